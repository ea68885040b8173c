using Ashlar.Database;

namespace Ashlar.Migrations.Pulling;

/// <summary>
/// What stands above a block that the schema language cannot say the whole of. The sentences and their order are Prisma's, letter by
/// letter: a schema that was pulled with either tool is the same, and neither adds to what the other wrote.
/// See docs/decisions/0170-notes-of-a-pull.md.
/// </summary>
internal static class PulledNotes
{
    public const string InvalidName = "This field was commented out because of an invalid name. Please provide a valid one that matches [a-zA-Z][a-zA-Z0-9_]*";

    private const string NoColumns = "We could not retrieve columns for the underlying table. Either it has none or you are missing rights to see them. Please check your privileges.";
    private const string NoIdentifier = "The underlying table does not contain a valid unique identifier and can therefore currently not be handled by Prisma Client.";
    private const string Links = "https://pris.ly/d/";

    public static string Renamed(string kind, string name, string newName) =>
        $"This {kind} has been renamed to '{newName}' during introspection, because the original name '{name}' is reserved.";

    /// <param name="table">As it was inspected.</param>
    /// <param name="hasIdentifier">Its rows can be told apart.</param>
    public static IEnumerable<string> Of(Table table, bool hasIdentifier)
    {
        (bool Holds, string Note)[] notes =
        [
            (Has(TableTraits.Partitioned), Setup("table is a partition table and", "partition-tables")),
            (Has(TableTraits.Inherited), Setup("table has subclasses and", "table-inheritance")),
            (Has(TableTraits.Checks), Setup("table contains check constraints and", "check-constraints")),
            (Has(TableTraits.Exclusions), Setup("table contains exclusion constraints and", "exclusion-constraints")),
            (table.Columns.Count == 0, NoColumns),
            (table.Columns.Count > 0 && !hasIdentifier, NoIdentifier),
            (Has(TableTraits.Comments), Commented("model or at least one of its fields has comments")),
            (Has(TableTraits.Deferrable), Setup("model has constraints using non-default deferring rules and", "constraint-deferring")),
            (table.RowSecurity is { } rows && (rows.Policies.Count == 0 || rows.Policies.Any(p => !p.IsManaged)), Setup("model contains row level security and", "row-level-security")),
            (Has(TableTraits.NullOrder), Setup("model contains an index with non-default null sort order and", "default-index-null-ordering")),
            (Has(TableTraits.ExpressionIndexes), Setup("model contains an expression index which", "expression-indexes")),
        ];
        return notes.Where(n => n.Holds).Select(n => n.Note);

        bool Has(TableTraits trait) => table.Traits.HasFlag(trait);
    }

    public static IEnumerable<string> Of(View view) => view.HasComment ? [Commented("view or at least one of its fields has comments")] : [];

    public static IEnumerable<string> Of(EnumDefinition definition) => definition.HasComment ? [Commented("enum is commented")] : [];

    private static string Setup(string what, string page) => $"This {what} requires additional setup for migrations. Visit {Links}{page} for more info.";

    private static string Commented(string what) => $"This {what} in the database, and requires an additional setup for migrations: Read more: {Links}database-comments";
}
