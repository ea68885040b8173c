using Ashlar.Database;
using Ashlar.Database.Scripts;

namespace Ashlar.Migrations.Diffing;

/// <summary>Compares checks by name. Another expression is another check; one made by hand is not compared.</summary>
internal sealed class CheckDiffer(SqlSyntax syntax)
{
    public IEnumerable<CheckConstraint> Dropped(Table previous, Table next) =>
        previous.Checks.Where(c => Find(next, c) is { } successor ? successor.IsManaged && !AreEqual(c, successor) : c.IsManaged);

    public IEnumerable<CheckConstraint> Added(Table previous, Table next) =>
        next.Checks.Where(c => c.IsManaged && (Find(previous, c) is not { } predecessor || !AreEqual(predecessor, c)));

    private static CheckConstraint? Find(Table table, CheckConstraint check) =>
        check.Name is null ? null : table.Checks.FirstOrDefault(c => c.Name == check.Name);

    private bool AreEqual(CheckConstraint previous, CheckConstraint next) =>
        SqlText.AreEqual(previous.Stated ?? previous.Expression, next.Stated ?? next.Expression, syntax);
}
