using Ashlar.Database;
using Ashlar.Database.Dialects;
using Ashlar.Schema;
using Ashlar.Schema.Annotations;

namespace Ashlar.Migrations.Lowering;

/// <summary>The policy of a model with <c>@tenant(rls: true)</c>, where the database has row-level security.</summary>
internal sealed class RowSecurityLowering(IDialect dialect, ObjectNames names, ColumnLowering columns)
{
    public RowSecurity? Lower(Model model) =>
        dialect.Capabilities.CurrentTenant is { } tenant && TenantOf(model) is (_, { RowLevelSecurity: true })
            ? new RowSecurity(IsForced: true, [new Policy(Policy.TenantName, Condition(model, tenant))])
            : null;

    /// <summary>The row's own field, or the parent's: a chain of any length, asked in one condition whether or not the parents have policies.</summary>
    private string Condition(Model model, string tenant)
    {
        var table = Sql.Identifier(model.DatabaseName);
        var (field, annotation) = TenantOf(model)!.Value;
        if (annotation.Through is not { } relation)
        {
            return $"{table}.{Sql.Identifier(field!.DatabaseName)} = {Tenant(columns.Lower(field), tenant)}";
        }

        var parent = Sql.Identifier(relation.RelatedModel.DatabaseName);
        var keys = relation.References.Zip(relation.Fields, (parentField, own) =>
            $"{parent}.{Sql.Identifier(parentField.DatabaseName)} = {table}.{Sql.Identifier(own.DatabaseName)}");
        return $"EXISTS (SELECT 1 FROM {Sql.Identifier(names.Of(relation.RelatedModel))} WHERE {string.Join(" AND ", keys)} AND {Condition(relation.RelatedModel, tenant)})";
    }

    /// <summary>
    /// In a query of its own, which runs once and not once a row. Never cast to a type with a length: that would cut the tenant
    /// off, and make it another one.
    /// </summary>
    private string Tenant(Column column, string tenant)
    {
        var isText = column.Type == dialect.TypeMap.Resolve(TypeFamily.String, null, []);
        var needsCast = !isText && column.Type is NativeColumnType { Arguments: [] };
        return $"(SELECT {(needsCast ? $"CAST({tenant} AS {dialect.TypeMap.ToSql(column with { IsAutoincrement = false })})" : tenant)})";
    }

    private static (ScalarField? Field, TenantAnnotation Annotation)? TenantOf(Model model)
    {
        if (model.Annotations.OfType<TenantAnnotation>().FirstOrDefault() is { } inherited)
        {
            return (null, inherited);
        }

        var field = model.ScalarFields.FirstOrDefault(f => f.Annotations.Any(a => a is TenantAnnotation));
        return field is null ? null : (field, field.Annotations.OfType<TenantAnnotation>().First());
    }
}
