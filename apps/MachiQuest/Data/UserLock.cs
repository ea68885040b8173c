namespace MachiQuest.Data;

/// <summary>Puts the changes of one user's figures one after the other, in every process.</summary>
internal static class UserLock
{
    /// <summary>Locks the user's row until the transaction ends, and makes figures that were added up before worthless.</summary>
    /// <remarks>By raw SQL, which is not audited: nobody changed anything about the user.</remarks>
    /// <returns>Whether there is such a user.</returns>
    public static async Task<bool> TakeAsync(MachiQuestDb transaction, string userId, CancellationToken cancellationToken) =>
        await transaction.ExecuteAsync($"""UPDATE "users" SET "revision" = "revision" + 1 WHERE "id" = {userId}""", cancellationToken) > 0;
}
