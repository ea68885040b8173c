using Accounts.Core;
using Ashlar.Hosting;
using UniversalMfe.Data;

namespace UniversalMfe;

/// <summary>The three accounts of the document's §4. Whoever is there already stays as they are, so it can run at every start.</summary>
public static class MfeSeed
{
    private static readonly (string Email, string Password, string Name, UserRole Role)[] s_accounts =
    [
        ("admin@test.com", "admin123", "Admin User", UserRole.Admin),
        ("customer@test.com", "customer123", "Customer User", UserRole.Customer),
        ("vendor@test.com", "vendor123", "Vendor User", UserRole.Vendor),
    ];

    public static IReadOnlyList<SeedUser> Users { get; } = [.. s_accounts.Select(a => new SeedUser(a.Email, a.Password))];

    /// <returns>What was done.</returns>
    public static async Task<string> RunAsync(AccountService accounts, AuthDb db, CancellationToken cancellationToken)
    {
        var before = await db.Users.CountAsync(cancellationToken);
        foreach (var (email, password, name, role) in s_accounts)
        {
            await accounts.AddAsync(email, password, name, RoleNames.Of(role), cancellationToken);
        }

        var added = await db.Users.CountAsync(cancellationToken) - before;
        return added == 0 ? "the three accounts are there already" : $"added {added} accounts: {string.Join(", ", Users.Select(u => u.Email))}";
    }
}
