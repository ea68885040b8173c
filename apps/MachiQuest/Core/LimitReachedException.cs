namespace MachiQuest.Core;

/// <summary>A user has as many of something as anybody may.</summary>
public sealed class LimitReachedException(string message) : Exception(message);
