namespace MachiQuest.Core.Deliveries;

/// <summary>Who worked on a delivery took longer than its lease, and somebody else has it now.</summary>
public sealed class LostDeliveryException() : Exception("somebody else has the delivery now");
