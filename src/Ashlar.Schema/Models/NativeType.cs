namespace Ashlar.Schema;

/// <summary>A type of the database, as the schema names it: <c>VarChar</c> with <c>["40"]</c>. The provider has checked name and arguments.</summary>
public sealed record NativeType(string Name, IReadOnlyList<string> Arguments)
{
    public bool Equals(NativeType? other) => other is not null && Name == other.Name && Arguments.SequenceEqual(other.Arguments);

    public override int GetHashCode() => Arguments.Aggregate(StringComparer.Ordinal.GetHashCode(Name), HashCode.Combine);

    public override string ToString() => Arguments.Count == 0 ? Name : $"{Name}({string.Join(", ", Arguments)})";
}
