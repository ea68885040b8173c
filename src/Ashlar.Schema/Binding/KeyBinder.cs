using Ashlar.Schema.Diagnostics;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Binding;

/// <summary><c>@id</c>, <c>@@id</c>, <c>@unique</c>, <c>@@unique</c>, <c>@@index</c> and <c>@@fulltext</c>.</summary>
internal sealed class KeyBinder(BindingContext context)
{
    private readonly KeyFieldBinder _fields = new(context);
    private readonly ConditionBinder _conditions = new(context);

    public void BindFieldId(ScalarFieldSymbol field, AttributeArguments id)
    {
        if (field.Model.PrimaryKey is not null)
        {
            context.Report(KeyDiagnostics.SeveralIds(field.Model.Name, field.Model.NameLocation));
            id.ReportUnknown();
            return;
        }

        var mappedName = id.TakeName("map");
        field.Model.PrimaryKey = new KeySymbol(KeyKind.PrimaryKey, field.Model, id.Attribute)
        {
            SourceField = field,
            MappedName = mappedName,
            Fields = [TakeFieldArguments(field, id)],
            IsClustered = id.TakeClustered(),
        };
        id.ReportUnknown();
    }

    public void BindFieldUnique(ScalarFieldSymbol field, AttributeArguments unique)
    {
        var mappedName = unique.TakeName("map");
        field.Model.Indexes.Add(new KeySymbol(KeyKind.Unique, field.Model, unique.Attribute)
        {
            SourceField = field,
            MappedName = mappedName,
            Fields = [TakeFieldArguments(field, unique)],
            IsClustered = unique.TakeClustered(),
            Where = _conditions.Bind(field.Model, unique),
        });
        unique.ReportUnknown();
    }

    public void BindId(ModelSymbol model, AttributeArguments id)
    {
        if (id.TakeDefault("fields") is { } value && _fields.Bind(model, id.Attribute, value, followsCompositeTypes: false) is { } fields)
        {
            if (model.PrimaryKey is not null)
            {
                context.Report(KeyDiagnostics.SeveralIds(model.Name, model.NameLocation));
            }

            model.PrimaryKey = new KeySymbol(KeyKind.PrimaryKey, model, id.Attribute)
            {
                Fields = fields,
                MappedName = id.TakeName("map"),
                ClientName = TakeClientName(id),
                IsClustered = id.TakeClustered(),
            };
        }

        id.ReportUnknown();
    }

    public void BindUnique(ModelSymbol model, AttributeArguments unique)
    {
        model.Indexes.Add(new KeySymbol(KeyKind.Unique, model, unique.Attribute)
        {
            Fields = TakeFields(model, unique),
            ClientName = TakeClientName(unique),
            MappedName = unique.TakeName("map"),
            IsClustered = unique.TakeClustered(),
            Where = _conditions.Bind(model, unique),
        });
        unique.ReportUnknown();
    }

    public void BindIndex(ModelSymbol model, AttributeArguments index)
    {
        model.Indexes.Add(new KeySymbol(KeyKind.Index, model, index.Attribute)
        {
            Fields = TakeFields(model, index),
            MappedName = TakeIndexName(index),
            Method = TakeMethod(index),
            IsClustered = index.TakeClustered(),
            Where = _conditions.Bind(model, index),
        });
        index.ReportUnknown();
    }

    public void BindFulltext(ModelSymbol model, AttributeArguments fulltext)
    {
        model.Indexes.Add(new KeySymbol(KeyKind.Fulltext, model, fulltext.Attribute)
        {
            Fields = TakeFields(model, fulltext),
            MappedName = fulltext.TakeName("map"),
        });
        fulltext.ReportUnknown();
    }

    public void BindFieldShardKey(ScalarFieldSymbol field, AttributeArguments shardKey)
    {
        if (field.Model.ShardKey is not null)
        {
            context.Report(KeyDiagnostics.SeveralShardKeys(field.Model.Name, field.Model.NameLocation));
        }
        else
        {
            field.Model.ShardKey = new KeySymbol(KeyKind.ShardKey, field.Model, shardKey.Attribute) { SourceField = field, Fields = [new(field, [])] };
        }

        shardKey.ReportUnknown();
    }

    public void BindShardKey(ModelSymbol model, AttributeArguments shardKey)
    {
        // Unlike the fields of a key these have no arguments.
        if (shardKey.TakeDefault("fields") is { } value && BindingContext.ReadList(value, context.ReadWord) is not null
            && _fields.Bind(model, shardKey.Attribute, value, followsCompositeTypes: false) is { } fields)
        {
            if (model.ShardKey is not null)
            {
                context.Report(KeyDiagnostics.SeveralShardKeys(model.Name, model.NameLocation));
            }

            model.ShardKey = new KeySymbol(KeyKind.ShardKey, model, shardKey.Attribute) { Fields = fields };
        }

        shardKey.ReportUnknown();
    }

    /// <summary>Optional key fields are wrong unless the whole model is ignored, which is only known once all its attributes are read.</summary>
    public void CheckRequired(ModelSymbol model)
    {
        foreach (var key in model.IsIgnored ? [] : new[] { model.PrimaryKey, model.ShardKey })
        {
            if (key?.Fields.Where(f => !f.IsRequired).Select(f => f.Name).ToList() is { Count: > 0 } optional)
            {
                context.Report(KeyDiagnostics.OptionalFields(key.AttributeName, optional, key.Location));
            }
        }
    }

    private IReadOnlyList<KeyFieldSymbol> TakeFields(ModelSymbol model, AttributeArguments arguments) =>
        arguments.TakeDefault("fields") is { } value
            ? _fields.Bind(model, arguments.Attribute, value, followsCompositeTypes: true) ?? []
            : [];

    private KeyFieldSymbol TakeFieldArguments(ScalarFieldSymbol field, AttributeArguments arguments) =>
        new(field, []) { Length = context.ReadInteger(arguments.Take("length")), Sort = arguments.TakeSort() };

    private string? TakeClientName(AttributeArguments arguments)
    {
        var name = arguments.TakeName("name");
        if (name is not null && !name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_'))
        {
            context.Report(AttributeDiagnostics.ClientNameCharacters(arguments.Attribute, name, arguments.Location));
        }

        return name;
    }

    /// <summary>Before <c>map</c> existed an index was named with <c>name</c>; such schemas are still about.</summary>
    private string? TakeIndexName(AttributeArguments index)
    {
        var name = index.TakeName("name");
        var map = index.TakeName("map");
        if (name is not null && map is not null)
        {
            context.Report(KeyDiagnostics.NameAndMap(index.Location));
            return null;
        }

        return map ?? name;
    }

    private MappedName? TakeMethod(AttributeArguments index)
    {
        var value = index.Take("type");
        if (context.ReadWord(value) is not { } method)
        {
            return null;
        }

        if (!context.IsIndexMethod(method))
        {
            context.Report(IndexMethodDiagnostics.UnknownMethod(method, context.IndexMethods.Select(m => m.Name), index.Location));
            return null;
        }

        return new MappedName(method, value!.Location);
    }
}
