namespace Ashlar.Database.Queries;

/// <summary>The type of a parameter or a column in the words of the schema language: <c>Int</c>, <c>String?</c>, <c>BigInt[]</c>, or an enum's name.</summary>
/// <param name="Name">A scalar type, or an enum of the schema.</param>
/// <param name="IsNullable">The value may be missing.</param>
/// <param name="IsList">Several values.</param>
/// <param name="Native">The type behind <c>@db.</c>, where a column is of one with which the database computes otherwise; a field of the schema tells its own.</param>
public readonly record struct QueryType(string Name, bool IsNullable = false, bool IsList = false, string? Native = null)
{
    /// <returns><see langword="null"/> where the text is no type.</returns>
    public static QueryType? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (name, nullable, list) = text switch
        {
            [.. var list1, '[', ']'] => (list1, false, true),
            [.. var optional, '?'] => (optional, true, false),
            _ => (text, false, false),
        };
        return name.Length > 0 && char.IsAsciiLetter(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_') ? new QueryType(name, nullable, list) : null;
    }

    public override string ToString() => Name + (IsList ? "[]" : IsNullable ? "?" : "");
}
