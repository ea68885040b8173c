namespace CtoProjects.Core.Generation;

/// <summary>
/// TextRank (Mihalcea and Tarau, 2004): a sentence is important if important sentences have much in common with it. It is PageRank on the graph of
/// sentences, whose edges weigh as much as the sentences have in common.
/// </summary>
internal static class TextRank
{
    private const double Damping = 0.85;
    private const double Precision = 1e-9;
    private const int MostRounds = 200;

    /// <summary>A score for each sentence; together they are 1.</summary>
    public static double[] Score(SentenceGraph graph)
    {
        var count = graph.Count;
        var weights = Enumerable.Range(0, count).Select(i => graph.EdgesFrom(i).Sum(e => e.Weight)).ToArray();
        var scores = Enumerable.Repeat(1.0 / count, count).ToArray();
        for (var round = 0; round < MostRounds; round++)
        {
            // What sentences without any relation have goes to all, so that nothing gets lost.
            var loose = Enumerable.Range(0, count).Where(i => weights[i] == 0).Sum(i => scores[i]);
            var next = Enumerable.Repeat((1 - Damping + (Damping * loose)) / count, count).ToArray();
            for (var i = 0; i < count; i++)
            {
                foreach (var (other, weight) in graph.EdgesFrom(i))
                {
                    next[other] += Damping * scores[i] * weight / weights[i];
                }
            }

            var change = scores.Zip(next, (a, b) => Math.Abs(a - b)).Sum();
            scores = next;
            if (change < Precision)
            {
                break;
            }
        }

        return scores;
    }
}
