namespace Ashlar.Database.Dialects;

public enum DatabaseFailure
{
    /// <summary>The statement is at fault, not the database.</summary>
    Statement,

    /// <summary>There is no such database, and none was to be created.</summary>
    Missing,

    /// <summary>What is there is not a database.</summary>
    NotADatabase,

    /// <summary>It can be read but not written, or not even opened.</summary>
    NoAccess,

    /// <summary>Another process holds it.</summary>
    Locked,

    /// <summary>The disk is full or failed.</summary>
    Storage,

    /// <summary>The URL is not one of this database.</summary>
    InvalidUrl,

    /// <summary>Nobody answers, or the connection broke.</summary>
    Unreachable,

    /// <summary>The server does not let this user in.</summary>
    Denied,

    /// <summary>A pooler stands before the server and hands its sessions round.</summary>
    Pooled,

    /// <summary>The server is too old.</summary>
    Outdated,

    /// <summary>A statement took longer than it was allowed to.</summary>
    TimedOut,

    /// <summary>The database has nothing of the kind that an option asks for.</summary>
    InvalidOption,
}

/// <summary>A database could not be used. The message is one sentence without full stop, fit for the user.</summary>
public class DatabaseException(DatabaseFailure failure, string message, Exception? inner = null) : Exception(message, inner)
{
    public DatabaseFailure Failure { get; } = failure;

    /// <summary>What to do about it, where more is known than the kind of failure says; <see langword="null"/> otherwise.</summary>
    public string? Help { get; init; }
}

/// <summary>A statement of a script failed.</summary>
/// <param name="message">One sentence without full stop.</param>
/// <param name="offset">Where the statement starts in the script, in UTF-16 units; <see langword="null"/> where no single one is at fault.</param>
/// <param name="length">How long the statement is.</param>
/// <param name="isRolledBack">Nothing of the script is left in the database.</param>
public sealed class ScriptException(string message, int? offset, int length, bool isRolledBack, Exception? inner = null)
    : DatabaseException(DatabaseFailure.Statement, message, inner)
{
    public int? Offset { get; } = offset;

    public int Length { get; } = length;

    public bool IsRolledBack { get; } = isRolledBack;
}
