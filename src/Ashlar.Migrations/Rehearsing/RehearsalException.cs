namespace Ashlar.Migrations.Rehearsing;

/// <summary>A migration or the way back does not do what it shall.</summary>
/// <param name="isUp">The migration itself is at fault.</param>
/// <param name="message">One sentence without full stop.</param>
internal sealed class RehearsalException(bool isUp, string message) : Exception(message)
{
    public bool IsUp { get; } = isUp;
}
