using Accounts.Core;
using Ashlar;
using CtoProjects.Data;

namespace CtoProjects.Core.Administration;

/// <summary>What an administrator can do with users.</summary>
public sealed class AdminService(AdminRepository repository, SessionService sessions, TimeProvider clock)
{
    /// <summary>Gives a user another role, disables or enables them. Their sessions end, so that it holds at once.</summary>
    /// <param name="adminId">Who does it. Nobody does it to themselves: the last administrator could not undo it.</param>
    /// <param name="userId">To whom.</param>
    /// <param name="role">The new role; <see langword="null"/> leaves it.</param>
    /// <param name="isDisabled">Whether they may still sign in; <see langword="null"/> leaves it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="InvalidInputException">It is the administrator's own account, or nothing is asked for.</exception>
    /// <exception cref="NotFoundException">There is no such user.</exception>
    public async Task<User> ChangeUserAsync(string adminId, string userId, UserRole? role, bool? isDisabled, CancellationToken cancellationToken)
    {
        if (adminId == userId)
        {
            throw new InvalidInputException("userId", "expected somebody else: nobody changes their own role or disables themselves");
        }

        if (role is null && isDisabled is null)
        {
            throw new InvalidInputException("role", "expected a role, or isDisabled");
        }

        var update = new UserUpdate();
        if (role is { } given)
        {
            update.Role = given;
        }

        if (isDisabled is { } disables)
        {
            update.DisabledAt = disables ? clock.GetUtcNow().UtcDateTime : null;
        }

        var user = await repository.UpdateUserAsync(userId, update, cancellationToken);
        await sessions.EndAllAsync(userId, cancellationToken);
        return user;
    }
}
