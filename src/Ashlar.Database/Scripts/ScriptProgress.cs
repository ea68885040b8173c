namespace Ashlar.Database.Scripts;

/// <summary>How far a script came in an attempt before this one.</summary>
/// <param name="Steps">How many of its steps are in the database.</param>
/// <param name="IsResumed">There was such an attempt, and it may have begun the next step too.</param>
public sealed record ScriptProgress(int Steps, bool IsResumed)
{
    public static ScriptProgress None { get; } = new(0, IsResumed: false);
}
