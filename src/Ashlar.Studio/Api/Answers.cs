namespace Ashlar.Studio.Api;

internal sealed record SchemaAnswer(IReadOnlyList<ModelAnswer> Models);

internal sealed record ModelAnswer(
    string Name,
    string? Documentation,
    bool IsView,
    bool IsEditable,
    bool IsAudited,
    IReadOnlyList<FieldAnswer> Fields,
    IReadOnlyList<RelationAnswer> Relations);

/// <param name="Kind">A scalar type of the schema language, <c>Enum</c> or <c>Unsupported</c>.</param>
/// <param name="Type">The type as the schema writes it, with its arity.</param>
/// <param name="IsOptional">A new row needs no value for it.</param>
/// <param name="Values">Of an enum; empty for any other type.</param>
internal sealed record FieldAnswer(
    string Name,
    string Kind,
    string Type,
    string? Documentation,
    bool IsKey,
    bool IsRequired,
    bool IsList,
    bool IsOptional,
    bool IsMasked,
    bool IsWritable,
    bool IsSortable,
    IReadOnlyList<RowsOperator> Operators,
    IReadOnlyList<string> Values);

internal sealed record RelationAnswer(string Name, string Model, bool IsList);

internal sealed record RowsPage(IReadOnlyList<StudioRow> Rows, long Total, int Page, int PageSize);

/// <param name="Key">The values of the key; <see langword="null"/> where rows cannot be told apart.</param>
/// <param name="Cells">A value for each field; <see langword="null"/> for NULL and for what is masked.</param>
/// <param name="Cut">The positions of values that are too long to be shown whole.</param>
internal sealed record StudioRow(IReadOnlyList<string?>? Key, IReadOnlyList<string?> Cells, IReadOnlyList<int> Cut);

/// <param name="Changed">How many rows.</param>
internal sealed record ChangeResult(int Changed);

internal sealed record ErrorAnswer(string Error);
