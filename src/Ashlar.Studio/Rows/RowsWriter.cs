using Ashlar.Database.Dialects;
using Ashlar.Studio.Api;
using Ashlar.Studio.Tables;

namespace Ashlar.Studio.Rows;

/// <summary>Writes the queries for a page of rows.</summary>
internal sealed class RowsWriter(StudioSchema schema, IValueText values)
{
    /// <summary>The rows themselves; no filter, order or relation can reach the columns that are masked.</summary>
    private const string Row = "r";

    /// <summary>The row that rows are related to, and the table between.</summary>
    private const string Owner = "o";
    private const string Between = "b";

    /// <summary>A character that texts seldom have, so that few have to be escaped.</summary>
    private const char Escape = '!';

    public Statement Page(StudioModel model, RowsRequest request, int size)
    {
        var statement = new Statement(values);
        var columns = model.Fields.Select(f => f.IsMasked ? "NULL" : values.Select(f.Column, Column(Row, f)));
        statement.Sql = $"SELECT {string.Join(", ", columns)} {From(statement, model, request)}{Order(model, request.Sort)} LIMIT {size} OFFSET {Math.Max(0L, request.Page) * size}";
        return statement;
    }

    public Statement Count(StudioModel model, RowsRequest request)
    {
        var statement = new Statement(values);
        statement.Sql = $"SELECT COUNT(*) {From(statement, model, request)}";
        return statement;
    }

    /// <summary>The condition for one row.</summary>
    public static string ByKey(Statement statement, StudioModel model, IReadOnlyList<string> key, string? alias = null)
    {
        if (key.Count != model.Key.Count)
        {
            throw StudioException.WrongKey(model.Name, model.Key.Count, key.Count);
        }

        return string.Join(" AND ", model.Key.Zip(key, (field, value) => $"{Column(alias, field)} = {statement.Value(field, value)}"));
    }

    private string From(Statement statement, StudioModel model, RowsRequest request)
    {
        var conditions = request.Filters.Select(f => Condition(statement, model, f)).ToList();
        if (request.Via is { } via)
        {
            conditions.Add(Related(statement, model, via));
        }

        var where = conditions is [] ? "" : $" WHERE {string.Join(" AND ", conditions)}";
        return $"FROM {Sql.Identifier(model.Table)} AS {Row}{where}";
    }

    private string Condition(Statement statement, StudioModel model, RowsFilter filter)
    {
        var field = model.Field(filter.Field);
        if (!field.Operators.Contains(filter.Operator))
        {
            throw StudioException.NoFilter(model.Name, field.Name, filter.Operator);
        }

        var column = Column(Row, field);
        return filter.Operator switch
        {
            RowsOperator.IsNull => $"{column} IS NULL",
            RowsOperator.IsNotNull => $"{column} IS NOT NULL",
            RowsOperator.Contains => $"LOWER({values.Select(field.Column, column)}) LIKE LOWER({statement.Text(Pattern(Value()))}) ESCAPE '{Escape}'",
            RowsOperator.NotEquals => $"{column} <> {statement.Value(field, Value())}",
            RowsOperator.LessThan => $"{column} < {statement.Value(field, Value())}",
            RowsOperator.GreaterThan => $"{column} > {statement.Value(field, Value())}",
            _ => $"{column} = {statement.Value(field, Value())}",
        };

        string Value() => filter.Value ?? throw StudioException.ValueMissing(model.Name, field.Name);
    }

    /// <summary>The rows that belong to one row of another model.</summary>
    private string Related(Statement statement, StudioModel model, RowsVia via)
    {
        var owner = schema.Model(via.Model);
        var relation = owner.Relation(via.Relation);
        if (relation.Field.RelatedModel.Name != model.Name)
        {
            throw StudioException.UnknownField(owner.Name, via.Relation);
        }

        var (own, related) = relation.Columns[0];
        var join = relation.Between is { } between ? $" JOIN {Sql.Identifier(between.Table)} AS {Between} ON {Column(Between, related)} = {Column(Owner, own)}" : "";
        var belongs = relation.Between is { } table
            ? $"{Column(Between, table.Column)} = {Column(Row, table.RelatedKey)}"
            : string.Join(" AND ", relation.Columns.Select(c => $"{Column(Row, c.Related)} = {Column(Owner, c.Own)}"));
        return $"EXISTS (SELECT 1 FROM {Sql.Identifier(owner.Table)} AS {Owner}{join} WHERE {ByKey(statement, owner, via.Key, Owner)} AND {belongs})";
    }

    private static string Order(StudioModel model, RowsSort? sort)
    {
        var asked = sort is null ? null : model.Field(sort.Field);
        if (asked is { IsSortable: false })
        {
            throw StudioException.NoOrder(model.Name, asked.Name);
        }

        var terms = model.TieBreakers.Where(f => f != asked).Select(f => Column(Row, f));
        terms = asked is null ? terms : terms.Prepend(Column(Row, asked) + (sort!.Descending ? " DESC" : ""));
        return terms.Any() ? $" ORDER BY {string.Join(", ", terms)}" : "";
    }

    private static string Pattern(string text)
    {
        var escaped = text.Replace("!", "!!", StringComparison.Ordinal).Replace("%", "!%", StringComparison.Ordinal).Replace("_", "!_", StringComparison.Ordinal);
        return $"%{escaped}%";
    }

    private static string Column(string? alias, StudioField field) => Column(alias, field.Column.Name);

    private static string Column(string? alias, string name) => alias is null ? Sql.Identifier(name) : $"{alias}.{Sql.Identifier(name)}";
}
