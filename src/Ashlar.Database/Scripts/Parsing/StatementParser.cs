using Ashlar.Database.Scripts.Statements;
using Ashlar.Diagnostics;

namespace Ashlar.Database.Scripts.Parsing;

/// <summary>Reads what a statement does. Tolerant: what it does not know is an <see cref="OtherStatement"/>.</summary>
public static class StatementParser
{
    public static ParsedStatement Parse(SqlStatement statement)
    {
        var reader = new TokenReader(statement.Tokens);
        var parsed = Read(statement, reader);
        return parsed is OtherStatement ? parsed : parsed with { Head = reader.Taken };
    }

    private static ParsedStatement Read(SqlStatement statement, TokenReader reader) =>
        reader.Take("CREATE") ? CreateParser.Read(statement, reader)
        : reader.Take("ALTER") ? AlterParser.Read(statement, reader)
        : reader.Take("DROP") ? DropParser.Read(statement, reader)
        : TransactionParser.Read(statement, reader)
        ?? RowsParser.Read(statement, reader)
        ?? MaintenanceParser.Read(statement, reader)
        ?? (ParsedStatement?)ReadSetting(statement, reader)
        ?? new OtherStatement(statement);

    private static SettingStatement? ReadSetting(SqlStatement statement, TokenReader reader)
    {
        if (!reader.Take("SET") && !reader.Take("PRAGMA"))
        {
            return null;
        }

        reader.Skip("LOCAL", "SESSION");
        if (reader.QualifiedName() is not { } name)
        {
            return null;
        }

        var value = reader.Rest().Where(t => !t.Is("=") && !t.Is("TO") && !t.Is("(") && !t.Is(")"));
        return new SettingStatement(statement, name.Name, string.Concat(value.Select(t => t.Value)));
    }
}
