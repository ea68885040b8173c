namespace Ashlar.Database.Queries;

/// <summary>What a database says about a statement.</summary>
/// <param name="Parameters">In the order of the file's parameters.</param>
/// <param name="Columns">In the order of the rows; empty where there are none.</param>
/// <param name="HasEffects">It calls a function that may do more than give a value.</param>
public sealed record DescribedQuery(IReadOnlyList<DescribedValue> Parameters, IReadOnlyList<DescribedColumn> Columns, bool HasEffects = false);

/// <param name="Type">In the words of the schema language, an enum by its name in the database; <see langword="null"/> where it is not known, or nothing the client can read.</param>
/// <param name="DatabaseType">For messages; <see langword="null"/> where the database does not say.</param>
public sealed record DescribedValue(QueryType? Type, string? DatabaseType);

/// <param name="Value">Its type. Whether it may be NULL counts only for a column of a table.</param>
/// <param name="Origin">The column of a table that it is; <see langword="null"/> for anything else.</param>
public sealed record DescribedColumn(string Name, DescribedValue Value, ColumnOrigin? Origin);

/// <param name="Schema">The database schema; <see langword="null"/> where there are none.</param>
public sealed record ColumnOrigin(string? Schema, string Table, string Column);

/// <summary>A statement that the database refused.</summary>
/// <param name="message">One sentence without full stop.</param>
/// <param name="offset">Where in the text, in UTF-16 units; <see langword="null"/> where the database does not say.</param>
public sealed class QueryRefusedException(string message, int? offset, Exception? inner = null) : Exception(message, inner)
{
    public int? Offset { get; } = offset;
}
