using Ashlar.Database;
using Ashlar.Database.Changes;
using Ashlar.Database.Dialects;
using Ashlar.Migrations.Renaming;

namespace Ashlar.Migrations.Diffing;

/// <summary>Plans what leads from one structure to another: what has another name first, then what differs.</summary>
public sealed class MigrationPlanner(IDialect dialect)
{
    private readonly SchemaDiffer _differ = new(dialect);

    /// <param name="renames">Those that have been made already change nothing.</param>
    /// <param name="finish">A last word on each difference before they are put in order.</param>
    public IReadOnlyList<SchemaChange> Plan(DatabaseSchema from, DatabaseSchema to, IReadOnlyList<Rename>? renames = null, Func<SchemaChange, SchemaChange>? finish = null)
    {
        var renamed = RenamePlan.Create(from, to, renames ?? []);
        var changes = _differ.Diff(renamed.Schema, to);
        return [.. renamed.Changes, .. dialect.ChangePlanner.Plan(renamed.Schema, to, finish is null ? changes : [.. changes.Select(finish)])];
    }
}
