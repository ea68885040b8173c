using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Rules;

/// <summary>Where a table or a type is in the database.</summary>
internal sealed record DatabaseName(string? Schema, string Name)
{
    public static DatabaseName Of(BlockSymbol block) => new(block.Schema?.Value, block.DatabaseName);
}
