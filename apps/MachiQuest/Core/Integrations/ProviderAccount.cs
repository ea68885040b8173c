namespace MachiQuest.Core.Integrations;

/// <summary>Whose token it is.</summary>
/// <param name="Id">The provider's own id, by which webhooks name the account.</param>
/// <param name="Name">For people.</param>
public sealed record ProviderAccount(string Id, string Name);
