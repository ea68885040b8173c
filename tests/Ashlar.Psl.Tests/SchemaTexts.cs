using FsCheck;
using FsCheck.Fluent;

namespace Ashlar.Psl.Tests;

/// <summary>Generates schemas that have no syntax errors, spaced and commented at random, and texts that are anything.</summary>
internal static class SchemaTexts
{
    private static readonly Gen<string> Blank = Gen.Elements(" ", "  ", "\t", "\u00A0");
    private static readonly Gen<string> MaybeBlank = Gen.Elements("", "", " ", "  ");
    private static readonly Gen<string> LineBreak = Gen.Frequency((9, Gen.Constant("\n")), (1, Gen.Constant("\r\n")));
    private static readonly Gen<string> Name = Gen.Elements("a", "id", "User", "longer_name", "b-2", "7th", "größe", "日本", "model", "Unsupported");
    private static readonly Gen<string> Attribute = Gen.Elements("id", "unique", "default", "updatedAt", "map", "relation", "ignore", "index", "db.VarChar", "x.y.", "custom");
    private static readonly Gen<string> Comment = Gen.Elements("// plain", "///doc ", "//", "/// é // \"x\" }", "/* one */", "/**\n * a\n *  b\n */", "/***/");
    private static readonly Gen<string> TrailingComment = Gen.Elements("", "", "", " // t", "/// doc", " /* b */", " /* c\n d */");

    public static Arbitrary<string> Valid { get; } = Schema(Block(isTidy: false));

    /// <summary>Valid schemas with a line for each thing, and block attributes below the other members.</summary>
    public static Arbitrary<string> Tidy { get; } = Schema(Block(isTidy: true));

    /// <summary>Valid schemas with up to eight places changed.</summary>
    public static Arbitrary<string> Mutated { get; } = (
        from text in Valid.Generator
        from edits in Edit().ArrayOf()
        select edits.Take(8).Aggregate(text, (changed, edit) => edit(changed))).ToArbitrary();

    public static Arbitrary<string> Anything { get; } = Gen.Elements(
            "{", "}", "[", "]", "(", ")", "@", "@@", ":", ",", ".", "=", "?", "!", "-", "_", "/", "*", "//", "/*", "*/", "\"", "\\",
            " ", "\n", "\r", "\t", "\0", "\u0001", "\uFEFF", "\uD83D", "\uDE00", "\u2028", "1", "x", "é", "model ", "enum ", "type ", "generator ")
        .ArrayOf().Select(string.Concat).ToArbitrary();

    private static Gen<Func<string, string>> Edit() =>
        from place in Gen.Choose(0, 10_000)
        from removed in Gen.Choose(0, 5)
        from inserted in Anything.Generator.Resize(3)
        select new Func<string, string>(text =>
        {
            var start = place % (text.Length + 1);
            return text[..start] + inserted + text[Math.Min(text.Length, start + removed)..];
        });

    private static Arbitrary<string> Schema(Gen<string> block) =>
        Lines(Gen.Frequency((6, block), (2, OwnLine(Comment)), (2, EmptyLines())), 6).ToArbitrary();

    private static Gen<string> Block(bool isTidy) => Gen.OneOf(
        BlockOf(Gen.Elements("model", "view", "type"), Gen.Frequency((6, Field()), (2, OwnLine(Comment)), (1, EmptyLines())), BlockAttribute(), isTidy),
        BlockOf(Gen.Constant("enum"), Gen.Frequency((5, EnumValue()), (1, OwnLine(Comment)), (1, EmptyLines())), BlockAttribute(), isTidy),
        BlockOf(Gen.Elements("datasource", "generator"), Gen.Frequency((5, Property()), (1, OwnLine(Comment)), (1, EmptyLines())), Gen.Constant(""), isTidy));

    private static Gen<string> BlockOf(Gen<string> keyword, Gen<string> member, Gen<string> attribute, bool isTidy) =>
        from word in keyword
        from blank in Blank
        from name in Name
        from gap in MaybeBlank
        from members in Lines(isTidy ? member : Gen.Frequency((4, member), (1, attribute)), 8)
        from attributes in Lines(attribute, 2)
        from end in isTidy ? Gen.Elements("\n", "\n\n", " \r\n") : Gen.Elements("\n", " // end\n", " /* end */ ", "")
        select $"{word}{blank}{name}{gap}{{{gap}\n{members}{attributes}{gap}}}{end}";

    private static Gen<string> Field() =>
        from name in Name
        from blank in Blank
        from type in Gen.Elements("Int", "String?", "User []", "Unsupported(\"circle\")?", "日本[]")
        from attributes in Many(AttributeOf("@"), 3)
        from comment in TrailingComment
        from gap in MaybeBlank
        from end in LineBreak
        select $"{gap}{name}{blank}{type} {attributes}{comment}{gap}{end}";

    private static Gen<string> EnumValue() =>
        from name in Name
        from attributes in Many(AttributeOf("@"), 1)
        from comment in TrailingComment
        from end in LineBreak
        select $"{name} {attributes}{comment}{end}";

    private static Gen<string> Property() =>
        from name in Name
        from gap in MaybeBlank
        from value in Value(2)
        from comment in TrailingComment
        from end in LineBreak
        select $"{name}{gap}={gap}{value}{comment}{end}";

    private static Gen<string> BlockAttribute() =>
        from attribute in AttributeOf("@@")
        from comment in TrailingComment
        from end in LineBreak
        select attribute + comment + end;

    private static Gen<string> AttributeOf(string sign) =>
        from gap in MaybeBlank
        from name in Attribute
        from arguments in Gen.Frequency((1, Gen.Constant("")), (3, Arguments(2)))
        select $"{sign}{gap}{name}{gap}{arguments}";

    private static Gen<string> Arguments(int depth) =>
        from gap in MaybeBlank
        from items in Gen.OneOf(Value(depth), from name in Name from value in Value(depth) select $"{name}{gap}:{gap}{value}").ArrayOf(2)
        select $"({gap}{string.Join($"{gap},{gap}", items)}{gap})";

    private static Gen<string> Value(int depth)
    {
        var simple = Gen.Elements("1", "-2.50", "true", "a.b", "\"\"", "\"a \\\" // \\\\\"", "\"日本\"", "now()", "[]", "{}");
        return depth == 0 ? simple : Gen.Frequency(
            (4, simple),
            (1, from items in Value(depth - 1).ArrayOf(2) select $"[ {string.Join(" ,", items)} ]"),
            (1, from value in Value(depth - 1) from name in Name select $"{{{name} : {value}}}"),
            (1, from arguments in Arguments(depth - 1) select $"f{arguments}"));
    }

    private static Gen<string> OwnLine(Gen<string> text) =>
        from gap in MaybeBlank
        from line in text
        select $"{gap}{line}\n";

    private static Gen<string> EmptyLines() => Gen.Elements("\n", " \n\n", "\r\n");

    private static Gen<string> Lines(Gen<string> line, int atMost) =>
        from count in Gen.Choose(0, atMost)
        from lines in line.ArrayOf(count)
        select string.Concat(lines);

    private static Gen<string> Many(Gen<string> item, int atMost) =>
        from count in Gen.Choose(0, atMost)
        from items in item.ArrayOf(count)
        select string.Concat(items);
}
