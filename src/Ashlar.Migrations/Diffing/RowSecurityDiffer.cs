using Ashlar.Database;
using Ashlar.Database.Changes;
using Ashlar.Database.Scripts;

namespace Ashlar.Migrations.Diffing;

/// <summary>Compares the policies that come from the schema file. With one made by hand beside them, row-level security stays on.</summary>
internal sealed class RowSecurityDiffer(SqlSyntax syntax)
{
    public static IEnumerable<SchemaChange> Create(Table table) => table.RowSecurity is { } security
        ? [new EnableRowSecurity(table), .. security.Policies.Select(p => new CreatePolicy(table, p))]
        : [];

    public IEnumerable<SchemaChange> Diff(Table previous, Table next)
    {
        var (before, after) = (Managed(previous), Managed(next));
        foreach (var policy in before.Where(p => !after.Exists(n => AreEqual(p, n))))
        {
            yield return new DropPolicy(previous, policy);
        }

        if (after.Count == 0 && before.Count > 0 && before.Count == previous.RowSecurity!.Policies.Count)
        {
            yield return new DisableRowSecurity(previous);
        }

        if (after.Count > 0 && previous.RowSecurity is not { IsForced: true })
        {
            yield return new EnableRowSecurity(next);
        }

        foreach (var policy in after.Where(p => !before.Exists(n => AreEqual(n, p))))
        {
            yield return new CreatePolicy(next, policy);
        }
    }

    private static List<Policy> Managed(Table table) => [.. table.RowSecurity?.Policies.Where(p => p.IsManaged) ?? []];

    private bool AreEqual(Policy previous, Policy next) =>
        previous.Name == next.Name && SqlText.AreEqual(previous.Stated ?? previous.Condition, next.Stated ?? next.Condition, syntax);
}
