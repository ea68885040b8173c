using Ashlar.Database.Changes;
using Ashlar.Database.Dialects;

namespace Ashlar.Database.PostgreSql;

/// <summary>CREATE TABLE and ALTER TABLE.</summary>
internal sealed class TableWriter(TypeMap types)
{
    public string Create(Table table)
    {
        var parts = string.Join(",\n", table.Columns.Select(c => Sql.Indent + Column(c)));
        if (table.PrimaryKey is { } key)
        {
            parts += $",\n\n{Sql.Indent}{PrimaryKey(key, ",")}";
        }

        parts += string.Concat(table.Checks.Select(c => $",\n{Sql.Indent}{Sql.Check(c)}"));
        return $"CREATE TABLE {Sql.Identifier(table.Name)} (\n{parts}\n)";
    }

    /// <summary>One ALTER TABLE with a clause for each change, and the statements for sequences round it.</summary>
    public IReadOnlyList<string> Alter(Table table, IReadOnlyList<TableChange> changes)
    {
        var alteration = new TableAlteration(table);
        foreach (var change in changes)
        {
            Add(alteration, change);
        }

        return alteration.ToStatements();
    }

    private void Add(TableAlteration alteration, TableChange change)
    {
        switch (change)
        {
            case DropPrimaryKey { PrimaryKey.Name: { } name }:
                alteration.Clauses.Add($"DROP CONSTRAINT {Sql.Identifier(name)}");
                break;
            case RenamePrimaryKey rename:
                alteration.RenameConstraint(rename.Previous, rename.Next);
                break;
            case AddPrimaryKey add:
                alteration.Clauses.Add($"ADD {PrimaryKey(add.PrimaryKey, ", ")}");
                break;
            case AddColumn add:
                alteration.Clauses.Add(AddColumn(add.Column) + (add.Fill is null ? "" : $" DEFAULT {add.Fill}"));
                if (add.Fill is not null)
                {
                    alteration.DropDefaultOf(add.Column);
                }

                break;
            case DropColumn drop:
                alteration.Clauses.Add($"DROP COLUMN {Sql.Identifier(drop.Column.Name)}");
                break;
            case RecreateColumn recreate:
                alteration.Clauses.Add($"DROP COLUMN {Sql.Identifier(recreate.Previous.Name)}");
                alteration.Clauses.Add(AddColumn(recreate.Next));
                break;
            case AlterColumn alter:
                AlterColumn(alteration, alter);
                break;
            case AddCheck add:
                alteration.AddCheck(add.Check);
                break;
            case DropCheck { Check.Name: { } name }:
                alteration.Clauses.Add($"DROP CONSTRAINT {Sql.Identifier(name)}");
                break;
            default:
                throw new UnsupportedChangeException(Dialect.ProviderName, change);
        }
    }

    private void AlterColumn(TableAlteration alteration, AlterColumn alter)
    {
        var (previous, next) = (alter.Previous, alter.Next);
        var prefix = $"ALTER COLUMN {Sql.Identifier(previous.Name)} ";
        if (alter.Difference.Arity && !next.IsList)
        {
            alteration.Clauses.Add(prefix + (next.IsRequired ? "SET NOT NULL" : "DROP NOT NULL"));
        }

        if (alter.Difference.Default)
        {
            alteration.Clauses.Add(prefix + (next.Default is { } value ? $"SET DEFAULT {Defaults.ToSql(value, types.ToSql(next))}" : "DROP DEFAULT"));
        }

        if (alter.Difference.Autoincrement)
        {
            Renumber(alteration, alter, prefix);
        }

        if (alter.Difference.Cast is not null || (alter.Difference.Arity && previous.IsList != next.IsList))
        {
            // SERIAL is no type but a way to write CREATE TABLE: https://www.postgresql.org/docs/current/datatype-numeric.html#DATATYPE-SERIAL
            var type = types.ToSql(next with { IsAutoincrement = false });
            alteration.Clauses.Add($"{prefix}SET DATA TYPE {type}");
            if (previous.IsAutoincrement && next.IsAutoincrement)
            {
                alteration.ChangeSequenceOf(previous, type);
            }
        }
    }

    private static void Renumber(TableAlteration alteration, AlterColumn alter, string prefix)
    {
        if (!alter.Previous.IsAutoincrement)
        {
            alteration.AddSequence(alter.Next, prefix);
            return;
        }

        if (alter.Next.Default is null)
        {
            alteration.Clauses.Add(prefix + "DROP DEFAULT");
        }

        alteration.DropSequenceOf(alter.Previous);
    }

    /// <summary>Prisma's layout: the column is indented behind ADD COLUMN too.</summary>
    private string AddColumn(Column column) => $"ADD COLUMN {Sql.Indent}{Column(column)}";

    private string Column(Column column)
    {
        var type = types.ToSql(column);
        var required = column.IsRequired ? " NOT NULL" : "";
        var value = column.Default is { } given ? Defaults.ToSql(given, type) : "";
        return $"{Sql.Identifier(column.Name)} {type}{required}{(value.Length > 0 ? " DEFAULT " : "")}{value}";
    }

    private static string PrimaryKey(PrimaryKey key, string separator)
    {
        var name = key.Name is { } given ? $"CONSTRAINT {Sql.Identifier(given)} " : "";
        return $"{name}PRIMARY KEY ({Sql.Identifiers(key.Columns.Select(c => c.Name), separator)})";
    }
}
