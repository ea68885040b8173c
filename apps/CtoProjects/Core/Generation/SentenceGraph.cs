namespace CtoProjects.Core.Generation;

/// <summary>How much sentences have in common: the cosine of their words, each weighed by how rare it is (TF-IDF).</summary>
internal sealed class SentenceGraph
{
    private readonly Dictionary<string, double>[] _vectors;
    private readonly List<(int Other, double Weight)>[] _edges;

    /// <param name="sentences">The words of each.</param>
    public SentenceGraph(IReadOnlyList<IReadOnlyList<string>> sentences)
    {
        var documents = sentences.SelectMany(s => s.Distinct()).CountBy(t => t).ToDictionary();
        _vectors = [.. sentences.Select(s => Unit(s.CountBy(t => t).ToDictionary(t => t.Key, t => t.Value * Math.Log(1 + ((double)sentences.Count / documents[t.Key])))))];
        _edges = EdgesOf(_vectors);
    }

    public int Count => _vectors.Length;

    /// <summary>From 0, nothing in common, to 1.</summary>
    public double Similarity(int one, int other) => _vectors[one].Sum(t => t.Value * _vectors[other].GetValueOrDefault(t.Key));

    /// <summary>The sentences that a sentence has something in common with.</summary>
    public IReadOnlyList<(int Other, double Weight)> EdgesFrom(int sentence) => _edges[sentence];

    private static Dictionary<string, double> Unit(Dictionary<string, double> vector)
    {
        var length = Math.Sqrt(vector.Values.Sum(v => v * v));
        return length == 0 ? vector : vector.ToDictionary(t => t.Key, t => t.Value / length);
    }

    /// <summary>Goes from each word to the sentences that have it, so that only those are compared that have one in common.</summary>
    private static List<(int Other, double Weight)>[] EdgesOf(Dictionary<string, double>[] vectors)
    {
        var postings = new Dictionary<string, List<(int Sentence, double Weight)>>();
        for (var i = 0; i < vectors.Length; i++)
        {
            foreach (var (term, weight) in vectors[i])
            {
                if (!postings.TryGetValue(term, out var list))
                {
                    postings[term] = list = [];
                }

                list.Add((i, weight));
            }
        }

        var edges = new List<(int Other, double Weight)>[vectors.Length];
        for (var i = 0; i < vectors.Length; i++)
        {
            var sums = new SortedDictionary<int, double>();
            foreach (var (term, weight) in vectors[i])
            {
                foreach (var (other, otherWeight) in postings[term].Where(p => p.Sentence != i))
                {
                    sums[other] = sums.GetValueOrDefault(other) + (weight * otherWeight);
                }
            }

            edges[i] = [.. sums.Select(s => (s.Key, s.Value))];
        }

        return edges;
    }
}
