using Ashlar.Database.Dialects;

namespace Ashlar.Database.PostgreSql;

/// <summary>An ALTER TABLE while it is written: its clauses, and what must run before and after it.</summary>
internal sealed class TableAlteration(Table table)
{
    private readonly List<string> _before = [];
    private readonly List<string> _after = [];

    public List<string> Clauses { get; } = [];

    /// <returns>Nothing where the changes come to nothing in this database.</returns>
    public IReadOnlyList<string> ToStatements() => Clauses.Count == 0
        ? [.. _before, .. _after]
        : [.. _before, $"ALTER TABLE {Sql.Identifier(table.Name)} {string.Join(",\n", Clauses)}", .. _after];

    /// <summary>RENAME CONSTRAINT stands alone: https://www.postgresql.org/docs/current/sql-altertable.html</summary>
    public void RenameConstraint(string previous, string next) =>
        _after.Add($"ALTER TABLE {Sql.Identifier(table.Name)} RENAME CONSTRAINT {Sql.Identifier(previous)} TO {Sql.Identifier(next)}");

    /// <summary>The default was there for the rows that were in the table.</summary>
    public void DropDefaultOf(Column column) =>
        _after.Add($"ALTER TABLE {Sql.Identifier(table.Name)} ALTER COLUMN {Sql.Identifier(column.Name)} DROP DEFAULT");

    public void AddCheck(CheckConstraint check)
    {
        Clauses.Add($"ADD {Sql.Check(check)}");
        if (check.NeedsMark)
        {
            _after.Add(Mark(table, check));
        }
    }

    public static string Mark(Table table, CheckConstraint check) =>
        $"COMMENT ON CONSTRAINT {Sql.Identifier(check.Name!)} ON {Sql.Identifier(table.Name)} IS {Sql.Text(OwnerMark.OfCheck)}";

    /// <summary>What SERIAL would have made: https://www.postgresql.org/docs/current/datatype-numeric.html#DATATYPE-SERIAL</summary>
    public void AddSequence(Column column, string prefix)
    {
        var sequence = Unquoted(new ObjectName(table.Name.Namespace, $"{table.Name.Name}_{column.Name}_seq"));
        _before.Add($"CREATE SEQUENCE {sequence}");
        Clauses.Add($"{prefix}SET DEFAULT nextval({Sql.Text(sequence)})");
        _after.Add($"ALTER SEQUENCE {sequence} OWNED BY {Sql.Identifier(table.Name)}.{Sql.Identifier(column.Name)}");
    }

    /// <summary>A sequence whose name only the database knows has the one that SERIAL gives it.</summary>
    public void DropSequenceOf(Column column)
    {
        if (SequenceOf(column) is { } sequence)
        {
            _after.Add($"DROP SEQUENCE {Sql.Identifier(sequence)}");
        }
    }

    /// <summary>
    /// The sequence of a SERIAL counts no further than the column's type did; an identity's follows by itself:
    /// https://www.postgresql.org/docs/current/sql-altersequence.html
    /// </summary>
    public void ChangeSequenceOf(Column column, string type)
    {
        if (SequenceOf(column) is { } sequence)
        {
            _after.Add($"ALTER SEQUENCE {Sql.Identifier(sequence)} AS {type}");
        }
    }

    private ObjectName? SequenceOf(Column column) =>
        column.Default is SequenceDefault { Sequence: var name } ? new ObjectName(table.Name.Namespace, name ?? $"{table.Name.Name}_{column.Name}_seq") : null;

    /// <summary>Lower case without quotes as Prisma writes it, wherever the name can stand so.</summary>
    private static string Unquoted(ObjectName name)
    {
        var lower = name.Name.ToLowerInvariant();
        var local = lower.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_') && !char.IsDigit(lower[0])
            ? lower
            : Sql.Identifier(lower);
        return name.Namespace is { } space ? $"{Sql.Identifier(space.ToLowerInvariant())}.{local}" : local;
    }
}
