using Ashlar.Database.Scripts.Statements;
using Ashlar.Diagnostics;

namespace Ashlar.Database.Scripts.Parsing;

/// <summary>Reads a type such as <c>numeric(10, 2)[]</c> or <c>timestamp(3) with time zone</c>.</summary>
internal static class TypeParser
{
    public static SqlType Parse(IReadOnlyList<SqlToken> tokens)
    {
        var reader = new TokenReader(tokens);
        var words = new List<string>();
        var arguments = new List<string>();
        var isList = false;
        while (!reader.AtEnd)
        {
            if (reader.Is("("))
            {
                arguments.AddRange(TokenReader.SplitAtCommas(reader.Brackets()).Select(p => string.Concat(p.Select(t => t.Text))));
            }
            else if (reader.Take("."))
            {
                // What stood before the dot is the schema.
                words.Clear();
            }
            else
            {
                var token = reader.Next();
                isList |= token.Is("[") || token.Is("ARRAY");
                if (token.IsName && !token.Is("ARRAY"))
                {
                    words.Add(token.Kind == SqlTokenKind.QuotedName ? token.Value : token.Text.ToLowerInvariant());
                }
            }
        }

        return new SqlType(string.Join(' ', words), arguments, isList, new TextSpan(tokens[0].Span.Start, tokens[^1].Span.End));
    }
}
