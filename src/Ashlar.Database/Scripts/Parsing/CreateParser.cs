using Ashlar.Database.Scripts.Statements;

namespace Ashlar.Database.Scripts.Parsing;

/// <summary>Reads CREATE …</summary>
internal static class CreateParser
{
    public static ParsedStatement Read(SqlStatement statement, TokenReader reader)
    {
        reader.Take("OR", "REPLACE");
        var isTemporary = reader.IsAny("TEMP", "TEMPORARY");
        reader.Skip("GLOBAL", "LOCAL", "TEMP", "TEMPORARY", "UNLOGGED", "RECURSIVE");
        if (reader.Is("INDEX") || reader.Is("UNIQUE", "INDEX"))
        {
            return ReadIndex(statement, reader) ?? (ParsedStatement)new OtherStatement(statement);
        }

        if (reader.Take("VIRTUAL", "TABLE"))
        {
            return new OtherStatement(statement);
        }

        var kind = ObjectKindParser.Read(reader);
        var ifNotExists = reader.Take("IF", "NOT", "EXISTS");
        if (kind == ObjectKind.Other || reader.QualifiedName() is not { } name)
        {
            return new OtherStatement(statement);
        }

        return kind == ObjectKind.Table
            ? ReadTable(reader, new CreateTableStatement(statement, name) { IsTemporary = isTemporary, IfNotExists = ifNotExists })
            : ReadObject(reader, new CreateObjectStatement(statement, kind, name));
    }

    private static CreateIndexStatement? ReadIndex(SqlStatement statement, TokenReader reader)
    {
        var isUnique = reader.Take("UNIQUE");
        reader.Take("INDEX");
        var isConcurrent = reader.Take("CONCURRENTLY");
        var ifNotExists = reader.Take("IF", "NOT", "EXISTS");
        var name = reader.Is("ON") ? null : reader.QualifiedName()?.Name;
        if (!reader.Take("ON"))
        {
            return null;
        }

        reader.Take("ONLY");
        if (reader.QualifiedName() is not { } table)
        {
            return null;
        }

        var method = reader.Take("USING") ? reader.Name()?.ToLowerInvariant() : null;
        return new CreateIndexStatement(statement, name, table, reader.BracketedNames())
        {
            IsUnique = isUnique,
            IsConcurrent = isConcurrent,
            IfNotExists = ifNotExists,
            IsPartial = reader.Has("WHERE"),
            Method = method,
        };
    }

    private static CreateTableStatement ReadTable(TokenReader reader, CreateTableStatement table)
    {
        if (!reader.Is("("))
        {
            return table with { IsDerived = true };
        }

        var columns = new List<ColumnDefinition>();
        var constraints = new List<ConstraintDefinition>();
        var isDerived = false;
        foreach (var part in TokenReader.SplitAtCommas(new TokenReader(reader.Rest()).Brackets()))
        {
            var inner = new TokenReader(part);
            if (inner.Is("LIKE"))
            {
                isDerived = true;
            }
            else if (ConstraintParser.IsAt(inner))
            {
                constraints.AddRange(ConstraintParser.Read(inner, null) is { } constraint ? [constraint] : []);
            }
            else if (ColumnParser.Parse(part) is { } column)
            {
                columns.Add(column);
                constraints.AddRange(column.Constraints);
            }
        }

        return table with { Columns = columns, Constraints = constraints, IsDerived = isDerived };
    }

    private static CreateObjectStatement ReadObject(TokenReader reader, CreateObjectStatement created) => created.Kind switch
    {
        ObjectKind.Trigger or ObjectKind.Policy when TableOf(reader) is { } table => created with { Table = table },
        ObjectKind.Type when reader.Take("AS", "ENUM") => created with { Values = [.. reader.Brackets().Where(t => t.Kind == SqlTokenKind.Text).Select(t => t.Value)] },
        ObjectKind.Domain => created with { HasConstraint = reader.Has("CHECK") || reader.Has("NOT", "NULL") },
        _ => created,
    };

    private static ObjectName? TableOf(TokenReader reader)
    {
        reader.Until(r => r.Is("ON"));
        return reader.Take("ON") ? reader.QualifiedName() : null;
    }
}
