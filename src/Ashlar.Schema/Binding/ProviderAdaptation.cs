using Ashlar.Diagnostics;
using Ashlar.Schema.Diagnostics;
using Ashlar.Schema.Providers;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Binding;

/// <summary>
/// Turns a schema into one for a database that <c>@alsoOn</c> names. What only says how the datasource's own database keeps
/// something is left out; what nothing can stand in for is an error, here or by the rules about the other database.
/// </summary>
internal static class ProviderAdaptation
{
    /// <returns>What nothing can stand in for, and no rule about the other database knows of.</returns>
    public static IReadOnlyList<Diagnostic> Apply(SchemaSymbol schema, DatabaseProvider other)
    {
        var datasource = schema.Datasource!;
        var own = datasource.Provider;
        datasource.MoveTo(other);
        datasource.Extensions = other.ExtensionsPreviewFeature is null ? null : datasource.Extensions;
        datasource.Schemas = other.Capabilities.MultipleSchemas ? datasource.Schemas : null;
        schema.Models.ForEach(m => Apply(m, other.Capabilities));
        return [.. schema.Models.Where(m => !m.IsView).SelectMany(m => m.ScalarFields).SelectMany(f => Obstacles(f, own, other))];
    }

    private static void Apply(ModelSymbol model, ProviderCapabilities capabilities)
    {
        model.ScalarFields.ForEach(f => f.NativeType = null);
        foreach (var index in model.Indexes)
        {
            index.Method = null;
            index.Fields = [.. index.Fields.Select(f => f with { OperatorClass = null, IsRawOperatorClass = false })];
        }

        if (model.PrimaryKey is { } key)
        {
            key.MappedName = capabilities.NamedPrimaryKeys ? key.MappedName : null;
            key.Fields = capabilities.SortedPrimaryKeys ? key.Fields : [.. key.Fields.Select(f => f with { Sort = null })];
        }

        foreach (var field in capabilities.NamedForeignKeys ? [] : model.RelationFields)
        {
            field.MappedName = null;
        }
    }

    private static IEnumerable<Diagnostic> Obstacles(ScalarFieldSymbol field, DatabaseProvider own, DatabaseProvider other)
    {
        if (field.Default?.Calls(DefaultFunctions.DatabaseGenerated) == true)
        {
            yield return AlsoOnDiagnostics.SqlDefault(field, own, other);
        }

        if (field.IsUnsupported)
        {
            yield return AlsoOnDiagnostics.OwnType(field, own, other);
        }
    }
}
