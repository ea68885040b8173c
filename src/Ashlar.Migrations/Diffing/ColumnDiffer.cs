using Ashlar.Database;
using Ashlar.Database.Changes;
using Ashlar.Database.Dialects;

namespace Ashlar.Migrations.Diffing;

internal sealed class ColumnDiffer(IDiffRules rules)
{
    public ColumnDifference Diff(Column previous, Column next) => new(
        Arity: previous.Arity != next.Arity,
        Default: !DefaultDiffer.AreEqual(previous, next),
        Autoincrement: rules.ComparesAutoincrement && previous.IsAutoincrement != next.IsAutoincrement,
        Cast: rules.CastBetween(previous, next));
}
