using Ashlar.Database.Scripts.Statements;
using Ashlar.Diagnostics;

namespace Ashlar.Database.Scripts.Parsing;

/// <summary>Reads INSERT, UPDATE, DELETE and TRUNCATE, with or without a WITH before them.</summary>
internal static class RowsParser
{
    public static RowsStatement? Read(SqlStatement statement, TokenReader reader)
    {
        if (reader.Is("WITH"))
        {
            reader.Until(r => r.IsAny("INSERT", "UPDATE", "DELETE", "SELECT"));
        }

        return reader.Take("INSERT") || reader.Take("REPLACE") ? ReadInsert(statement, reader)
            : reader.Take("UPDATE") ? ReadUpdate(statement, reader)
            : reader.Take("DELETE") ? ReadDelete(statement, reader)
            : reader.Take("TRUNCATE") ? ReadTruncate(statement, reader)
            : null;
    }

    private static RowsStatement? ReadInsert(SqlStatement statement, TokenReader reader)
    {
        reader.Until(r => r.Is("INTO"));
        return reader.Take("INTO") && reader.QualifiedName() is { } table
            ? new RowsStatement(statement, RowsVerb.Insert, [table]) { HasValues = reader.Has("VALUES") }
            : null;
    }

    private static RowsStatement? ReadUpdate(SqlStatement statement, TokenReader reader)
    {
        if (reader.Take("OR"))
        {
            reader.Next();
        }

        reader.Take("ONLY");
        if (reader.QualifiedName() is not { } table)
        {
            return null;
        }

        var hasCondition = reader.Has("WHERE");
        return new RowsStatement(statement, RowsVerb.Update, [table]) { HasCondition = hasCondition, Assignments = Assignments(statement) };
    }

    private static List<(string Column, TextSpan Span)> Assignments(SqlStatement statement)
    {
        var reader = new TokenReader(statement.Tokens);
        reader.Until(r => r.Is("SET"));
        reader.Take("SET");
        var assignments = new List<(string, TextSpan)>();
        foreach (var part in TokenReader.SplitAtCommas(reader.Until(r => r.IsAny("WHERE", "FROM", "RETURNING"))))
        {
            if (part is [{ IsName: true } column, var sign, ..] && sign.Is("="))
            {
                assignments.Add((column.Value, column.Span));
            }
        }

        return assignments;
    }

    private static RowsStatement? ReadDelete(SqlStatement statement, TokenReader reader)
    {
        reader.Take("FROM");
        reader.Take("ONLY");
        return reader.QualifiedName() is { } table
            ? new RowsStatement(statement, RowsVerb.Delete, [table]) { HasCondition = reader.Has("WHERE") }
            : null;
    }

    private static RowsStatement ReadTruncate(SqlStatement statement, TokenReader reader)
    {
        reader.Take("TABLE");
        var tables = new List<ObjectName>();
        do
        {
            reader.Take("ONLY");
            tables.AddRange(reader.QualifiedName() is { } table ? [table] : []);
            reader.Take("*");
        }
        while (reader.Take(","));
        return new RowsStatement(statement, RowsVerb.Truncate, tables) { Cascades = reader.Has("CASCADE") };
    }
}
