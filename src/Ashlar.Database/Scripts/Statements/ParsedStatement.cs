using Ashlar.Diagnostics;

namespace Ashlar.Database.Scripts.Statements;

/// <summary>What a statement does, as far as its text says so. A part that is not understood is left out, never guessed.</summary>
/// <param name="Source">The statement as written.</param>
public abstract record ParsedStatement(SqlStatement Source)
{
    /// <summary>What to point at: the first words and the name of the object.</summary>
    public TextSpan Head { get; init; } = Source.Span;
}

/// <summary>A statement that changes no structure, or is not understood.</summary>
public sealed record OtherStatement(SqlStatement Source) : ParsedStatement(Source);

/// <summary>SET, or a PRAGMA with a value.</summary>
public sealed record SettingStatement(SqlStatement Source, string Name, string Value) : ParsedStatement(Source);

public enum TransactionVerb
{
    Begin,
    Commit,
    Rollback,
    Savepoint,
}

public sealed record TransactionStatement(SqlStatement Source, TransactionVerb Verb) : ParsedStatement(Source);
