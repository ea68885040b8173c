using Ashlar.Database;
using Ashlar.Database.Scripts.Catalog;
using Ashlar.Database.Scripts.Statements;

namespace Ashlar.Migrations.Lint;

/// <summary>A table made anew under another name, filled, and put in the place of the old one.</summary>
/// <param name="Previous">The old table.</param>
/// <param name="Copy"><see langword="null"/> where no row is copied.</param>
public sealed record TableRebuild(CatalogTable Previous, CreateTableStatement Create, DropStatement Drop, AlterTableStatement Rename, RowsStatement? Copy)
{
    public ObjectName Table => Previous.Name;

    /// <summary>Finds the rebuilds of a script: CREATE a new table, DROP the old one, RENAME the new one to its name.</summary>
    public static IReadOnlyList<TableRebuild> Find(IReadOnlyList<ParsedStatement> statements, ScriptCatalog before)
    {
        var rebuilds =
            from rename in statements.OfType<AlterTableStatement>()
            where rename.Actions is [RenameTableAction]
            let name = rename.Table with { Name = ((RenameTableAction)rename.Actions[0]).Name }
            let create = statements.OfType<CreateTableStatement>().FirstOrDefault(c => before.AreSame(c.Table, rename.Table))
            let drop = statements.OfType<DropStatement>().FirstOrDefault(d => d.Kind == ObjectKind.Table && d.Names.Any(n => before.AreSame(n, name)))
            let previous = before.Find(name)
            where create is not null && drop is not null && previous is not null
            let copy = statements.OfType<RowsStatement>().FirstOrDefault(r => r.Verb == RowsVerb.Insert && r.Tables.Any(t => before.AreSame(t, create.Table)))
            select new TableRebuild(previous, create, drop, rename, copy);
        return [.. rebuilds];
    }

    /// <summary>What an ALTER TABLE would have to say.</summary>
    public IEnumerable<TableAction> Actions(StringComparer names)
    {
        foreach (var column in Previous.Columns.Where(c => Find(Create.Columns, c.Name, names) is null))
        {
            yield return new DropColumnAction(Drop.Head, column.Name, Cascades: false);
        }

        foreach (var column in Create.Columns)
        {
            if (Previous.FindColumn(column.Name, names) is not { } old)
            {
                yield return new AddColumnAction(column.Span, column);
                continue;
            }

            if (column.IsRequired && !Previous.IsRequired(old, names) && !FillsNulls(column, names))
            {
                yield return new SetNotNullAction(column.Span, column.Name);
            }

            if (!column.IsRequired && Previous.IsRequired(old, names) && !Create.Constraints.Any(c => c.Kind == ConstraintKind.PrimaryKey && c.Columns.Contains(column.Name, names)))
            {
                yield return new DropNotNullAction(column.Span, column.Name);
            }

            if (column.Type is { } type && old.Type is { } oldType && !names.Equals(type.ToString(), oldType.ToString()))
            {
                yield return new ChangeTypeAction(column.Span, column.Name, type, []);
            }
        }
    }

    /// <summary>The copy puts something in the place of NULL.</summary>
    private bool FillsNulls(ColumnDefinition column, StringComparer names)
    {
        var tokens = Copy?.Source.Tokens ?? [];
        return Enumerable.Range(0, Math.Max(0, tokens.Count - 2)).Any(i => tokens[i].Is("COALESCE") && names.Equals(tokens[i + 2].Value, column.Name));
    }

    private static ColumnDefinition? Find(IEnumerable<ColumnDefinition> columns, string name, StringComparer names) => columns.FirstOrDefault(c => names.Equals(c.Name, name));
}
