using Ashlar.Database;
using Ashlar.Database.Dialects;
using Ashlar.Schema;

namespace Ashlar.Migrations.Lowering;

internal sealed class IndexLowering(IDialect dialect)
{
    public Database.PrimaryKey Lower(Schema.PrimaryKey key) => new(
        dialect.Capabilities.NamedPrimaryKeys ? key.DatabaseName : null,
        [.. key.Fields.Select(f => Lower(f, null))]);

    public TableIndex Lower(ModelIndex index) => new(
        index.DatabaseName,
        index.Kind == IndexKind.Unique,
        [.. index.Fields.Select(f => Lower(f, index.Method))])
    {
        IsManaged = true,
        Method = index.Method is { } method ? dialect.TypeMap.IndexMethod(method) : null,
        Where = index.UndeletedField is { } deletion ? $"{Sql.Identifier(deletion.DatabaseName)} IS NULL" : index.Where is { } where ? Lower(where) : null,
    };

    private IndexColumn Lower(IndexField field, string? method)
    {
        IndexSort? sort = field.Sort switch
        {
            SortOrder.Ascending => IndexSort.Ascending,
            SortOrder.Descending => IndexSort.Descending,
            _ => null,
        };
        return new IndexColumn(field.Field.DatabaseName, sort, OperatorClass(field, method));
    }

    private static string Lower(IndexCondition condition) => condition switch
    {
        FieldConditions conditions => string.Join(" AND ", conditions.Comparisons.Select(Lower)),
        RawCondition raw => raw.Sql,
        _ => throw new ArgumentException("a condition of another model", nameof(condition)),
    };

    private static string Lower(FieldComparison comparison)
    {
        var (isNull, isNegated) = (comparison.Value.Kind == ConditionLiteralKind.Null, comparison.IsNegated);
        var value = comparison.Value.Kind == ConditionLiteralKind.String ? Sql.Text(comparison.Value.Text) : comparison.Value.Text;
        var test = (isNull, isNegated) switch
        {
            (true, false) => "IS NULL",
            (true, true) => "IS NOT NULL",
            (false, false) => $"= {value}",
            _ => $"!= {value}",
        };
        return $"{Sql.Identifier(comparison.Field.DatabaseName)} {test}";
    }

    private OperatorClass? OperatorClass(IndexField field, string? method) => field switch
    {
        { OperatorClass: null } => null,
        { IsRawOperatorClass: true, OperatorClass: { } sql } => new OperatorClass(sql, IsDefault: false),
        { OperatorClass: { } name } => dialect.TypeMap.OperatorClass(name, method),
    };
}
