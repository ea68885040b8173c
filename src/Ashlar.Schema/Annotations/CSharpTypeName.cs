namespace Ashlar.Schema.Annotations;

/// <summary>Recognises a type as C# writes it: <c>Address</c>, <c>Shop.Money</c>, <c>Dictionary&lt;string, int[]&gt;</c>.</summary>
internal static class CSharpTypeName
{
    public static bool IsValid(string text)
    {
        var position = 0;
        return ReadType(text, ref position) && position == text.Length;
    }

    private static bool ReadType(string text, ref int position)
    {
        if (text.AsSpan(position).StartsWith("global::"))
        {
            position += "global::".Length;
        }

        do
        {
            if (!ReadIdentifier(text, ref position) || (Skip(text, ref position, '<') && !ReadTypeArguments(text, ref position)))
            {
                return false;
            }
        }
        while (Skip(text, ref position, '.'));

        while (Skip(text, ref position, '['))
        {
            if (!Skip(text, ref position, ']'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool ReadTypeArguments(string text, ref int position)
    {
        do
        {
            SkipBlanks(text, ref position);
            if (!ReadType(text, ref position))
            {
                return false;
            }

            Skip(text, ref position, '?');
            SkipBlanks(text, ref position);
        }
        while (Skip(text, ref position, ','));

        return Skip(text, ref position, '>');
    }

    private static bool ReadIdentifier(string text, ref int position)
    {
        var start = position;
        while (position < text.Length && (char.IsLetter(text[position]) || text[position] == '_' || (position > start && char.IsDigit(text[position]))))
        {
            position++;
        }

        return position > start;
    }

    private static void SkipBlanks(string text, ref int position)
    {
        while (Skip(text, ref position, ' '))
        {
        }
    }

    private static bool Skip(string text, ref int position, char expected)
    {
        if (position >= text.Length || text[position] != expected)
        {
            return false;
        }

        position++;
        return true;
    }
}
