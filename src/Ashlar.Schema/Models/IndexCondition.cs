namespace Ashlar.Schema;

/// <summary>Which rows a partial index holds.</summary>
public abstract record IndexCondition;

/// <summary><c>where: raw("…")</c>: SQL, taken as it is.</summary>
public sealed record RawCondition(string Sql) : IndexCondition;

/// <summary><c>where: { active: true, deletedAt: null }</c>: all of the comparisons hold.</summary>
public sealed record FieldConditions(IReadOnlyList<FieldComparison> Comparisons) : IndexCondition;

/// <param name="IsNegated"><c>{ not: value }</c>.</param>
public sealed record FieldComparison(ScalarField Field, bool IsNegated, ConditionLiteral Value);

/// <param name="Text">Strings unescaped, numbers as written, <c>true</c>, <c>false</c> or <c>null</c>.</param>
public sealed record ConditionLiteral(ConditionLiteralKind Kind, string Text);

public enum ConditionLiteralKind
{
    Null,
    Boolean,
    Number,
    String,
}
