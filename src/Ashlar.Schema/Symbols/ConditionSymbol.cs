namespace Ashlar.Schema.Symbols;

/// <summary>The condition of a partial index: SQL as written, or comparisons of fields.</summary>
internal sealed record ConditionSymbol(string? Sql, IReadOnlyList<ComparisonSymbol> Comparisons);

/// <param name="IsNegated"><c>{ not: value }</c>.</param>
internal sealed record ComparisonSymbol(ScalarFieldSymbol Field, bool IsNegated, ConditionLiteral Value);
