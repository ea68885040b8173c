using Ashlar.Database.Scripts.Statements;
using Ashlar.Diagnostics;

namespace Ashlar.Database.Scripts.Parsing;

/// <summary>Reads a key or a check.</summary>
internal static class ConstraintParser
{
    private static readonly (string[] Words, ForeignKeyAction Action)[] Actions =
    [
        (["CASCADE"], ForeignKeyAction.Cascade),
        (["SET", "NULL"], ForeignKeyAction.SetNull),
        (["SET", "DEFAULT"], ForeignKeyAction.SetDefault),
        (["RESTRICT"], ForeignKeyAction.Restrict),
        (["NO", "ACTION"], ForeignKeyAction.NoAction),
    ];

    /// <summary>The words that one starts with, which therefore are no column in CREATE TABLE.</summary>
    public static bool IsAt(TokenReader reader) =>
        reader.IsAny("CONSTRAINT", "UNIQUE", "CHECK", "EXCLUDE") || reader.Is("PRIMARY", "KEY") || reader.Is("FOREIGN", "KEY");

    /// <param name="column">The column that it stands behind; <see langword="null"/> for one of the table.</param>
    /// <returns><see langword="null"/>, and nothing is taken, where none stands here.</returns>
    public static ConstraintDefinition? Read(TokenReader reader, string? column)
    {
        var start = reader.Current.Span;
        var name = reader.Take("CONSTRAINT") ? reader.Name() : null;
        if (Kind(reader) is not { } kind)
        {
            return null;
        }

        var constraint = new ConstraintDefinition(kind, name, Columns(reader, kind, column), start);
        constraint = kind switch
        {
            ConstraintKind.Check => constraint with { Condition = reader.Brackets() },
            ConstraintKind.ForeignKey => constraint with { References = References(reader) },
            _ when reader.Take("USING", "INDEX") => constraint with { UsingIndex = reader.Name() },
            _ => constraint,
        };
        return ReadOptions(reader, constraint) with { Span = new TextSpan(start.Start, reader.Taken.End) };
    }

    private static ConstraintKind? Kind(TokenReader reader) =>
        reader.Take("PRIMARY", "KEY") ? ConstraintKind.PrimaryKey
        : reader.Take("UNIQUE") ? ConstraintKind.Unique
        : reader.Take("FOREIGN", "KEY") || reader.Is("REFERENCES") ? ConstraintKind.ForeignKey
        : reader.Take("CHECK") ? ConstraintKind.Check
        : reader.Take("EXCLUDE") ? ConstraintKind.Exclude
        : reader.Take("NOT", "NULL") ? ConstraintKind.NotNull
        : null;

    private static IReadOnlyList<string> Columns(TokenReader reader, ConstraintKind kind, string? column)
    {
        if (kind == ConstraintKind.Unique && reader.Take("NULLS"))
        {
            reader.Skip("NOT", "DISTINCT");
        }

        if (kind == ConstraintKind.PrimaryKey && column is not null)
        {
            reader.Skip("ASC", "DESC", "AUTOINCREMENT");
        }

        return column is not null ? [column]
            : kind is ConstraintKind.Check or ConstraintKind.Exclude ? []
            : reader.Is("(") ? reader.BracketedNames()
            : kind == ConstraintKind.NotNull && reader.Name() is { } name ? [name]
            : [];
    }

    private static ForeignReference? References(TokenReader reader)
    {
        if (!reader.Take("REFERENCES") || reader.QualifiedName() is not { } table)
        {
            return null;
        }

        var reference = new ForeignReference(table, reader.BracketedNames(), ForeignKeyAction.NoAction);
        while (!reader.AtEnd)
        {
            if (reader.Take("ON", "DELETE"))
            {
                reference = reference with { OnDelete = Action(reader) };
            }
            else if (reader.Take("ON", "UPDATE"))
            {
                Action(reader);
            }
            else if (reader.Take("MATCH"))
            {
                reader.Next();
            }
            else
            {
                break;
            }
        }

        return reference;
    }

    private static ForeignKeyAction Action(TokenReader reader)
    {
        foreach (var (words, action) in Actions)
        {
            if (reader.Take(words))
            {
                return action;
            }
        }

        return ForeignKeyAction.NoAction;
    }

    private static ConstraintDefinition ReadOptions(TokenReader reader, ConstraintDefinition constraint)
    {
        while (!reader.AtEnd)
        {
            if (reader.Take("NOT", "VALID"))
            {
                constraint = constraint with { IsNotValid = true };
            }
            else if (!reader.Take("NOT", "DEFERRABLE") && !reader.Take("DEFERRABLE") && !reader.Take("INITIALLY", "DEFERRED")
                && !reader.Take("INITIALLY", "IMMEDIATE") && !reader.Take("NO", "INHERIT") && !reader.Take("ON", "CONFLICT"))
            {
                break;
            }
        }

        return constraint;
    }
}
