using Ashlar.Schema.Diagnostics;
using Ashlar.Schema.Rules;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Binding;

/// <summary>The attributes of models, enums and composite types, on the block and inside.</summary>
internal sealed class BlockBinder
{
    private readonly BindingContext _context;
    private readonly KeyBinder _keys;
    private readonly ScalarFieldBinder _scalarFields;

    public BlockBinder(BindingContext context)
    {
        _context = context;
        _keys = new KeyBinder(context);
        _scalarFields = new ScalarFieldBinder(context, _keys);
    }

    public void Bind(ModelSymbol model)
    {
        var mappedNames = new HashSet<string>();
        foreach (var field in model.ScalarFields)
        {
            _scalarFields.Bind(field, mappedNames);
        }

        var attributes = new AttributeList(model.Syntax.Attributes, _context);
        if (attributes.TakeSingle("ignore") is { } ignore)
        {
            BindIgnore(model, ignore);
        }

        if (attributes.TakeSingle("id") is { } id)
        {
            _keys.BindId(model, id);
        }

        BindNames(model, attributes);
        foreach (var index in attributes.TakeAll("index"))
        {
            _keys.BindIndex(model, index);
        }

        foreach (var unique in attributes.TakeAll("unique"))
        {
            _keys.BindUnique(model, unique);
        }

        foreach (var fulltext in attributes.TakeAll("fulltext"))
        {
            _keys.BindFulltext(model, fulltext);
        }

        if (attributes.TakeSingle("shardKey") is { } shardKey)
        {
            _keys.BindShardKey(model, shardKey);
        }

        _keys.CheckRequired(model);
        attributes.ReportUnknown("ignore", "id", "map", "schema", "index", "unique", "fulltext", "shardKey");
    }

    public void Bind(EnumSymbol @enum)
    {
        foreach (var value in @enum.Values)
        {
            var valueAttributes = new AttributeList(value.Syntax.Attributes, _context);
            if (valueAttributes.TakeSingle("map") is { } map)
            {
                value.MappedName = _context.ReadText(map.TakeDefault("name"));
                map.ReportUnknown();
            }

            valueAttributes.ReportUnknown("map");
        }

        var attributes = new AttributeList(@enum.Syntax.Attributes, _context);
        BindNames(@enum, attributes);
        attributes.ReportUnknown("map", "schema");
    }

    public void Bind(CompositeTypeSymbol type)
    {
        var columns = new HashSet<string>();
        foreach (var field in type.Fields)
        {
            var attributes = new AttributeList(field.Syntax.Attributes, _context);
            if (field.Type is BuiltInTypeSymbol)
            {
                attributes.TakeNativeType();
            }

            if (attributes.TakeSingle("map") is { } map)
            {
                BindMap(field, map, columns);
            }

            if (attributes.TakeSingle("default") is { } @default)
            {
                DefaultBinder.BindCompositeField(field, @default, _context);
                @default.ReportUnknown();
            }

            foreach (var reported in CompositeTypeAttributeRule.Forbidden)
            {
                attributes.TakeSingle(reported);
            }

            attributes.ReportUnknown("map", "default");
        }
    }

    private void BindMap(CompositeFieldSymbol field, AttributeArguments map, HashSet<string> columns)
    {
        field.MappedName = _context.ReadText(map.TakeDefault("name"));
        map.ReportUnknown();
        if (field.MappedName is not { } column)
        {
            return;
        }

        var type = field.CompositeType;
        if (!columns.Add(column) || type.FindField(column) is { MappedName: null })
        {
            _context.Report(NameDiagnostics.DuplicateColumn("type", type.Name, field.Name, column, map.Location));
        }
    }

    private void BindNames(BlockSymbol block, AttributeList attributes)
    {
        if (attributes.TakeSingle("map") is { } map)
        {
            block.Map = BindName(map, "name");
        }

        if (attributes.TakeSingle("schema") is { } schema)
        {
            block.Schema = BindName(schema, "map");
        }
    }

    private MappedName? BindName(AttributeArguments arguments, string argument)
    {
        var name = _context.ReadText(arguments.TakeDefault(argument));
        arguments.ReportUnknown();
        return name is null ? null : new MappedName(name, arguments.Location);
    }

    private void BindIgnore(ModelSymbol model, AttributeArguments ignore)
    {
        foreach (var field in model.ScalarFields.Where(f => f.IsIgnored))
        {
            _context.Report(KeyDiagnostics.IgnoreInIgnoredModel(field.Name, model.Name, field.NameLocation));
        }

        model.IsIgnored = true;
        ignore.ReportUnknown();
    }
}
