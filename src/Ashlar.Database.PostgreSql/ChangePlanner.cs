using Ashlar.Database.Changes;
using Ashlar.Database.Dialects;
using Ashlar.Database.Scripts;

namespace Ashlar.Database.PostgreSql;

/// <summary>
/// The database changes nearly everything in place, so that planning is ordering; but a column whose type changes, or that
/// goes, must not be named by a view, a policy, or a condition that is bound to its type.
/// </summary>
internal sealed class ChangePlanner(SqlSyntax syntax, TypeMap types) : IChangePlanner
{
    public IReadOnlyList<SchemaChange> Plan(DatabaseSchema from, DatabaseSchema to, IReadOnlyList<SchemaChange> changes)
    {
        var moved = new MovedColumns(changes, syntax);
        var planned = new EnumObstacles(syntax).Clear(from, [.. changes, .. Policies(from, to, changes, moved)]);
        return ChangeOrder.Sort(new ViewPlanner(syntax, CanReplace).Plan(from, to, planned, moved.AreReadBy));
    }

    /// <summary>A policy that stays is dropped and made again round the change.</summary>
    private static IEnumerable<SchemaChange> Policies(DatabaseSchema from, DatabaseSchema to, IReadOnlyList<SchemaChange> changes, MovedColumns moved)
    {
        foreach (var previous in from.Tables.Where(t => t.RowSecurity is not null))
        {
            var staying = previous.RowSecurity!.Policies.Where(p => p.IsManaged && moved.AreReadBy($"{previous.Name.Name} {p.Condition}") && !changes.Any(c => c is DropPolicy drop && drop.Policy == p));
            foreach (var policy in staying)
            {
                yield return new DropPolicy(previous, policy);
                if (to.FindTable(previous.Name) is { RowSecurity: { } next } table && next.Policies.FirstOrDefault(p => p.Name == policy.Name) is { } successor)
                {
                    yield return new CreatePolicy(table, successor);
                }
            }
        }
    }

    /// <summary>The columns stay and new ones come behind them: https://www.postgresql.org/docs/current/sql-createview.html</summary>
    private bool CanReplace(AlterView alter) =>
        alter.Previous.Columns is [_, ..] previous
        && previous.Count <= alter.Next.Columns.Count
        && previous.Zip(alter.Next.Columns).All(c => c.First.Name == c.Second.Name && types.ToSql(c.First) == types.ToSql(c.Second));
}
