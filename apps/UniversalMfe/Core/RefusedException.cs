namespace UniversalMfe.Core;

/// <summary>Why something was not done.</summary>
public enum Refusal
{
    /// <summary>There is no such thing, or it is not the caller's to see.</summary>
    NotFound,

    /// <summary>The thing is not in a state in which that can be done.</summary>
    NotNow,

    /// <summary>A field cannot be used.</summary>
    Invalid,

    /// <summary>An idempotency key was used for another request.</summary>
    KeyReused,
}

/// <summary>Something was not done, and nothing was changed.</summary>
/// <param name="refusal">Why.</param>
/// <param name="message">A sentence for the caller.</param>
public sealed class RefusedException(Refusal refusal, string message) : Exception(message)
{
    public Refusal Refusal { get; } = refusal;

    /// <summary>The field of the request that cannot be used, as it is called there.</summary>
    public string? Field { get; init; }

    /// <summary>Refuses a field.</summary>
    public static RefusedException Of(string field, string message) => new(Refusal.Invalid, "The request cannot be used.") { Field = field, FieldMessage = message };

    /// <summary>What is wrong with the field.</summary>
    public string? FieldMessage { get; init; }
}
