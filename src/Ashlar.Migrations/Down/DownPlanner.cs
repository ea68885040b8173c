using Ashlar.Database;
using Ashlar.Database.Changes;
using Ashlar.Database.Dialects;
using Ashlar.Migrations.Diffing;
using Ashlar.Migrations.Renaming;

namespace Ashlar.Migrations.Down;

/// <summary>Plans the way back to a structure that was there before.</summary>
internal sealed class DownPlanner(IDialect dialect)
{
    private readonly MigrationPlanner _planner = new(dialect);

    /// <param name="renames">The way back of what was renamed.</param>
    public IReadOnlyList<SchemaChange> Plan(DatabaseSchema from, DatabaseSchema to, IReadOnlyList<Rename>? renames = null) =>
        _planner.Plan(from, to, renames, c => Filled(c, to));

    public bool AreEqual(DatabaseSchema schema, DatabaseSchema other) =>
        _planner.Plan(schema, other) is [] && _planner.Plan(other, schema) is [];

    /// <summary>A required column comes back with the emptiest value of its type, or the rows of the table would stand in its way.</summary>
    private SchemaChange Filled(SchemaChange change, DatabaseSchema to) => change is AlterTable alter
        ? alter with { Changes = [.. alter.Changes.Select(c => c is AddColumn add ? Filled(add, to) : c)] }
        : change;

    private AddColumn Filled(AddColumn add, DatabaseSchema to)
    {
        if (add.Column is not { IsRequired: true, Default: null, IsAutoincrement: false } column)
        {
            return add;
        }

        var values = column.Type is EnumColumnType named ? to.FindEnum(named.Enum)?.Values : null;
        return add with { Fill = dialect.TypeMap.SampleValue(column, 0, values ?? []) };
    }
}
