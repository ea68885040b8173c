using Ashlar.Database.Scripts.Statements;
using Ashlar.Diagnostics;

namespace Ashlar.Database.Scripts.Parsing;

/// <summary>Reads one action of an ALTER TABLE.</summary>
internal static class TableActionParser
{
    public static TableAction Parse(IReadOnlyList<SqlToken> tokens)
    {
        var reader = new TokenReader(tokens);
        var span = reader.Whole;
        return (reader.Take("ADD") ? ReadAdd(reader, span)
            : reader.Take("DROP") ? ReadDrop(reader, span)
            : reader.Take("ALTER") ? ReadAlter(reader, span)
            : reader.Take("RENAME") ? ReadRename(reader, span)
            : reader.Take("SET") ? ReadSet(reader, span)
            : ReadOther(reader, span)) ?? new OtherAction(span);
    }

    private static TableAction? ReadAdd(TokenReader reader, TextSpan span)
    {
        if (ConstraintParser.IsAt(reader))
        {
            return ConstraintParser.Read(reader, null) is { } constraint ? new AddConstraintAction(span, constraint) : null;
        }

        reader.Take("COLUMN");
        reader.Take("IF", "NOT", "EXISTS");
        return ColumnParser.Parse(reader.Rest()) is { } column ? new AddColumnAction(span, column) : null;
    }

    private static TableAction? ReadDrop(TokenReader reader, TextSpan span)
    {
        var isConstraint = reader.Take("CONSTRAINT");
        if (!isConstraint)
        {
            reader.Take("COLUMN");
        }

        reader.Take("IF", "EXISTS");
        return reader.Name() is not { } name ? null
            : isConstraint ? new DropConstraintAction(span, name)
            : new DropColumnAction(span, name, reader.Is("CASCADE"));
    }

    private static TableAction? ReadAlter(TokenReader reader, TextSpan span)
    {
        if (reader.Is("CONSTRAINT"))
        {
            return new OtherAction(span);
        }

        reader.Take("COLUMN");
        return reader.Name() is not { } column ? null
            : reader.Take("SET", "NOT", "NULL") ? new SetNotNullAction(span, column)
            : reader.Take("DROP", "NOT", "NULL") ? new DropNotNullAction(span, column)
            : reader.Take("SET", "DEFAULT") ? new SetDefaultAction(span, column, reader.Rest())
            : reader.Take("DROP", "DEFAULT") ? new DropDefaultAction(span, column)
            : reader.Take("SET", "DATA", "TYPE") || reader.Take("TYPE") ? ReadType(reader, span, column)
            : reader.Take("ADD", "GENERATED") ? new AddIdentityAction(span, column)
            : reader.Is("SET", "STATISTICS") || reader.Is("SET", "(") || reader.Is("RESET") ? new SetOptionsAction(span)
            : null;
    }

    private static ChangeTypeAction? ReadType(TokenReader reader, TextSpan span, string column)
    {
        var type = ColumnParser.ParseType(reader);
        reader.Until(r => r.Is("USING"));
        reader.Take("USING");
        return type is null ? null : new ChangeTypeAction(span, column, type, reader.Rest());
    }

    private static TableAction? ReadRename(TokenReader reader, TextSpan span)
    {
        if (reader.Take("TO"))
        {
            return reader.Name() is { } table ? new RenameTableAction(span, table) : null;
        }

        var isConstraint = reader.Take("CONSTRAINT");
        if (!isConstraint)
        {
            reader.Take("COLUMN");
        }

        return reader.Name() is not { } from || !reader.Take("TO") || reader.Name() is not { } to ? null
            : isConstraint ? new RenameConstraintAction(span, from, to)
            : new RenameColumnAction(span, from, to);
    }

    private static TableAction? ReadSet(TokenReader reader, TextSpan span) =>
        reader.Take("SCHEMA") ? reader.Name() is { } schema ? new SetSchemaAction(span, schema) : null
        : reader.Is("LOGGED") || reader.Is("UNLOGGED") ? new SetLoggedAction(span, reader.Is("LOGGED"))
        : reader.Is("TABLESPACE") || reader.Is("ACCESS", "METHOD") ? new SetStorageAction(span)
        : reader.Is("(") ? new SetOptionsAction(span)
        : null;

    private static TableAction? ReadOther(TokenReader reader, TextSpan span)
    {
        if (reader.Take("VALIDATE", "CONSTRAINT"))
        {
            return reader.Name() is { } name ? new ValidateConstraintAction(span, name) : null;
        }

        if (reader.Take("ATTACH", "PARTITION"))
        {
            return reader.QualifiedName() is { } partition ? new AttachPartitionAction(span, partition) : null;
        }

        if (reader.Take("DETACH", "PARTITION"))
        {
            return reader.QualifiedName() is { } partition ? new DetachPartitionAction(span, partition, reader.Is("CONCURRENTLY")) : null;
        }

        if (reader.IsAny("ENABLE", "DISABLE"))
        {
            reader.Skip("ENABLE", "DISABLE", "REPLICA", "ALWAYS");
            return reader.Is("TRIGGER") ? new ToggleTriggerAction(span) : null;
        }

        return reader.Is("RESET") || reader.Is("CLUSTER") ? new SetOptionsAction(span) : null;
    }
}
