namespace MachiQuest.Core.Integrations;

/// <summary>An account was not connected. The message is for the user.</summary>
public sealed class ConnectionRefusedException(string message, bool isTaken = false) : Exception(message)
{
    /// <summary>Another user has connected the same account.</summary>
    public bool IsTaken { get; } = isTaken;
}
