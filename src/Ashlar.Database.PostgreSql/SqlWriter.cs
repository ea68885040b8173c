using Ashlar.Database.Changes;
using Ashlar.Database.Dialects;

namespace Ashlar.Database.PostgreSql;

internal sealed class SqlWriter : ISqlWriter
{
    private readonly TableWriter _tables;
    private readonly EnumWriter _enums;

    public SqlWriter(TypeMap types)
    {
        _tables = new TableWriter(types);
        _enums = new EnumWriter(types, this);
    }

    public IReadOnlyList<string> Write(SchemaChange change) => change switch
    {
        CreateNamespace create => [$"CREATE SCHEMA IF NOT EXISTS {Sql.Identifier(create.Name)}"],
        CreateExtension create => [CreateExtension(create.Extension)],
        AlterExtension alter => [.. AlterExtension(alter)],
        DropExtension drop => [$"DROP EXTENSION {Sql.Identifier(drop.Extension.Name)}"],
        CreateEnum create => [EnumWriter.Create(create.Enum.Name, create.Enum.Values)],
        AlterEnum alter => _enums.Alter(alter),
        RenameEnum rename => [$"ALTER TYPE {Sql.Identifier(rename.Previous.Name)} RENAME TO {Sql.Identifier(rename.Next.Name.Name)}"],
        RenameEnumValue rename => [$"ALTER TYPE {Sql.Identifier(rename.Enum)} RENAME VALUE {Sql.Text(rename.Previous)} TO {Sql.Text(rename.Next)}"],
        RenameTable rename => [$"ALTER TABLE {Sql.Identifier(rename.Previous.Name)} RENAME TO {Sql.Identifier(rename.Next.Name.Name)}"],
        RenameColumn rename => [$"ALTER TABLE {Sql.Identifier(rename.Table.Name)} RENAME COLUMN {Sql.Identifier(rename.Previous.Name)} TO {Sql.Identifier(rename.Next.Name)}"],
        DropEnum drop => [$"DROP TYPE {Sql.Identifier(drop.Enum.Name)}"],
        CreateTable create => [_tables.Create(create.Table), .. create.Table.Checks.Where(c => c.NeedsMark).Select(c => TableAlteration.Mark(create.Table, c))],
        AlterTable alter => _tables.Alter(alter.Previous, alter.Changes),
        TableChange part => _tables.Alter(part.Table, [part]),
        DropTable drop => [$"DROP TABLE {Sql.Identifier(drop.Table.Name)}"],
        CreateIndex create => [CreateIndex(create.Table, create.Index)],
        DropIndex drop => [DropIndex(drop.Table, drop.Index)],
        RenameIndex rename => [$"ALTER INDEX {IndexName(rename.Table, rename.Previous)} RENAME TO {Sql.Identifier(rename.Next.Name)}"],
        RecreateIndex recreate => [DropIndex(recreate.Table, recreate.Previous), CreateIndex(recreate.Table, recreate.Next)],
        CreateFullText create => [FullTextExpression.Create(create.Table, create.FullText)],
        DropFullText drop => [$"DROP INDEX {Sql.Identifier(new ObjectName(drop.Table.Name.Namespace, drop.FullText.Name))}"],
        CreateView create => [CreateView("CREATE VIEW", create.View), Mark(create.View)],
        AlterView alter => [CreateView("CREATE OR REPLACE VIEW", alter.Next), .. alter.Previous.IsManaged ? [] : new[] { Mark(alter.Next) }],
        DropView drop => [$"DROP VIEW {Sql.Identifier(drop.View.Name)}"],
        // Forced, so that a role that owns its tables is held to them too.
        EnableRowSecurity enable => [RowSecurity(enable.Table, "ENABLE"), RowSecurity(enable.Table, "FORCE")],
        DisableRowSecurity disable => [RowSecurity(disable.Table, "NO FORCE"), RowSecurity(disable.Table, "DISABLE")],
        CreatePolicy create => [$"CREATE POLICY {Sql.Identifier(create.Policy.Name)} ON {Sql.Identifier(create.Table.Name)} USING ({create.Policy.Condition})"],
        DropPolicy drop => [$"DROP POLICY {Sql.Identifier(drop.Policy.Name)} ON {Sql.Identifier(drop.Table.Name)}"],
        AddForeignKey add => [$"ALTER TABLE {Sql.Identifier(add.Table.Name)} ADD {Sql.ForeignKey(add.ForeignKey)}"],
        DropForeignKey { ForeignKey.Name: { } name } drop => [$"ALTER TABLE {Sql.Identifier(drop.Table.Name)} DROP CONSTRAINT {Sql.Identifier(name)}"],
        RenameForeignKey { Previous.Name: { } previous, Next.Name: { } next } rename =>
            [$"ALTER TABLE {Sql.Identifier(rename.Table.Name)} RENAME CONSTRAINT {Sql.Identifier(previous)} TO {Sql.Identifier(next)}"],
        _ => throw new UnsupportedChangeException(Dialect.ProviderName, change),
    };

    private static string CreateView(string verb, View view) => $"{verb} {Sql.Identifier(view.Name)} AS\n{view.Definition}";

    private static string Mark(View view) => $"COMMENT ON VIEW {Sql.Identifier(view.Name)} IS {Sql.Text(OwnerMark.Of(view))}";

    private static string RowSecurity(Table table, string verb) => $"ALTER TABLE {Sql.Identifier(table.Name)} {verb} ROW LEVEL SECURITY";

    private static string CreateExtension(Extension extension)
    {
        var schema = extension.Schema is { } given ? $" SCHEMA {Sql.Identifier(given)}" : "";
        var version = extension.Version is { } wanted ? $" VERSION {Sql.Identifier(wanted)}" : "";
        var with = schema.Length + version.Length > 0 ? " WITH" : "";
        return $"CREATE EXTENSION IF NOT EXISTS {Sql.Identifier(extension.Name)}{with}{schema}{version}";
    }

    private static IEnumerable<string> AlterExtension(AlterExtension alter)
    {
        var name = Sql.Identifier(alter.Previous.Name);
        if (alter.Next.Version is { } version && version != alter.Previous.Version)
        {
            yield return $"ALTER EXTENSION {name} UPDATE TO {Sql.Identifier(version)}";
        }

        if (alter.Next.Schema is { } schema && schema != alter.Previous.Schema)
        {
            yield return $"ALTER EXTENSION {name} SET SCHEMA {Sql.Identifier(schema)}";
        }
    }

    private static string CreateIndex(Table table, TableIndex index)
    {
        var unique = index.IsUnique ? "UNIQUE " : "";
        var method = index.Method is null or "btree" ? "" : $" USING {index.Method.ToUpperInvariant()} ";
        var columns = string.Join(", ", index.Columns.Select(IndexColumn));
        var where = index.Where is { } condition ? $" WHERE ({condition})" : "";
        return $"CREATE {unique}INDEX {Sql.Identifier(index.Name)} ON {Sql.Identifier(table.Name)}{method}({columns}){where}";
    }

    private static string IndexColumn(IndexColumn column)
    {
        var operators = column.OperatorClass is { } named ? $" {named.Name}" : "";
        var sort = column.Sort switch { null => "", IndexSort.Ascending => " ASC", _ => " DESC" };
        return Sql.Identifier(column.Name) + operators + sort;
    }

    private static string DropIndex(Table table, TableIndex index) => $"DROP INDEX {IndexName(table, index)}";

    /// <summary>An index lives in the schema of its table.</summary>
    private static string IndexName(Table table, TableIndex index) => Sql.Identifier(new ObjectName(table.Name.Namespace, index.Name));
}
