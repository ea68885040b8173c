using Ashlar.Tests.Stores.Questions;

namespace Ashlar.Tests.Stores;

/// <summary>Texts that would do harm if one of them became SQL, JSON, a path or the end of a comment.</summary>
internal static class HostileTexts
{
    public static string[] All { get; } =
    [
        .. QuestionGenerator.Texts,
        "'; DROP TABLE \"users\"; --", "\"; DROP TABLE \"users\"; --", "\\'; DROP TABLE users; --", "*/; DROP TABLE \"users\"; /*", "$$; DROP TABLE users; $$",
        "') OR TRUE --", "${x}", "$[0]", "$.a", "a.b", "\"a\".\"b\"", "{\"a\":1}", "{a,b}", "{\"", "NULL}", "E'\\x'", "\u2019", "\u02BC", "＇", "\u001A", "\u0085", "\u2028", "-- ", "#", ";",
    ];
}
