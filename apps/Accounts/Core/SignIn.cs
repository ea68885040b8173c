namespace Accounts.Core;

/// <summary>Somebody at a device, as far as a request says.</summary>
/// <param name="DeviceId">What an earlier sign-in called the device.</param>
/// <param name="DeviceName">Such as "Ann's phone".</param>
/// <param name="DeviceType">Such as "phone".</param>
/// <param name="Address">From where.</param>
/// <param name="UserAgent">With which program.</param>
public sealed record Visitor(string? DeviceId, string? DeviceName, string? DeviceType, string? Address, string? UserAgent);

/// <summary>A user who is signed in, and what shows it from now on.</summary>
/// <param name="Account">Who.</param>
/// <param name="SessionId">The session.</param>
/// <param name="DeviceId">What the device is called; <see langword="null"/> where only the token was exchanged.</param>
/// <param name="RefreshToken">For the next exchange. It is nowhere else.</param>
public sealed record SignIn(Account Account, string SessionId, string? DeviceId, string RefreshToken)
{
    public override string ToString() => $"SignIn of {Account} in {SessionId}";
}
