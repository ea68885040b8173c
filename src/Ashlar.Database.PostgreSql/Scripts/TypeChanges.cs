using Ashlar.Database.Scripts;
using Ashlar.Database.Scripts.Effects;
using Ashlar.Database.Scripts.Statements;

namespace Ashlar.Database.PostgreSql.Scripts;

/// <summary>
/// What a changed type does to the rows. Only where the stored bytes stay the same, and no limit becomes narrower, is
/// the table left alone: https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES
/// </summary>
internal static class TypeChanges
{
    /// <summary>Types whose values are a part of those of the next ones, in that order.</summary>
    private static readonly string[][] Widenings =
    [
        ["smallint", "integer", "bigint", "numeric"],
        ["smallint", "integer", "double precision"],
        ["real", "double precision"],
        ["date", "timestamp", "timestamptz"],
        ["cidr", "inet"],
        ["json", "jsonb"],
    ];

    public static TableWork WorkOf(SqlType? previous, ChangeTypeAction change) =>
        previous is null || !IsPlainCast(change) || !KeepsBytes(previous, change.Type) ? TableWork.Rewrite : TableWork.None;

    public static bool MayLoseValues(SqlType previous, SqlType next)
    {
        var (from, to) = (TypeNames.Of(previous), TypeNames.Of(next));
        return previous.IsList != next.IsList
            || !(KeepsBytes(previous, next) || (to is "text" && !previous.IsList) || (to is "varchar" && next.Arguments.Count == 0) || Widens(previous, next));
    }

    private static bool Widens(SqlType previous, SqlType next)
    {
        var (from, to) = (TypeNames.Of(previous), TypeNames.Of(next));
        return from != to
            && TypeNames.Limit(next) >= TypeNames.Limit(previous)
            && Array.Exists(Widenings, w => Array.IndexOf(w, from) is >= 0 and var start && Array.IndexOf(w, to) > start);
    }

    private static bool KeepsBytes(SqlType previous, SqlType next)
    {
        var (from, to) = (TypeNames.Of(previous), TypeNames.Of(next));
        if (previous.IsList != next.IsList)
        {
            return false;
        }

        return (from, to) switch
        {
            ("text" or "varchar" or "xml", "text") or ("text" or "varchar", "citext") => true,
            ("text", "varchar") => next.Arguments.Count == 0,
            ("varchar", "varchar") or ("varbit", "varbit") or ("timestamp", "timestamp") or ("timestamptz", "timestamptz") or ("time", "time") =>
                TypeNames.Limit(next) >= TypeNames.Limit(previous),
            ("numeric", "numeric") => next.Arguments.Count == 0
                || (Scale(next) == Scale(previous) && previous.Arguments.Count > 0 && TypeNames.Limit(next) >= TypeNames.Limit(previous)),
            ("cidr", "inet") => true,
            _ => from == to && previous.Arguments.SequenceEqual(next.Arguments),
        };
    }

    private static long Scale(SqlType type) => type.Arguments.Count > 1 ? TypeNames.Limit(type, 1) : 0;

    /// <summary>No USING, or one that is the column itself, cast to the type or not.</summary>
    private static bool IsPlainCast(ChangeTypeAction change)
    {
        var tokens = change.Using.Where(t => !t.Is("(") && !t.Is(")")).ToList();
        return tokens.Count == 0 || (IsColumn(tokens[0], change) && (tokens.Count == 1 || (tokens[1].Is("::") && tokens.Count(t => t.Is("::")) == 1)));
    }

    private static bool IsColumn(SqlToken token, ChangeTypeAction change) => token.IsName && token.Value == change.Column;
}
