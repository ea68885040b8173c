using Ashlar.Database.Changes;
using Ashlar.Database.Dialects;

namespace Ashlar.Migrations.DataLoss;

/// <summary>A finding about a database that really has rows in danger.</summary>
/// <param name="Rows">How many; <see langword="null"/> where counting does not tell.</param>
public sealed record DataLossRisk(DataLossFinding Finding, long? Rows)
{
    /// <summary>Counts for each finding of a plan; one without a row in danger is left out.</summary>
    public static async Task<IReadOnlyList<DataLossRisk>> FindAsync(IDatabaseSession session, IReadOnlyList<SchemaChange> plan, ITypeMap types, CancellationToken cancellationToken)
    {
        var risks = new List<DataLossRisk>();
        foreach (var finding in DataLossFindings.Of(plan, types))
        {
            var rows = finding.CountQuery is { } query ? await CountAsync(session, query, cancellationToken) : (long?)null;
            if (rows != 0)
            {
                risks.Add(new DataLossRisk(finding, rows));
            }
        }

        return risks;
    }

    private static async Task<long> CountAsync(IDatabaseSession session, string query, CancellationToken cancellationToken)
    {
        await using var command = session.Connection.CreateCommand();
        command.CommandText = query;
        return Convert.ToInt64(await command.ExecuteScalarAsync(cancellationToken));
    }
}
