namespace Accounts.Core;

/// <summary>Why a call was refused.</summary>
public enum AccountRefusal
{
    /// <summary>E-mail, password or token are wrong; which of them is not said.</summary>
    NotSignedIn,

    /// <summary>The password is right, but the address was not verified.</summary>
    EmailNotVerified,

    /// <summary>Too many tries from the address, or for the account.</summary>
    TooManyTries,

    /// <summary>The refresh token was exchanged a moment ago by another call of the same client.</summary>
    JustExchanged,

    /// <summary>A field cannot be used.</summary>
    Invalid,
}

/// <summary>A call about an account was refused.</summary>
/// <param name="refusal">Why.</param>
/// <param name="message">A sentence for the caller.</param>
public sealed class AccountException(AccountRefusal refusal, string message) : Exception(message)
{
    public AccountRefusal Refusal { get; } = refusal;

    /// <summary>After which time the call may be tried again.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The field of the request that cannot be used.</summary>
    public string? Field { get; init; }

    /// <summary>What is wrong with the field, where the sentence does not say it.</summary>
    public string? FieldMessage { get; init; }
}
