using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ashlar.Database;

namespace Ashlar.Migrations.Diffing;

/// <summary>
/// Tells whether two defaults mean the same. A database gives back other words than it was told, so where words cannot
/// be compared the defaults count as equal: a false difference would come up in every migration.
/// </summary>
internal static class DefaultDiffer
{
    public static bool AreEqual(Column previous, Column next) => (Comparable(previous.Default), Comparable(next.Default)) switch
    {
        (null, null) => true,
        (ExpressionDefault, ListDefault) or (ListDefault, ExpressionDefault) when IsDateTime(previous) || IsDateTime(next) => true,
        (ListDefault before, ListDefault after) => before.Values.Count == after.Values.Count && before.Values.Zip(after.Values).All(v => AreEqual(v.First, v.Second, previous, next)),
        (ConstantDefault before, ConstantDefault after) => AreEqual(before, after, previous, next),
        (ConstantDefault { Kind: ConstantKind.DateTime }, not null) or (not null, ConstantDefault { Kind: ConstantKind.DateTime }) => true,
        (CurrentTimestampDefault, CurrentTimestampDefault) => true,
        (CurrentTimestampDefault { Sql: { } words }, ExpressionDefault { Sql: { } sql }) => words.Equals(sql, StringComparison.OrdinalIgnoreCase),
        (ExpressionDefault { Sql: { } sql }, CurrentTimestampDefault { Sql: { } words }) => words.Equals(sql, StringComparison.OrdinalIgnoreCase),
        (not SequenceDefault and not ExpressionDefault { Sql: not null }, ExpressionDefault { Sql: null }) => true,
        (ExpressionDefault or SequenceDefault, ExpressionDefault { Sql: null }) => true,
        (ExpressionDefault { Sql: { } before }, ExpressionDefault { Sql: { } after }) => WithoutBrackets(before).Equals(WithoutBrackets(after), StringComparison.OrdinalIgnoreCase),
        // Whether a column numbers rows is compared on its own.
        (SequenceDefault, null) or (_, SequenceDefault) => true,
        (var before, var after) => before is null && after is null,
    };

    private static ColumnDefault? Comparable(ColumnDefault? value) => value is ExpressionDefault { Stated: { } stated } ? stated : value;

    private static bool AreEqual(ConstantDefault previous, ConstantDefault next, Column previousColumn, Column nextColumn) => (previous.Kind, next.Kind) switch
    {
        (ConstantKind.DateTime, _) or (_, ConstantKind.DateTime) => true,
        (ConstantKind.Json, ConstantKind.Json or ConstantKind.Text) or (ConstantKind.Text, ConstantKind.Json) => IsSameJson(previous.Value, next.Value),
        (ConstantKind.Text or ConstantKind.EnumValue, ConstantKind.Text or ConstantKind.EnumValue) => previous.Value == next.Value,
        (ConstantKind.Number, ConstantKind.Number) => IsWhole(previousColumn) == IsWhole(nextColumn) && IsSameNumber(previous.Value, next.Value),
        _ => previous == next,
    };

    /// <summary>A database may give back <c>(lower('x'))</c> as <c>lower('x')</c>.</summary>
    private static string WithoutBrackets(string sql)
    {
        var depth = 0;
        for (var i = 0; i < sql.Length; i++)
        {
            depth += sql[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth == 0 && i < sql.Length - 1)
            {
                return sql;
            }
        }

        return sql is ['(', .. var inner, ')'] ? inner : sql;
    }

    private static bool IsDateTime(Column column) => column.Type is NativeColumnType { Family: TypeFamily.DateTime };

    private static bool IsWhole(Column column) => column.Type is NativeColumnType { Family: TypeFamily.Int or TypeFamily.BigInt };

    private static bool IsSameNumber(string previous, string next) =>
        previous == next
        || (decimal.TryParse(previous, NumberStyles.Float, CultureInfo.InvariantCulture, out var before)
        && decimal.TryParse(next, NumberStyles.Float, CultureInfo.InvariantCulture, out var after)
            && before == after);

    private static bool IsSameJson(string previous, string next)
    {
        if (previous == next)
        {
            return true;
        }

        try
        {
            return JsonNode.DeepEquals(JsonNode.Parse(previous), JsonNode.Parse(next));
        }
        catch (JsonException)
        {
            return true;
        }
    }
}
