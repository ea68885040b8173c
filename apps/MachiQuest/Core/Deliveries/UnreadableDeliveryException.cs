namespace MachiQuest.Core.Deliveries;

/// <summary>A delivery is not what the provider's documentation says. Trying again does not help.</summary>
public sealed class UnreadableDeliveryException(string message) : Exception(message);
