using Ashlar.Drivers;
using Ashlar.Rows;

namespace Ashlar;

/// <summary>What the database computes with texts. A NULL stays NULL; where a number is asked for, it counts as the empty text.</summary>
public static class TextFunctions
{
    // What may be NULL stays so in C#, too: T is string or string?, which no constraint can name.
    extension<T>(Expr<T> text)
        where T : class?, IComparable<string>?, IEnumerable<char>?
    {
        /// <summary>The text in lower case.</summary>
        public Expr<T> ToLower() => Text(SqlFunction.Lower, text);

        /// <summary>The text in upper case.</summary>
        public Expr<T> ToUpper() => Text(SqlFunction.Upper, text);

        /// <summary>The text without white space at both ends: space, tab, line feed, vertical tab, form feed, carriage return.</summary>
        public Expr<T> Trim() => Text(SqlFunction.Trim, text);

        /// <summary>The text without white space at its start.</summary>
        public Expr<T> TrimStart() => Text(SqlFunction.TrimStart, text);

        /// <summary>The text without white space at its end.</summary>
        public Expr<T> TrimEnd() => Text(SqlFunction.TrimEnd, text);

        /// <summary>The text from a character on, counted from 0; empty where there are fewer.</summary>
        public Expr<T> Substring(int start)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(start);
            return Text(SqlFunction.SubstringFrom, text, Number(start + 1L));
        }

        /// <summary>At most so many characters of the text from one on, counted from 0.</summary>
        public Expr<T> Substring(int start, int length)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(start);
            ArgumentOutOfRangeException.ThrowIfNegative(length);
            return Text(SqlFunction.Substring, text, Number(start + 1L), Number(length));
        }

        /// <summary>The text with another one in each place of <paramref name="value"/>.</summary>
        public Expr<T> Replace(Expr<string> value, Expr<string> replacement)
        {
            ArgumentNullException.ThrowIfNull(value);
            ArgumentNullException.ThrowIfNull(replacement);
            return Text(SqlFunction.Replace, text, value, replacement);
        }
    }

#nullable disable // Texts that may be NULL and texts that may not are taken alike.
    extension(Expr<string> text)
    {
        /// <summary>The number of characters; one beyond the basic plane counts once, unlike in C#.</summary>
        public Expr<int> Length => new Computed<int>(SqlFunction.TextLength, ColumnTypes.Int, Coalesce<string>.Of(text, ""));

        /// <summary>Where another text first occurs, counted from 0; -1 where it does not.</summary>
        public Expr<int> IndexOf(Expr<string> value)
        {
            ArgumentNullException.ThrowIfNull(value);
            return new Arithmetic<int>(
                new Computed<int>(SqlFunction.Position, ColumnTypes.Int, Coalesce<string>.Of(text, ""), Coalesce<string>.Of(value, "")), '-', 1);
        }

        /// <summary>The text and others behind it. A NULL counts as the empty text, as in C#.</summary>
        public Expr<string> Concat(params ReadOnlySpan<Expr<string>> others) => new Concatenation([text, .. others]);
    }

    /// <summary>Puts a text behind the column's, in one step. NULL counts as the empty text.</summary>
    public static Assignment Append(this Field<string> field, Expr<string> value)
    {
        ArgumentNullException.ThrowIfNull(field);
        return field.Set(field.Concat(value));
    }

    /// <summary>Puts a text before the column's, in one step. NULL counts as the empty text.</summary>
    public static Assignment Prepend(this Field<string> field, Expr<string> value)
    {
        ArgumentNullException.ThrowIfNull(field);
        return field.Set(value.Concat(field));
    }

#nullable restore
    private static Computed<T> Text<T>(SqlFunction function, Expr<T> text, params ReadOnlySpan<SqlNode> others)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new(function, (ColumnType<T>)(text.MayBeNull ? (object)ColumnTypes.NullableString : ColumnTypes.String), [text, .. others]);
    }

    // A text has less than 2^31 characters.
    private static Parameter<int> Number(long value) => new((int)Math.Min(value, int.MaxValue), ColumnTypes.Int);
}
