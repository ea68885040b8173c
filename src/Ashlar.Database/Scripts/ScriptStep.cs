namespace Ashlar.Database.Scripts;

public enum ScriptStepKind
{
    /// <summary>The statements run in one transaction, with the record of them.</summary>
    Transaction,

    /// <summary>The same, and the script itself begins and ends the transaction.</summary>
    OwnTransaction,

    /// <summary>One statement outside any transaction, which is recorded right behind it.</summary>
    Alone,
}

/// <summary>A part of a script that takes effect as a whole or not at all.</summary>
public sealed record ScriptStep(ScriptStepKind Kind, IReadOnlyList<SqlStatement> Statements);
