using Ashlar.Psl.Syntax;

namespace Ashlar.Psl.Formatting;

/// <summary>The order in which attributes are written. Those not named here come last, in the order of the author.</summary>
internal static class AttributeOrder
{
    private static readonly string[] Names = ["id", "unique", "default", "updatedAt", "index", "fulltext", "map", "relation", "ignore"];

    public static IEnumerable<T> Sort<T>(IEnumerable<T> items, Func<T, AttributeSyntax> attributeOf) =>
        items.OrderBy(item => Array.IndexOf(Names, attributeOf(item).Name.Value) is var index && index < 0 ? Names.Length : index);
}
