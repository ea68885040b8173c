namespace Ashlar.Drivers;

/// <summary>What databases compute under different names. A dialect says how each is written (<see cref="Dialect.TemplateOf"/>).</summary>
public enum SqlFunction
{
    /// <summary>The number of a text's characters.</summary>
    TextLength,

    /// <summary>A text in lower case, also beyond ASCII.</summary>
    Lower,

    /// <summary>A text in upper case, also beyond ASCII.</summary>
    Upper,

    /// <summary>A text without white space (space, tab, line feed, vertical tab, form feed, carriage return) at both ends.</summary>
    Trim,

    /// <summary>A text without white space at its start.</summary>
    TrimStart,

    /// <summary>A text without white space at its end.</summary>
    TrimEnd,

    /// <summary>The part of a text (0) from a character (1), counted from 1.</summary>
    SubstringFrom,

    /// <summary>The part of a text (0) from a character (1), counted from 1, of at most so many characters (2).</summary>
    Substring,

    /// <summary>A text (0) in which each occurrence of another (1) is replaced (2).</summary>
    Replace,

    /// <summary>Where in a text (0) another (1) begins, counted from 1; 0 where it does not occur.</summary>
    Position,

    /// <summary>The end of a text (0) that is as long as another (1).</summary>
    EndOfLength,

    /// <summary>The quotient of whole numbers, cut towards zero; NULL where the divisor is zero.</summary>
    DivideWhole,

    /// <summary>The quotient; NULL where the divisor is zero.</summary>
    Divide,

    /// <summary>The quotient of decimal numbers; NULL where the divisor is zero.</summary>
    DivideDecimal,

    /// <summary>What was computed of decimal numbers as the decimal number that it is read as, so that it is found by that.</summary>
    Decimal,

    /// <summary>The remainder of whole numbers; NULL where the divisor is zero.</summary>
    Remainder,

    /// <summary>The value without its sign.</summary>
    Absolute,

    /// <summary>A number (0) rounded to so many digits (1) behind the point; a half goes away from zero.</summary>
    Round,

    /// <summary>A decimal number (0) rounded to so many digits (1) behind the point; a half goes away from zero.</summary>
    RoundDecimal,

    /// <summary>The largest whole number that is not larger.</summary>
    Floor,

    /// <summary>The smallest whole number that is not smaller.</summary>
    Ceiling,

    /// <summary>The year of an instant, in UTC as all parts.</summary>
    Year,

    /// <summary>The month, from 1.</summary>
    Month,

    /// <summary>The day of the month, from 1.</summary>
    Day,

    /// <summary>The hour, from 0.</summary>
    Hour,

    /// <summary>The minute, from 0.</summary>
    Minute,

    /// <summary>The second, from 0.</summary>
    Second,

    /// <summary>The day of the week; Sunday is 0.</summary>
    DayOfWeek,

    /// <summary>The day of the year, from 1.</summary>
    DayOfYear,

    /// <summary>The start of the year.</summary>
    StartOfYear,

    /// <summary>The start of the month.</summary>
    StartOfMonth,

    /// <summary>Midnight of the day.</summary>
    StartOfDay,

    /// <summary>The start of the hour.</summary>
    StartOfHour,

    /// <summary>An instant (0) so many seconds (1) later.</summary>
    AddSeconds,

    /// <summary>An instant (0) so many months (1) later; the last day of the month where that day is missing.</summary>
    AddMonths,

    /// <summary>The seconds from an instant (1) to another (0), with a fraction.</summary>
    SecondsBetween,

    /// <summary>The sum of whole numbers in a group, as 64 bits; of none: zero.</summary>
    SumOfWhole,

    /// <summary>The sum of numbers in a group; of none: zero.</summary>
    Sum,

    /// <summary>The sum of decimal numbers in a group; of none: zero.</summary>
    SumOfDecimal,

    /// <summary>The mean of numbers in a group as a floating-point number.</summary>
    AverageAsFloat,

    /// <summary>The mean of decimal numbers in a group.</summary>
    Average,

    /// <summary>Whether all values of a group are true.</summary>
    MinOfBoolean,

    /// <summary>Whether one value of a group is true.</summary>
    MaxOfBoolean,

    /// <summary>The value of a key (1) of a JSON object (0), as JSON; NULL where there is none.</summary>
    JsonValueOf,

    /// <summary>The element at an index (1) of a JSON array (0), as JSON; NULL where there is none.</summary>
    JsonElementAt,

    /// <summary>A JSON text as a text; NULL where it is none.</summary>
    JsonText,

    /// <summary>A JSON number as a floating-point number; NULL where it is none.</summary>
    JsonNumber,

    /// <summary>A JSON truth value; NULL where it is none.</summary>
    JsonBoolean,

    /// <summary>The number of elements of a JSON array; NULL where it is none.</summary>
    JsonLength,

    /// <summary>Whether a JSON value (0) is an object with a key (1).</summary>
    JsonHasKey,

    /// <summary>Whether a JSON value (0) holds another (1): each key of its objects, each element of its arrays.</summary>
    JsonContains,

    /// <summary>A JSON array of values.</summary>
    JsonArray,

    /// <summary>The JSON array of the JSON values of a group; of none: empty.</summary>
    JsonGroup,

    /// <summary>Bytes as hexadecimal digits.</summary>
    BytesInJson,

    /// <summary>A floating-point number as a text from which it is read again exactly.</summary>
    FloatInJson,

    /// <summary>JSON inside of JSON: an array with the value, so that JSON's <c>null</c> is not taken for NULL, which stays NULL.</summary>
    JsonInJson,

    /// <summary>A JSON value as it is compared, sorted and grouped: by what it says, and not by how it is written.</summary>
    JsonValue,

    /// <summary>A list; empty where it is NULL.</summary>
    ListValue,

    /// <summary>A list of JSON values as it is compared, sorted and grouped; empty where it is NULL.</summary>
    JsonListValue,

    /// <summary>A list of JSON values as it is looked into; NULL stays NULL.</summary>
    JsonListContent,

    /// <summary>Whether two lists have the same values in the same order.</summary>
    ListEquals,

    /// <summary>The number of values in a list; 0 where it is NULL.</summary>
    ListLength,

    /// <summary>Whether a list (0) has every value of another (1).</summary>
    ListContains,

    /// <summary>Whether a list (0) has a value of another (1).</summary>
    ListOverlaps,

    /// <summary>A list (0) with the values of another (1) behind it.</summary>
    ListJoin,
}
