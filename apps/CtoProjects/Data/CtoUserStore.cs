using Accounts.Core;
using Ashlar;

namespace CtoProjects.Data;

/// <summary>Sign-in on the table <c>users</c>. A user who was disabled is not found.</summary>
public sealed class CtoUserStore(CtoProjectsDb db, TimeProvider clock) : IUserStore
{
    public const string AdminRole = "ADMIN";

    public const string LearnerRole = "LEARNER";

    public async Task<Account?> FindByEmailAsync(string email, CancellationToken cancellationToken) =>
        ToAccount(await db.Users.Where(u => u.Email == email && u.DisabledAt == null).FirstOrDefaultAsync(cancellationToken));

    public async Task<Account?> FindByIdAsync(string id, CancellationToken cancellationToken) =>
        ToAccount(await db.Users.Where(u => u.Id == id && u.DisabledAt == null).FirstOrDefaultAsync(cancellationToken));

    public async Task<Account?> AddAsync(NewAccount account, CancellationToken cancellationToken)
    {
        try
        {
            return ToAccount(await db.Users.CreateAsync(
                new UserCreate
                {
                    Email = account.Email,
                    PasswordHash = account.PasswordHash,
                    DisplayName = account.Name,
                    Role = account.Role == AdminRole ? UserRole.Admin : UserRole.Learner,
                    EmailVerifiedAt = account.IsEmailVerified ? clock.GetUtcNow().UtcDateTime : null,
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

    public Task SetEmailVerifiedAsync(string id, CancellationToken cancellationToken) => db.Users
        .Where(u => u.Id == id && u.EmailVerifiedAt == null)
        .UpdateAsync(u => [u.EmailVerifiedAt.Set(clock.GetUtcNow().UtcDateTime)], cancellationToken);

    private static Account? ToAccount(User? user) => user is null
        ? null
        : new Account(
            user.Id, user.Email, user.PasswordHash, user.DisplayName, user.Role == UserRole.Admin ? AdminRole : LearnerRole, user.EmailVerifiedAt is not null);
}
