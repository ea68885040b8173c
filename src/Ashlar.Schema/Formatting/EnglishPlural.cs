namespace Ashlar.Schema.Formatting;

/// <summary>
/// The plural of a word as Prisma's formatter makes it, its mistakes included: the names are in people's schemas. It looks at
/// the end of the word only, so <c>salesPerson</c> becomes <c>salesPersons</c> and <c>salesperson</c> becomes <c>salespeople</c>.
/// </summary>
internal static class EnglishPlural
{
    private const string Vowels = "aeiou";

    private static readonly HashSet<string> Uncountable = [.. """
        accommodation adulthood advertising advice aggression aid air aircraft alcohol anger applause arithmetic assistance
        athletics bacon baggage beef biology blood botany bread butter carbon cardboard cash chalk chaos chess crossroads
        countryside dancing deer dignity dirt dust economics education electricity engineering enjoyment envy equipment ethics
        evidence evolution fame fiction flour flu food fuel fun furniture gallows garbage garlic genetics gold golf gossip
        grammar gratitude grief guilt gymnastics happiness hardware harm hate hatred health heat help homework honesty honey
        hospitality housework humour hunger hydrogen ice importance inflation information innocence iron irony jam jewelry judo
        karate knowledge lack laughter lava leather leisure lightning linguine linguini linguistics literature litter livestock
        logic loneliness luck luggage macaroni machinery magic management mankind marble mathematics mayonnaise measles methane
        milk money mud music mumps nature news nitrogen nonsense nurture nutrition obedience obesity oxygen pasta patience
        physics poetry pollution poverty pride psychology publicity punctuation quartz racism relaxation reliability research
        respect revenge rice rubbish rum safety scenery seafood seaside series shame sheep shopping sleep smoke smoking snow
        soap software soil spaghetti species steam stuff stupidity sunshine symmetry tennis thirst thunder timber traffic
        transportation trust underwear unemployment unity validity veal vegetation vegetarianism vengeance violence vitality
        warmth wealth weather welfare wheat wildlife wisdom yoga zinc zoology
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];

    private static readonly Dictionary<string, string> Irregular = new()
    {
        ["ox"] = "oxen",
        ["man"] = "men",
        ["woman"] = "women",
        ["die"] = "dice",
        ["yes"] = "yeses",
        ["foot"] = "feet",
        ["eave"] = "eaves",
        ["goose"] = "geese",
        ["tooth"] = "teeth",
        ["quiz"] = "quizzes",
    };

    /// <summary>The first that fits decides. A singular ending and the plural one are both replaced by the plural one.</summary>
    private static readonly Ending[] Endings =
    [
        new("eaux", [""], ""),
        new("child", ["", "ren"], "ren"),
        new("pe", ["rson", "ople"], "ople"),
        new("m l", ["ouse", "ice"], "ice"),
        new("matr cod mur sil vert ind append", ["ix", "ex"], "ices"),
        new("x ch ss sh zz", [""], "es"),
        new("", ["y"], "ies") { NotBehind = Vowels + "y", OrBehind = "qu" },
        new("ar l ea eo oa hoo", ["f"], "ves"),
        new("kni wi li", ["fe"], "ves"),
        new("", ["sis"], "ses"),
        new("apheli hyperbat periheli asyndet noumen phenomen criteri organ prolegomen hedr automat", ["on", "a"], "a"),
        new("agend addend millenni dat extrem bacteri desiderat strat candelabr errat ov symposi curricul automat quor", ["um", "a"], "a"),
        new("her at gr", ["o"], "oes"),
        new("seraph cherub", ["", "im"], "im"),
        new("alumn alg vertebr", ["a", "ae"], "ae"),
        new("alumn syllab octop vir radi nucle fung cact stimul termin bacill foc uter loc strat", ["us", "i"], "i"),
        new("iam uam", [""], ""),
        new("emu enu", ["", "s"], "s"),
        new("alias tlas gas ris", [""], "es"),
        new("", ["us"], "uses") { NotBehind = "aou" },
        new("ax test", ["is"], "es"),
        new("", ["ese"], "ese") { NotBehind = Vowels },
        new("", ["s"], "s"),
    ];

    public static string Of(string word)
    {
        if (Uncountable.Contains(word))
        {
            return word;
        }

        return Irregular.GetValueOrDefault(word) ?? Endings.Select(e => e.Replace(word)).FirstOrDefault(plural => plural is not null) ?? word + "s";
    }

    /// <param name="Stems">What may stand before the ending, separated by blanks.</param>
    private sealed record Ending(string Stems, string[] From, string To)
    {
        private readonly string[] _stems = Stems.Split(' ');

        /// <summary>Letters that may not stand before the ending; there has to be another one.</summary>
        public string? NotBehind { get; init; }

        public string? OrBehind { get; init; }

        public string? Replace(string word)
        {
            foreach (var ending in From)
            {
                if (word.EndsWith(ending, StringComparison.Ordinal) && word[..^ending.Length] is var rest && Fits(rest))
                {
                    return rest + To;
                }
            }

            return null;
        }

        private bool Fits(string rest)
        {
            if (NotBehind is null)
            {
                return Array.Exists(_stems, stem => rest.EndsWith(stem, StringComparison.Ordinal));
            }

            return (rest.Length > 0 && !NotBehind.Contains(rest[^1], StringComparison.Ordinal)) || (OrBehind is { } stem && rest.EndsWith(stem, StringComparison.Ordinal));
        }
    }
}
