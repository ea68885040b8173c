namespace Ashlar.Psl.Parsing;

/// <summary>
/// One string for each name, however often it is written: a schema says <c>id</c>, <c>String</c> and <c>default</c> hundreds of times.
/// Two names in one place push each other out, which costs a string and nothing else.
/// </summary>
internal sealed class NamePool
{
    private const int Size = 1024;

    private readonly string?[] _names = new string?[Size];

    public string Get(ReadOnlySpan<char> text)
    {
        ref var name = ref _names[string.GetHashCode(text, StringComparison.Ordinal) & (Size - 1)];
        return name is not null && text.SequenceEqual(name) ? name : name = text.ToString();
    }
}
