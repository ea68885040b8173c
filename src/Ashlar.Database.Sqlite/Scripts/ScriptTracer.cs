using System.Data.Common;
using Ashlar.Database.Scripts;
using Ashlar.Database.Scripts.Effects;

namespace Ashlar.Database.Sqlite.Scripts;

/// <summary>
/// Sees which tables stand at another place of the file than before, which is so for one that was made anew:
/// https://www.sqlite.org/schematab.html. One process writes at a time, so that there are no locks to tell apart.
/// </summary>
internal sealed class ScriptTracer : IScriptTracer
{
    public async Task<IReadOnlyList<StatementTrace>> RunAsync(DbConnection connection, SqlScript script, CancellationToken cancellationToken)
    {
        var traces = new List<StatementTrace>();
        var places = await PlacesAsync(connection, cancellationToken);
        foreach (var statement in script.Statements)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await using var command = connection.CreateCommand();
            command.CommandText = statement.Text;
            await command.ExecuteNonQueryAsync(cancellationToken);
            var now = await PlacesAsync(connection, cancellationToken);
            traces.Add(new StatementTrace(statement, [], [.. now.Where(t => places.TryGetValue(t.Key, out var place) && place != t.Value).Select(t => new ObjectName(null, t.Key))]));
            // A table that is away in the middle of a rebuild keeps its place in the list, to be compared when it is back.
            foreach (var (table, place) in now)
            {
                places[table] = place;
            }
        }

        return traces;
    }

    private static async Task<Dictionary<string, long>> PlacesAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT name, rootpage FROM sqlite_master WHERE type = 'table'";
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var places = new Dictionary<string, long>(StringComparer.OrdinalIgnoreCase);
        while (await reader.ReadAsync(cancellationToken))
        {
            places[reader.GetString(0)] = reader.GetInt64(1);
        }

        return places;
    }
}
