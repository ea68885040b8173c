namespace MachiQuest.Core;

/// <summary>Who a request is from.</summary>
public sealed record CurrentUser(string Id);
