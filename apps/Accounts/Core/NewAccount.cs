namespace Accounts.Core;

/// <summary>A user to be added.</summary>
/// <param name="Email">In its normal form, see <see cref="EmailAddress"/>.</param>
/// <param name="PasswordHash">What <see cref="Passwords"/> made of the password.</param>
/// <param name="Name">What the user is called.</param>
/// <param name="Role">What the user may do, in the app's own words.</param>
/// <param name="IsEmailVerified">Seeds know their users; everybody else has to show it.</param>
public sealed record NewAccount(string Email, string PasswordHash, string Name, string Role, bool IsEmailVerified = false)
{
    public override string ToString() => nameof(NewAccount);
}
