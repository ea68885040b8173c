using Ashlar.Database.Scripts.Statements;

namespace Ashlar.Database.Scripts.Parsing;

/// <summary>Reads the words that say what a CREATE, ALTER or DROP is about.</summary>
internal static class ObjectKindParser
{
    private static readonly (string[] Words, ObjectKind Kind)[] Kinds =
    [
        (["MATERIALIZED", "VIEW"], ObjectKind.MaterializedView),
        (["EVENT", "TRIGGER"], ObjectKind.Other),
        (["CONSTRAINT", "TRIGGER"], ObjectKind.Trigger),
        (["FOREIGN", "TABLE"], ObjectKind.Other),
        (["TABLE"], ObjectKind.Table),
        (["INDEX"], ObjectKind.Index),
        (["VIEW"], ObjectKind.View),
        (["SEQUENCE"], ObjectKind.Sequence),
        (["TYPE"], ObjectKind.Type),
        (["DOMAIN"], ObjectKind.Domain),
        (["SCHEMA"], ObjectKind.Schema),
        (["DATABASE"], ObjectKind.Database),
        (["FUNCTION"], ObjectKind.Function),
        (["PROCEDURE"], ObjectKind.Function),
        (["ROUTINE"], ObjectKind.Function),
        (["AGGREGATE"], ObjectKind.Function),
        (["TRIGGER"], ObjectKind.Trigger),
        (["EXTENSION"], ObjectKind.Extension),
        (["POLICY"], ObjectKind.Policy),
    ];

    public static ObjectKind Read(TokenReader reader)
    {
        foreach (var (words, kind) in Kinds)
        {
            if (reader.Take(words))
            {
                return kind;
            }
        }

        return ObjectKind.Other;
    }
}
