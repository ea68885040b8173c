using CtoProjects.Core.Generation;
using FsCheck.Fluent;

namespace CtoProjects.Tests.Generation;

public class TextRankTests
{
    [Fact]
    public void Scores_add_up_to_one() => Property.Holds(Gen.Elements("a", "b", "c", "d", "e").ListOf().ListOf(), sentences =>
    {
        if (sentences.Count > 0)
        {
            var scores = TextRank.Score(new SentenceGraph([.. sentences.Select(s => s.ToList())]));
            Assert.Equal(1, scores.Sum(), 1e-6);
            Assert.All(scores, s => Assert.True(s > 0));
        }
    });

    /// <summary>By hand: the middle sentence has something in common with both others, which have nothing in common.</summary>
    [Fact]
    public void The_sentence_between_two_others_is_the_most_important()
    {
        var scores = TextRank.Score(new SentenceGraph([["a", "x"], ["a", "b"], ["b", "y"]]));

        // s1 = 0.05 + 0.85 (s0 + s2), s0 = s2 = 0.05 + 0.425 s1.
        Assert.Equal([0.2568, 0.4865, 0.2568], scores.Select(s => Math.Round(s, 4)));
    }

    [Fact]
    public void Similarity_is_the_cosine_of_the_words()
    {
        var graph = new SentenceGraph([["a", "b"], ["a", "b"], ["c"]]);

        Assert.Equal(1, graph.Similarity(0, 1), 1e-9);
        Assert.Equal(0, graph.Similarity(0, 2));
        Assert.Equal([1], graph.EdgesFrom(0).Select(e => e.Other));
    }
}
