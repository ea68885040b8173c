namespace Ashlar.Database.Queries;

/// <summary>What can be told of a statement from its text.</summary>
/// <param name="Columns">What it selects or returns; empty where it gives no rows.</param>
/// <param name="IsWrite">It changes rows, or locks them: it belongs on the primary, and cannot stand inside another query.</param>
/// <param name="GivesRows">It is a query, or has RETURNING.</param>
/// <param name="Target">The table that it writes to; <see langword="null"/> for a query.</param>
/// <param name="CertainTables">A table whose rows an outer join may leave out is not certain: nor is anything in a union or a grouping set.</param>
public sealed record QueryShape(IReadOnlyList<SelectedColumn> Columns, bool IsWrite, bool GivesRows, string? Target, CertainTables CertainTables)
{
    /// <summary>The shape of a part of a statement, such as a query in brackets.</summary>
    public static QueryShape Of(IReadOnlyList<Scripts.SqlToken> tokens) => QueryShapeParser.Parse(new Scripts.SqlStatement("", default, tokens));
}

/// <summary>An expression in a list of selected columns.</summary>
/// <param name="Alias">The name that <c>AS</c> gives it; <see langword="null"/> where there is none.</param>
/// <param name="Text">The expression's tokens without the alias.</param>
public sealed record SelectedColumn(string? Alias, IReadOnlyList<Scripts.SqlToken> Text)
{
    /// <summary><c>*</c> or <c>t.*</c>.</summary>
    public bool IsStar => Text is [.., var last] && last.Is("*") && Text.Count is 1 or 3;

    /// <summary>A column's name, with or without its table.</summary>
    public bool IsName => (Text is [var name] && name.IsName) || (Text is [_, var dot, var column] && dot.Is(".") && column.IsName);
}

/// <summary>Which tables' columns have the values that their rows have.</summary>
/// <param name="All">False where no column is certain.</param>
/// <param name="Except">Names that stand where rows may be missing.</param>
public sealed record CertainTables(bool All, IReadOnlySet<string> Except)
{
    public bool Has(string table) => All && !Except.Contains(table);
}
