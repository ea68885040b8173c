using Ashlar.Psl.Syntax;
using Ashlar.Schema.Diagnostics;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Binding;

/// <summary>The attributes of a column.</summary>
internal sealed class ScalarFieldBinder(BindingContext context, KeyBinder keys)
{
    private static readonly string[] Known = ["map", "ignore", "relation", "id", "updatedAt", "default", "unique", "shardKey"];

    public void Bind(ScalarFieldSymbol field, HashSet<string> mappedNames)
    {
        var attributes = new AttributeList(field.Syntax.Attributes, context);
        if (attributes.TakeSingle("map") is { } map)
        {
            BindMap(field, map, mappedNames);
        }

        if (attributes.TakeSingle("ignore") is { } ignore)
        {
            BindIgnore(field, ignore);
        }

        if (attributes.TakeSingle("relation") is { } relation)
        {
            context.Report(RelationDiagnostics.NotARelation(field.Name, field.Type.ToString()!, relation.Location));
        }

        if (attributes.TakeSingle("id") is { } id)
        {
            keys.BindFieldId(field, id);
        }

        if (attributes.TakeSingle("updatedAt") is { } updatedAt)
        {
            BindUpdatedAt(field, updatedAt);
        }

        if (attributes.TakeSingle("default") is { } @default)
        {
            field.Default = DefaultBinder.Bind(field, @default, context);
            @default.ReportUnknown();
        }

        if (field.ScalarType is not null && attributes.TakeNativeType() is { } nativeType)
        {
            field.NativeType = BindNativeType(nativeType);
        }

        if (attributes.TakeSingle("unique") is { } unique)
        {
            keys.BindFieldUnique(field, unique);
        }

        if (attributes.TakeSingle("shardKey") is { } shardKey)
        {
            keys.BindFieldShardKey(field, shardKey);
        }

        attributes.ReportUnknown(Known);
    }

    private void BindMap(ScalarFieldSymbol field, AttributeArguments map, HashSet<string> mappedNames)
    {
        field.MappedName = context.ReadText(map.TakeDefault("name"));
        map.ReportUnknown();
        if (field.MappedName is not { } column)
        {
            return;
        }

        // A name is free when the field that is called so has been mapped to another column. Relation fields have no column.
        var isTaken = !mappedNames.Add(column)
            || (field.Model.FindField(column) is ScalarFieldSymbol other && other != field && (other.MappedName ?? column) == column);
        if (isTaken)
        {
            context.Report(NameDiagnostics.DuplicateColumn(field.Model.Keyword, field.Model.Name, field.Name, column, map.Location));
        }
    }

    private void BindIgnore(ScalarFieldSymbol field, AttributeArguments ignore)
    {
        if (field.IsUnsupported)
        {
            context.Report(KeyDiagnostics.IgnoreOnUnsupported(field.Name, ignore.Location));
        }
        else
        {
            field.IsIgnored = true;
        }

        ignore.ReportUnknown();
    }

    private void BindUpdatedAt(ScalarFieldSymbol field, AttributeArguments updatedAt)
    {
        if (field.ScalarType != ScalarType.DateTime)
        {
            context.Report(DefaultDiagnostics.UpdatedAtType(field.Name, field.Type.ToString()!, updatedAt.Location));
        }
        else if (field.IsList)
        {
            context.Report(DefaultDiagnostics.UpdatedAtList(field.Name, updatedAt.Location));
        }

        field.IsUpdatedAt = true;
        updatedAt.ReportUnknown();
    }

    private static NativeTypeSymbol BindNativeType(AttributeSyntax attribute)
    {
        var path = attribute.Name.Value;
        var dot = path.IndexOf('.', StringComparison.Ordinal);
        var arguments = attribute.Arguments.Where(a => a.Value is not null).Select(a => a.Value!.Text).ToList();
        return new NativeTypeSymbol(path[..dot], path[(dot + 1)..], arguments, attribute);
    }
}
