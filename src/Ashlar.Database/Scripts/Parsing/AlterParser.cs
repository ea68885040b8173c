using Ashlar.Database.Scripts.Statements;

namespace Ashlar.Database.Scripts.Parsing;

/// <summary>Reads ALTER …</summary>
internal static class AlterParser
{
    public static ParsedStatement Read(SqlStatement statement, TokenReader reader)
    {
        var kind = ObjectKindParser.Read(reader);
        reader.Take("IF", "EXISTS");
        reader.Take("ONLY");
        if (kind == ObjectKind.Other || reader.QualifiedName() is not { } name)
        {
            return new OtherStatement(statement);
        }

        reader.Take("*");
        return kind == ObjectKind.Table
            ? new AlterTableStatement(statement, name, [.. TokenReader.SplitAtCommas(reader.Rest()).Select(TableActionParser.Parse)])
            : ReadObject(reader, new AlterObjectStatement(statement, kind, name));
    }

    private static AlterObjectStatement ReadObject(TokenReader reader, AlterObjectStatement altered)
    {
        if (reader.Take("ADD", "VALUE"))
        {
            reader.Take("IF", "NOT", "EXISTS");
            return altered with { AddedValue = reader.Next().Value, HasPlace = reader.IsAny("BEFORE", "AFTER") };
        }

        if (reader.Take("RENAME", "VALUE"))
        {
            var from = reader.Next().Value ?? "";
            reader.Take("TO");
            return altered with { RenamedValue = (from, reader.Next().Value ?? "") };
        }

        if (reader.Take("RENAME", "TO"))
        {
            return altered with { RenamedTo = reader.Name() };
        }

        var addsConstraint = altered.Kind == ObjectKind.Domain && (reader.Is("SET", "NOT", "NULL") || (reader.Is("ADD") && !reader.Has("NOT", "VALID")));
        return altered with { AddsConstraint = addsConstraint };
    }
}
