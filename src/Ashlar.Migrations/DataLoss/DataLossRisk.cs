using Ashlar.Database.Changes;
using Ashlar.Database.Dialects;

namespace Ashlar.Migrations.DataLoss;

/// <summary>A finding about a database that really has rows in danger.</summary>
/// <param name="Rows">How many; <see langword="null"/> where counting does not tell.</param>
public sealed record DataLossRisk(DataLossFinding Finding, long? Rows)
{
    /// <summary>Counts for each finding of a plan; one without a row in danger is left out.</summary>
    public static async Task<IReadOnlyList<DataLossRisk>> FindAsync(IDatabaseSession session, IReadOnlyList<SchemaChange> plan, IDialect dialect, CancellationToken cancellationToken)
    {
        var (risks, before) = (new List<DataLossRisk>(), new StateBefore(plan, dialect.Syntax));
        foreach (var finding in DataLossFindings.Of(plan, dialect.TypeMap).Concat(plan.OfType<RebuildTables>().SelectMany(r => r.Tables).SelectMany(KeysIn)))
        {
            if (before.Of(finding) is not { } counted)
            {
                continue;
            }

            var rows = counted.CountQuery is { } query ? await SessionQueries.CountAsync(session, query, cancellationToken) : (long?)null;
            if (rows != 0)
            {
                risks.Add(new DataLossRisk(finding, rows));
            }
        }

        return risks;
    }

    /// <summary>A table that is made anew gets its unique keys with it, and no change of the plan speaks of them.</summary>
    private static IEnumerable<UniqueAdded> KeysIn(TableRebuild rebuild) => rebuild.Next.Indexes
        .Where(i => i.IsUnique && !rebuild.Previous.Indexes.Any(p => p.IsUnique && p.Where == i.Where && p.Columns.Select(c => c.Name).SequenceEqual(i.Columns.Select(c => c.Name))))
        .Select(i => new UniqueAdded(rebuild.Next.Name, [.. i.Columns.Select(c => c.Name)]) { Where = i.Where });
}
