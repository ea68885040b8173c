using Ashlar.Database.Changes;

namespace Ashlar.Database.PostgreSql;

/// <summary>A verdict on a pair of types, or <see langword="null"/> where the rule does not speak of the pair.</summary>
internal delegate CastVerdict? CastRule(NativeColumnType previous, NativeColumnType next);

/// <param name="IsSame">The types are spelled differently and are the same.</param>
internal sealed record CastVerdict(TypeCast Cast, bool IsSame = false);

/// <summary>The shapes of rule that the table in <see cref="Casts"/> is made of.</summary>
internal static class CastRules
{
    private static readonly CastVerdict IsSafe = new(TypeCast.Safe);
    private static readonly CastVerdict IsRisky = new(TypeCast.Risky);

    /// <summary>A precision left out takes in every other.</summary>
    public static readonly CastRule Precision = (previous, next) =>
        previous.Name == next.Name && (next.Arguments.Count == 0 || previous.Arguments.Count == 0) ? new(TypeCast.Safe, IsSame: true) : null;

    public static readonly CastRule RiskyOtherwise = (_, _) => IsRisky;

    /// <summary>Decimal to Decimal: neither the digits before the point nor those after it may become fewer.</summary>
    public static readonly CastRule SameScale = (previous, next) => (next.Name, previous.Arguments, next.Arguments) switch
    {
        (not "Decimal", _, _) => null,
        (_, [], [< 131072, _] or [_, < 16383]) => IsRisky,
        (_, [var p, var s], [var newP, var newS]) when p - s > newP - newS || s > newS => IsRisky,
        _ => IsSafe,
    };

    /// <summary>Decimal to text: the digits, a sign, and a point where there is a scale.</summary>
    public static readonly CastRule DecimalText = (previous, next) => Fits(next, previous.Arguments switch
    {
        [] => 131073,
        [var p, 0] => p + 1,
        [var p, _] => p + 2,
        _ => 0,
    });

    /// <summary>A fixed bit string: text and longer bit strings take it, shorter ones do not.</summary>
    public static readonly CastRule BitString = (previous, next) => next.Name switch
    {
        "Text" => IsSafe,
        "VarChar" or "Char" or "VarBit" when previous.Arguments.Count == 0 => IsSafe,
        "VarChar" or "VarBit" when Length(next) >= previous.Arguments[0] => IsSafe,
        "Char" when next.Arguments is [var length] && length >= previous.Arguments[0] => IsSafe,
        _ => null,
    };

    public static readonly CastRule VaryingBitString = (previous, next) => (next.Name, previous.Arguments) switch
    {
        ("Text", _) => IsSafe,
        ("VarChar" or "VarBit", _) when next.Arguments.Count == 0 => IsSafe,
        ("VarChar" or "Char" or "Bit", []) => IsRisky,
        ("VarBit", [var length]) when next.Arguments[0] > length => IsSafe,
        ("VarChar" or "Char", [var length]) => next.Arguments is [var newLength] && newLength >= length ? IsSafe : IsRisky,
        ("Bit", [var length]) when next.Arguments is [] || next.Arguments[0] <= length => IsRisky,
        _ => null,
    };

    public static CastRule Safe(params string[] names) => (_, next) => names.Contains(next.Name) ? IsSafe : null;

    public static CastRule Risky(params string[] names) => (_, next) => names.Contains(next.Name) ? IsRisky : null;

    /// <summary>Decimal takes numbers with that many digits before the point.</summary>
    public static CastRule Digits(int digits) => (_, next) =>
        next.Name != "Decimal" ? null : next.Arguments is [var p, var s] && p - s < digits ? IsRisky : IsSafe;

    /// <summary>A whole-number type takes decimals without a scale and with at most that many digits.</summary>
    public static CastRule Whole(string name, int digits) => (previous, next) =>
        next.Name != name ? null : previous.Arguments is [var p, 0] && p <= digits ? IsSafe : IsRisky;

    /// <summary>Any text type; risky where it is shorter than the longest value.</summary>
    public static CastRule Text(int longest) => (_, next) => Fits(next, longest);

    /// <summary>Text to text: risky where it gets shorter.</summary>
    public static CastRule OwnLength(int withoutArgument) => (previous, next) =>
        Fits(next, previous.Arguments is [var length] ? length : withoutArgument);

    /// <summary>Only text types that are long enough: the database refuses shorter ones.</summary>
    public static CastRule TextOf(int shortest) => (_, next) => Fits(next, shortest) == IsSafe ? IsSafe : null;

    /// <summary>Text types whose length is written and long enough.</summary>
    public static CastRule TextOfLength(int shortest, TypeCast cast) => (_, next) =>
        next.Name is "VarChar" or "Char" && next.Arguments is [var length] && length >= shortest ? new(cast) : null;

    public static CastRule CharOf(int shortest, TypeCast cast) => (_, next) =>
        next.Name == "Char" && next.Arguments is [var length] && length >= shortest ? new(cast) : null;

    private static CastVerdict? Fits(NativeColumnType next, long longest) =>
        next.Name is not ("Text" or "VarChar" or "Char") ? null : Length(next) >= longest ? IsSafe : IsRisky;

    /// <summary>Without a length, Char and Bit hold one character and the varying types any number.</summary>
    private static long Length(NativeColumnType type) =>
        type.Arguments is [var length] ? length : type.Name is "Char" or "Bit" ? 1 : int.MaxValue;
}
