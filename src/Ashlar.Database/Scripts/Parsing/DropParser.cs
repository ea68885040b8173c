using Ashlar.Database.Scripts.Statements;

namespace Ashlar.Database.Scripts.Parsing;

/// <summary>Reads DROP …</summary>
internal static class DropParser
{
    public static ParsedStatement Read(SqlStatement statement, TokenReader reader)
    {
        var kind = ObjectKindParser.Read(reader);
        var isConcurrent = reader.Take("CONCURRENTLY");
        var ifExists = reader.Take("IF", "EXISTS");
        if (kind == ObjectKind.Other)
        {
            return new OtherStatement(statement);
        }

        var names = new List<ObjectName>();
        while (reader.QualifiedName() is { } name)
        {
            names.Add(name);
            if (kind == ObjectKind.Function)
            {
                reader.Brackets();
            }

            if (!reader.Take(","))
            {
                break;
            }
        }

        return new DropStatement(statement, kind, names)
        {
            IfExists = ifExists,
            IsConcurrent = isConcurrent,
            Table = kind is ObjectKind.Trigger or ObjectKind.Policy && reader.Take("ON") ? reader.QualifiedName() : null,
            Cascades = reader.Has("CASCADE"),
        };
    }
}
