using System.Collections.Frozen;

namespace Ashlar.CodeGen.Naming;

/// <summary>
/// Names of members that stand side by side. Two that become the same in PascalCase keep their spelling, apart from the
/// first letter; one that C# has taken gets <c>Field</c> behind it.
/// </summary>
public sealed class MemberNames
{
    // Members of every object or record (https://learn.microsoft.com/dotnet/csharp/language-reference/proposals/csharp-9.0/records).
    private static readonly FrozenSet<string> Taken =
    [
        "Clone", "EqualityContract", "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "PrintMembers",
        "ReferenceEquals", "ToString",
    ];

    private readonly Dictionary<string, string> _names;

    /// <param name="names">The names in the schema, all different.</param>
    /// <param name="reserved">Names that none of them may have, such as that of the type around them.</param>
    public MemberNames(IReadOnlyCollection<string> names, IReadOnlyCollection<string> reserved)
    {
        var unavailable = reserved.ToHashSet();
        var clashing = names.GroupBy(CSharpName.Pascal).Where(g => g.Count() > 1).SelectMany(g => g).ToHashSet();
        _names = names.ToDictionary(n => n, n => Free(clashing.Contains(n) ? char.ToUpperInvariant(n[0]) + n[1..] : CSharpName.Pascal(n), unavailable));
    }

    /// <summary>The C# name.</summary>
    public string this[string name] => _names[name];

    /// <summary>The names in the schema that still have the same C# name as one before them.</summary>
    public IEnumerable<string> Duplicates => _names.GroupBy(n => n.Value).SelectMany(g => g.Skip(1)).Select(n => n.Key);

    /// <summary>A name for something of ours beside them: the one wished for, or that with an underscore.</summary>
    public string Free(string wish) => _names.ContainsValue(wish) ? Free(wish + "_") : wish;

    private static string Free(string name, HashSet<string> reserved) =>
        Taken.Contains(name) || reserved.Contains(name) ? name + "Field" : name;
}
