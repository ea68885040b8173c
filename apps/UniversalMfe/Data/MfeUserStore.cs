using Accounts.Core;
using Ashlar;

namespace UniversalMfe.Data;

/// <summary>Users who sign in, in the table of the auth service. A deleted user is nobody.</summary>
public sealed class MfeUserStore(AuthDb db) : IUserStore
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
                    PasswordHash = account.PasswordHash,
                    Name = account.Name,
                    Role = RoleNames.Parse(account.Role),
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
        db.Users.Where(u => u.Id == id).UpdateAsync(u => [u.PasswordHash.Set(passwordHash)], cancellationToken);

    public Task SetEmailVerifiedAsync(string id, CancellationToken cancellationToken) =>
        db.Users.Where(u => u.Id == id).UpdateAsync(u => [u.EmailVerified.Set(true)], cancellationToken);

    private static Account? ToAccount(User? user) =>
        user is null ? null : new Account(user.Id, user.Email, user.PasswordHash, user.Name, RoleNames.Of(user.Role), user.EmailVerified);
}
