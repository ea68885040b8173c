namespace Accounts.Core;

/// <summary>What is known of a user here. An app's own table may hold more.</summary>
/// <param name="Id">The user's id, as text.</param>
/// <param name="Email">In its normal form, see <see cref="EmailAddress"/>.</param>
/// <param name="PasswordHash">What <see cref="Passwords"/> made of the password.</param>
/// <param name="Name">What the user is called.</param>
/// <param name="Role">What the user may do, in the app's own words.</param>
/// <param name="IsEmailVerified">The user has shown to receive mail at the address.</param>
public sealed record Account(string Id, string Email, string PasswordHash, string Name, string Role, bool IsEmailVerified)
{
    public override string ToString() => $"Account {Id}";
}
