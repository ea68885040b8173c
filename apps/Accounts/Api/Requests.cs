using System.ComponentModel.DataAnnotations;
using Accounts.Core;

namespace Accounts.Api;

/// <summary>A new account.</summary>
/// <param name="Email">Gets a mail with a token.</param>
/// <param name="Password">8 to 128 characters, and not the e-mail address.</param>
/// <param name="Name">What to call the user.</param>
public sealed record RegisterRequest(
    [property: Required, EmailAddress, StringLength(Limits.Email)] string? Email,
    [property: Required, StringLength(Passwords.MaxLength, MinimumLength = Passwords.MinLength)] string? Password,
    [property: Required, StringLength(Limits.Name)] string? Name);

/// <summary>Somebody who has an account.</summary>
/// <param name="Email">In any case.</param>
/// <param name="Password">The password.</param>
/// <param name="DeviceId">The <c>deviceId</c> of an earlier sign-in at this device.</param>
/// <param name="DeviceName">What the user calls the device.</param>
/// <param name="DeviceType">Such as "phone".</param>
public sealed record SignInRequest(
    [property: Required, StringLength(Limits.Email)] string? Email,
    [property: Required, StringLength(Passwords.MaxLength)] string? Password,
    [property: StringLength(Limits.Name)] string? DeviceId = null,
    [property: StringLength(Limits.Name)] string? DeviceName = null,
    [property: StringLength(Limits.Name)] string? DeviceType = null);

/// <summary>A refresh token to be exchanged.</summary>
/// <param name="RefreshToken">The latest one.</param>
public sealed record RefreshRequest([property: Required, StringLength(Limits.Token)] string? RefreshToken);

/// <summary>A token of a mail.</summary>
/// <param name="Token">As it stands in the mail.</param>
public sealed record VerifyEmailRequest([property: Required, StringLength(Limits.Token)] string? Token);

/// <summary>An address that waits for a mail.</summary>
/// <param name="Email">In any case.</param>
public sealed record EmailRequest([property: Required, StringLength(Limits.Email)] string? Email);

/// <summary>A new password for a forgotten one.</summary>
/// <param name="Token">As it stands in the mail.</param>
/// <param name="Password">8 to 128 characters, and not the e-mail address.</param>
public sealed record ResetPasswordRequest(
    [property: Required, StringLength(Limits.Token)] string? Token,
    [property: Required, StringLength(Passwords.MaxLength, MinimumLength = Passwords.MinLength)] string? Password);

/// <summary>Another password.</summary>
/// <param name="CurrentPassword">The one that counts now.</param>
/// <param name="NewPassword">8 to 128 characters, and not the e-mail address.</param>
public sealed record ChangePasswordRequest(
    [property: Required, StringLength(Passwords.MaxLength)] string? CurrentPassword,
    [property: Required, StringLength(Passwords.MaxLength, MinimumLength = Passwords.MinLength)] string? NewPassword);

internal static class Limits
{
    public const int Email = 254;
    public const int Name = 100;
    public const int Token = 2000;
}
