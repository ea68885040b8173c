using CtoProjects.Core.Texts;

namespace CtoProjects.Tests.Texts;

public class SentenceTests
{
    [Theory]
    [InlineData("One. Two! Three? Four… Five", "One. |Two! |Three? |Four… |Five")]
    [InlineData("Dr. Smith met Mr. Jones. They spoke.", "Dr. Smith met Mr. Jones. |They spoke.")]
    [InlineData("It costs 3.50 euros. Cheap.", "It costs 3.50 euros. |Cheap.")]
    [InlineData("Some animals, e.g. cats, purr. Dogs bark.", "Some animals, e.g. cats, purr. |Dogs bark.")]
    [InlineData("J. R. R. Tolkien wrote it. He did.", "J. R. R. Tolkien wrote it. |He did.")]
    [InlineData("He said \"Stop.\" Then he left.", "He said \"Stop.\" |Then he left.")]
    [InlineData("細胞は小さい。膜がある。", "細胞は小さい。|膜がある。")]
    [InlineData("What?! No way. ", "What?! |No way. ")]
    [InlineData("see fig. 3 for more. Next.", "see fig. 3 for more. |Next.")]
    public void Sentences_end_where_a_reader_says_so(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', SentenceSplitter.Split(text, new TextRange(0, text.Length)).Select(s => s.Of(text))));

    [Fact]
    public void Sentences_lie_side_by_side() => Property.Holds(RandomTexts.Text, text =>
        Assert.Equal(text, string.Concat(SentenceSplitter.Split(text, new TextRange(0, text.Length)).Select(s => s.Of(text)))));
}
