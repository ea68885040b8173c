using Accounts.Core;
using UniversalMfe.Data;

namespace UniversalMfe.Core;

/// <summary>A user to be added.</summary>
public sealed record ImportedUser(string Email, string Name, UserRole Role);

/// <summary>Adds many users at once. They get no password: each sets one by the mail of "forgot password", which also verifies the address.</summary>
public sealed class UserImport(UserRepository users)
{
    /// <returns>How many were added; whoever has the address already stays as they are.</returns>
    public Task<int> RunAsync(IReadOnlyList<ImportedUser> imported, CancellationToken cancellationToken) => users.ImportAsync(
        [
            .. imported.DistinctBy(u => EmailAddress.Normalize(u.Email)).Select(u => new UserCreate
            {
                Email = EmailAddress.Normalize(u.Email),
                Name = u.Name,
                Role = u.Role,
                PasswordHash = Passwords.None,
            }),
        ],
        cancellationToken);
}
