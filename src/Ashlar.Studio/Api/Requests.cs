namespace Ashlar.Studio.Api;

/// <param name="Via">Only the rows that belong to one row of another model; <see langword="null"/> for all.</param>
/// <param name="Page">From 0.</param>
internal sealed record RowsRequest(string Model, IReadOnlyList<RowsFilter> Filters, RowsSort? Sort, int Page, RowsVia? Via);

/// <param name="Value">As the page shows it; <see langword="null"/> where the operator needs none.</param>
internal sealed record RowsFilter(string Field, RowsOperator Operator, string? Value);

internal sealed record RowsSort(string Field, bool Descending);

internal sealed record RowsVia(string Model, string Relation, IReadOnlyList<string> Key);

/// <param name="Values">What is left out gets its default.</param>
internal sealed record InsertRequest(string Model, IReadOnlyDictionary<string, string?> Values);

internal sealed record UpdateRequest(string Model, IReadOnlyList<string> Key, IReadOnlyDictionary<string, string?> Values);

internal sealed record DeleteRequest(string Model, IReadOnlyList<IReadOnlyList<string>> Keys);
