namespace MachiQuest.Core.Integrations;

/// <summary>A provider did not answer as expected. The message has what it was asked for and its status, and never what was sent.</summary>
public sealed class ProviderException(string message, bool isRefused = false, Exception? innerException = null) : Exception(message, innerException)
{
    /// <summary>The provider will give the same answer again: the code or the token is not good (any more).</summary>
    public bool IsRefused { get; } = isRefused;
}
