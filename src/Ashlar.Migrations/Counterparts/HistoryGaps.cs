using Ashlar.Database;
using Ashlar.Database.Dialects;
using Ashlar.Database.Scripts;
using Ashlar.Database.Scripts.Catalog;
using Ashlar.Database.Scripts.Parsing;
using Ashlar.Migrations.Files;

namespace Ashlar.Migrations.Counterparts;

/// <summary>
/// Tables, columns and indexes by which a folder of migrations and the schema differ, read from the text of the scripts: so it
/// can be said of a database that is not at hand. What their types and defaults are is not looked at.
/// </summary>
public static class HistoryGaps
{
    /// <returns>In words; empty where the migrations make what the schema asks for, as far as it can be read.</returns>
    public static IReadOnlyList<string> Find(IDialect dialect, IReadOnlyList<MigrationFile> migrations, DatabaseSchema target)
    {
        var catalog = Read(dialect, migrations);
        return
        [
            .. target.Tables.SelectMany(t => catalog.Find(t.Name) is { } made ? Gaps(t, made, catalog) : [$"the table \"{t.Name.Name}\""]),
            .. catalog.Tables.Where(t => target.Tables.All(w => !catalog.AreSame(w.Name, t.Name))).Select(t => $"the removal of the table \"{t.Name.Name}\"").Order(StringComparer.Ordinal),
        ];
    }

    private static ScriptCatalog Read(IDialect dialect, IReadOnlyList<MigrationFile> migrations) => migrations
        .SelectMany(m => SqlScript.Parse(m.Script.Text, dialect.Syntax).Statements)
        .Select(StatementParser.Parse)
        .Aggregate(ScriptCatalog.Empty(dialect.Syntax, dialect.Capabilities.DefaultNamespace), (catalog, statement) => catalog.Apply(statement));

    private static IEnumerable<string> Gaps(Table wanted, CatalogTable made, ScriptCatalog catalog)
    {
        if (made.IsPartlyKnown)
        {
            return [];
        }

        var columns = wanted.Columns.Select(c => (Column: c, Made: made.FindColumn(c.Name, catalog.Names))).ToList();
        return
        [
            .. columns.Where(c => c.Made is null).Select(c => $"the column \"{wanted.Name.Name}.{c.Column.Name}\""),
            .. columns.Where(c => c.Made is { } found && c.Column.IsRequired != made.IsRequired(found, catalog.Names)).Select(c => $"that \"{wanted.Name.Name}.{c.Column.Name}\" is {(c.Column.IsRequired ? "required" : "optional")}"),
            .. made.Columns.Where(c => wanted.Columns.All(w => !catalog.Names.Equals(w.Name, c.Name))).Select(c => $"the removal of the column \"{wanted.Name.Name}.{c.Name}\""),
            .. wanted.Indexes.Where(i => i.Name is not null && made.Indexes.All(m => !catalog.Names.Equals(m.Name, i.Name)) && made.FindConstraint(i.Name, catalog.Names) is null).Select(i => $"the index \"{i.Name}\""),
        ];
    }
}
