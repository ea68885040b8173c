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
        var (risks, before) = (new List<DataLossRisk>(), new NamesBefore(plan));
        foreach (var finding in DataLossFindings.Of(plan, types))
        {
            var rows = before.Of(finding).CountQuery is { } query ? await SessionQueries.CountAsync(session, query, cancellationToken) : (long?)null;
            if (rows != 0)
            {
                risks.Add(new DataLossRisk(finding, rows));
            }
        }

        return risks;
    }
}
