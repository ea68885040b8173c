using Ashlar.Database.Scripts;
using Ashlar.Database.Scripts.Catalog;
using Ashlar.Database.Scripts.Effects;
using Ashlar.Database.Scripts.Statements;

namespace Ashlar.Database.Sqlite.Scripts;

/// <summary>What scripts do to a SQLite database that is in use. One process writes at a time, whatever the statement: https://www.sqlite.org/lockingv3.html</summary>
internal sealed class ScriptEffects(TypeMap types) : IScriptEffects
{
    private static readonly LockMode Writing = new("RESERVED", 1, "every other write to the database; reads go on");

    public ScriptCapabilities Capabilities { get; } = new() { ForeignKeySetting = "foreign_keys" };

    public IReadOnlyList<TableLock> LocksOf(ParsedStatement statement, ScriptCatalog catalog) => [];

    public LockMode LockOf(TableAction action) => Writing;

    /// <summary>https://www.sqlite.org/lang_altertable.html</summary>
    public TableWork WorkOf(TableAction action, CatalogTable? table) => action switch
    {
        DropColumnAction => TableWork.Rewrite,
        AddColumnAction { Column: var column } when column.Constraints.Any(c => c.Kind == ConstraintKind.Check) => TableWork.Scan,
        _ => TableWork.None,
    };

    /// <summary>A value keeps its own type, unless the column's affinity turns it into a number.</summary>
    public bool MayLoseValues(SqlType previous, SqlType next) => (Family(previous), Family(next)) switch
    {
        (var from, var to) when from == to => false,
        (_, TypeFamily.String) => false,
        (TypeFamily.Int, TypeFamily.BigInt or TypeFamily.Decimal or TypeFamily.Float) or (TypeFamily.BigInt, TypeFamily.Int or TypeFamily.Decimal) => false,
        _ => true,
    };

    /// <summary>A column is added only with a constant: https://www.sqlite.org/lang_altertable.html#alter_table_add_column</summary>
    public bool IsVolatile(IReadOnlyList<SqlToken> expression) => false;

    public bool NeedsNoTransaction(ParsedStatement statement) =>
        statement is MaintenanceStatement { Verb: MaintenanceVerb.Vacuum or MaintenanceVerb.VacuumFull } || statement.Source.StartsWith("ATTACH") || statement.Source.StartsWith("DETACH");

    public TypeAdvice? AdviceOn(SqlType type) => Family(type) == TypeFamily.Float ? new TypeAdvice(TypeConcern.BinaryFraction, "DECIMAL") : null;

    /// <summary>A row has no gaps: https://www.sqlite.org/fileformat2.html#record_format</summary>
    public TypeLayout? LayoutOf(SqlType type) => null;

    private TypeFamily? Family(SqlType type) => (types.Parse(type.ToString().ToUpperInvariant()) as NativeColumnType)?.Family;
}
