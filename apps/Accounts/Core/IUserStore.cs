namespace Accounts.Core;

/// <summary>Where an app keeps its users. Each call is one statement; the store is used by many requests at once.</summary>
public interface IUserStore
{
    /// <param name="email">In its normal form, which is also how it is stored.</param>
    Task<Account?> FindByEmailAsync(string email, CancellationToken cancellationToken);

    /// <returns><see langword="null"/> for a user who is not there any more, or may no longer sign in.</returns>
    Task<Account?> FindByIdAsync(string id, CancellationToken cancellationToken);

    /// <returns><see langword="null"/> where somebody has the address already.</returns>
    Task<Account?> AddAsync(NewAccount account, CancellationToken cancellationToken);

    Task SetPasswordHashAsync(string id, string passwordHash, CancellationToken cancellationToken);

    Task SetEmailVerifiedAsync(string id, CancellationToken cancellationToken);
}
