using Ashlar.Database.Scripts.Statements;

namespace Ashlar.Database.Scripts.Parsing;

/// <summary>Reads a column definition: name, type, and what stands behind it in any order.</summary>
internal static class ColumnParser
{
    private static readonly HashSet<string> Clauses = new(StringComparer.OrdinalIgnoreCase)
    {
        "AS", "AUTOINCREMENT", "CHECK", "COLLATE", "COMPRESSION", "CONSTRAINT", "DEFAULT", "DEFERRABLE", "GENERATED", "INITIALLY", "NOT", "NULL",
        "ON", "PRIMARY", "REFERENCES", "STORAGE", "UNIQUE",
    };

    /// <returns><see langword="null"/> where the tokens are none.</returns>
    public static ColumnDefinition? Parse(IReadOnlyList<SqlToken> tokens)
    {
        var reader = new TokenReader(tokens);
        if (reader.Name() is not { } name)
        {
            return null;
        }

        var column = new ColumnDefinition(name, ParseType(reader), reader.Whole);
        while (!reader.AtEnd)
        {
            column = ReadClause(reader, column);
        }

        return column;
    }

    /// <summary>Reads a type up to the clause behind it.</summary>
    public static SqlType? ParseType(TokenReader reader)
    {
        var tokens = reader.Until(EndsPart);
        return tokens.Count == 0 ? null : TypeParser.Parse(tokens);
    }

    /// <summary>A word that starts the next clause; USING ends the type of an ALTER COLUMN.</summary>
    private static bool EndsPart(TokenReader reader) =>
        reader.Is("USING") || (reader.Current.Kind == SqlTokenKind.Word && Clauses.Contains(reader.Current.Text));

    private static ColumnDefinition ReadClause(TokenReader reader, ColumnDefinition column)
    {
        if (reader.Take("NOT", "NULL"))
        {
            return column with { IsNotNull = true };
        }

        if (reader.Take("DEFAULT"))
        {
            var value = Expression(reader);
            return column with { Default = value is [var only] && only.Is("NULL") ? [] : value };
        }

        if (reader.Take("GENERATED") || reader.Is("AS", "("))
        {
            return ReadGenerated(reader, column);
        }

        if (ConstraintParser.Read(reader, column.Name) is { } constraint)
        {
            return column with { Constraints = [.. column.Constraints, constraint], IsNotNull = column.IsNotNull || constraint.Kind == ConstraintKind.NotNull };
        }

        if (reader.Take("COLLATE"))
        {
            reader.QualifiedName();
        }
        else
        {
            reader.Next();
        }

        return column;
    }

    private static ColumnDefinition ReadGenerated(TokenReader reader, ColumnDefinition column)
    {
        reader.Skip("ALWAYS", "BY", "DEFAULT");
        reader.Take("AS");
        if (reader.Take("IDENTITY"))
        {
            reader.Brackets();
            return column with { IsIdentity = true, IsNotNull = true };
        }

        reader.Brackets();
        var isStored = reader.Take("STORED");
        reader.Take("VIRTUAL");
        return column with { Generated = isStored ? GeneratedColumn.Stored : GeneratedColumn.Virtual };
    }

    /// <summary>An expression is at least one token, be it the word NULL.</summary>
    private static IReadOnlyList<SqlToken> Expression(TokenReader reader)
    {
        if (reader.Is("("))
        {
            return reader.Until(r => EndsPart(r));
        }

        var first = reader.Next();
        return first.Text is null ? [] : [first, .. reader.Until(EndsPart)];
    }
}
