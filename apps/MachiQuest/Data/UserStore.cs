using Accounts.Core;
using Ashlar;

namespace MachiQuest.Data;

/// <summary>Signing in with this app's own table of users.</summary>
internal sealed class UserStore(MachiQuestDb db) : IUserStore
{
    public async Task<Account?> FindByEmailAsync(string email, CancellationToken cancellationToken) =>
        ToAccount(await db.Users.Where(u => u.Email == email).FirstOrDefaultAsync(cancellationToken));

    public async Task<Account?> FindByIdAsync(string id, CancellationToken cancellationToken) => ToAccount(await db.Users.FindAsync(id, cancellationToken));

    public async Task<Account?> AddAsync(NewAccount account, CancellationToken cancellationToken)
    {
        try
        {
            return ToAccount(await db.Users.CreateAsync(
                new UserCreate
                {
                    Email = account.Email,
                    HashedPassword = account.PasswordHash,
                    DisplayName = account.Name,
                    Role = account.Role == MachiQuestApp.AdminRole ? Role.Admin : Role.User,
                    EmailVerified = account.IsEmailVerified,
                },
                cancellationToken));
        }
        catch (UniqueViolationException)
        {
            return null;
        }
    }

    public Task SetPasswordHashAsync(string id, string passwordHash, CancellationToken cancellationToken) =>
        db.Users.Where(u => u.Id == id).UpdateAsync(u => [u.HashedPassword.Set(passwordHash)], cancellationToken);

    public Task SetEmailVerifiedAsync(string id, CancellationToken cancellationToken) =>
        db.Users.Where(u => u.Id == id).UpdateAsync(u => [u.EmailVerified.Set(true)], cancellationToken);

    private static Account? ToAccount(User? user) => user is null
        ? null
        : new Account(user.Id, user.Email, user.HashedPassword, user.DisplayName, user.Role.ToString().ToUpperInvariant(), user.EmailVerified);
}
