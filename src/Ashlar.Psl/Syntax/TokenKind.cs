namespace Ashlar.Psl.Syntax;

public enum TokenKind
{
    Blank,
    LineBreak,
    Comment,
    DocComment,
    BlockComment,

    /// <summary>A name, a keyword, or digits: letters, digits, <c>_</c> and <c>-</c>. Which of them it is, the place decides.</summary>
    Word,
    Number,
    String,
    OpenBrace,
    CloseBrace,
    OpenBracket,
    CloseBracket,
    OpenParenthesis,
    CloseParenthesis,
    Comma,
    Colon,
    Dot,
    Equals,
    At,
    AtAt,
    QuestionMark,
    ExclamationMark,

    /// <summary>Characters the language has no use for, kept as they are.</summary>
    Unknown,

    /// <summary>What the parser sees behind the last token; no file contains it.</summary>
    EndOfFile,
}
