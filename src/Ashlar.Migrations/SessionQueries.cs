using Ashlar.Database.Dialects;

namespace Ashlar.Migrations;

/// <summary>Small questions to a database.</summary>
internal static class SessionQueries
{
    public static async Task<long> CountAsync(IDatabaseSession session, string query, CancellationToken cancellationToken)
    {
        await using var command = session.Connection.CreateCommand();
        command.CommandText = query;
        return Convert.ToInt64(await command.ExecuteScalarAsync(cancellationToken));
    }
}
