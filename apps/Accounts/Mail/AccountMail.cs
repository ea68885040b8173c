namespace Accounts.Mail;

/// <summary>What a mail is about.</summary>
public enum AccountMailSubject
{
    /// <summary>Somebody registered with the address; the token verifies it.</summary>
    VerifyEmail,

    /// <summary>Somebody tried to register with the address of an account that there is. Nothing was changed.</summary>
    AlreadyRegistered,

    /// <summary>Somebody forgot the password; the token sets a new one.</summary>
    ResetPassword,
}

/// <summary>A mail about an account.</summary>
/// <param name="Subject">What it is about.</param>
/// <param name="App">Which app's account.</param>
/// <param name="Email">To whom.</param>
/// <param name="Name">What the user is called.</param>
/// <param name="Token">What the receiver has to send back; <see langword="null"/> where there is nothing to do.</param>
public sealed record AccountMail(AccountMailSubject Subject, string App, string Email, string Name, string? Token)
{
    public override string ToString() => $"{Subject} of {App}";
}
