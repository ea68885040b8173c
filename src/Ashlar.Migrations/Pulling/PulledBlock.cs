namespace Ashlar.Migrations.Pulling;

/// <summary>A block of a schema file as the database asks for it: what stands in it is decided, the layout is not.</summary>
/// <param name="Keyword"><c>model</c>, <c>view</c> or <c>enum</c>.</param>
internal sealed record PulledBlock(string Keyword, string Name)
{
    /// <summary>Lines of documentation above the block.</summary>
    public IReadOnlyList<string> Documentation { get; init; } = [];

    public IReadOnlyList<PulledMember> Members { get; init; } = [];

    /// <summary>The block's own attributes by what they are about, so that one can be found again: <c>@@index([a])</c>.</summary>
    public IReadOnlyList<PulledAttribute> Attributes { get; init; } = [];

    /// <summary>The language has no such block: it is written as a comment.</summary>
    public bool IsCommentedOut { get; init; }
}

/// <summary>A field or a value of an enum.</summary>
/// <param name="Key">What it is in the database; the same in every schema, whatever the member is called there.</param>
/// <param name="Text">Everything behind the name.</param>
internal sealed record PulledMember(string Key, string Name, string Text)
{
    public string? Documentation { get; init; }

    /// <summary>The language has no such member: it is written as a comment.</summary>
    public bool IsCommentedOut { get; init; }

    public string Line => Text.Length == 0 ? Name : $"{Name} {Text}";
}

/// <param name="Key">What it is in the database.</param>
internal sealed record PulledAttribute(string Key, string Text);
