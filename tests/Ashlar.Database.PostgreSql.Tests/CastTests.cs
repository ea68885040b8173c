using Ashlar.Database.Changes;

namespace Ashlar.Database.PostgreSql.Tests;

/// <summary>What becomes of a column's values when its type changes.</summary>
public class CastTests
{
    [Theory]
    [InlineData("Integer", "Integer", null)]
    [InlineData("Integer", "BigInt", TypeCast.Safe)]
    [InlineData("BigInt", "Integer", TypeCast.Risky)]
    [InlineData("Integer", "Boolean", TypeCast.Impossible)]
    [InlineData("Integer", "Decimal(9,0)", TypeCast.Risky)]
    [InlineData("Integer", "Decimal(12,2)", TypeCast.Safe)]
    [InlineData("Decimal(8,0)", "Integer", TypeCast.Safe)]
    [InlineData("Decimal(8,2)", "Integer", TypeCast.Risky)]
    [InlineData("Decimal(4,2)", "Decimal(6,2)", TypeCast.Safe)]
    [InlineData("Decimal(4,2)", "Decimal(4,1)", TypeCast.Risky)]
    [InlineData("Decimal(5,0)", "VarChar(5)", TypeCast.Risky)]
    [InlineData("Decimal(5,0)", "VarChar(6)", TypeCast.Safe)]
    [InlineData("Text", "VarChar", TypeCast.Safe)]
    [InlineData("Text", "VarChar(10)", TypeCast.Risky)]
    [InlineData("VarChar(10)", "VarChar(20)", TypeCast.Safe)]
    [InlineData("VarChar(10)", "VarChar(5)", TypeCast.Risky)]
    [InlineData("VarChar(10)", "Char", TypeCast.Risky)]
    [InlineData("VarChar(10)", "Uuid", TypeCast.Impossible)]
    [InlineData("Timestamp(3)", "Timestamp", null)]
    [InlineData("Timestamp(3)", "Timestamp(6)", TypeCast.Safe)]
    [InlineData("Time(3)", "Time(6)", TypeCast.Impossible)]
    [InlineData("Timestamp(3)", "VarChar(22)", TypeCast.Impossible)]
    [InlineData("Boolean", "Char(4)", TypeCast.Risky)]
    [InlineData("Boolean", "Char(5)", TypeCast.Safe)]
    [InlineData("Bit(8)", "VarBit(8)", TypeCast.Safe)]
    [InlineData("VarBit(8)", "Bit(9)", TypeCast.Impossible)]
    [InlineData("Money", "Uuid", TypeCast.Risky)]
    [InlineData("Json", "JsonB", TypeCast.Safe)]
    public void Between_two_types(string previous, string next, TypeCast? cast) => Assert.Equal(cast, Casts.Between(Parse(previous), Parse(next)));

    [Fact]
    public void A_list_becomes_text_and_nothing_becomes_a_list()
    {
        var rules = new DiffRules();
        var list = new Column("c", Parse("Integer"), ColumnArity.List);

        Assert.Equal(TypeCast.Safe, rules.CastBetween(list, list with { Type = Parse("Text"), Arity = ColumnArity.Nullable }));
        Assert.Equal(TypeCast.Impossible, rules.CastBetween(list, list with { Arity = ColumnArity.Nullable }));
        Assert.Equal(TypeCast.Impossible, rules.CastBetween(list with { Arity = ColumnArity.Required }, list));
    }

    private static NativeColumnType Parse(string text)
    {
        var parts = text.Split('(', ',', ')');
        return new NativeColumnType(TypeFamily.String, parts[0], [.. parts[1..].Where(p => p.Length > 0).Select(int.Parse)]);
    }
}
