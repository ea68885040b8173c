using System.Collections.Frozen;

namespace Ashlar.CodeGen.Naming;

/// <summary>
/// The plural of a model's name, for its table on the client. English has more exceptions than a list can hold: what is
/// wrong here the generator block sets right (<c>plurals</c>).
/// </summary>
public static class Plural
{
    private static readonly FrozenDictionary<string, string> Irregular = new Dictionary<string, string>
    {
        ["Analysis"] = "Analyses", ["Basis"] = "Bases", ["Child"] = "Children", ["Criterion"] = "Criteria", ["Crisis"] = "Crises",
        ["Diagnosis"] = "Diagnoses", ["Foot"] = "Feet", ["Goose"] = "Geese", ["Half"] = "Halves", ["Knife"] = "Knives",
        ["Leaf"] = "Leaves", ["Life"] = "Lives", ["Loaf"] = "Loaves", ["Man"] = "Men", ["Mouse"] = "Mice", ["Person"] = "People",
        ["Quiz"] = "Quizzes", ["Shelf"] = "Shelves", ["Thief"] = "Thieves", ["Tooth"] = "Teeth", ["Wife"] = "Wives", ["Wolf"] = "Wolves",
        ["Woman"] = "Women",
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> Unchanged =
    [
        "Aircraft", "Data", "Deer", "Equipment", "Feedback", "Fish", "Hardware", "Information", "Knowledge", "Media", "Metadata",
        "Money", "News", "Series", "Sheep", "Software", "Species", "Staff",
    ];

    /// <summary>Only the last word of a name in capitals changes: <c>FamilyPerson</c> is <c>FamilyPeople</c>.</summary>
    public static string Of(string name)
    {
        var start = name.Length - 1;
        while (start > 0 && !(char.IsUpper(name[start]) && char.IsLower(name[start - 1])))
        {
            start--;
        }

        return name[..start] + OfWord(name[start..]);
    }

    private static string OfWord(string word)
    {
        if (Unchanged.Contains(word))
        {
            return word;
        }

        if (Irregular.TryGetValue(word, out var plural))
        {
            return plural;
        }

        return word switch
        {
            [.., not ('a' or 'e' or 'i' or 'o' or 'u'), 'y'] => word[..^1] + "ies",
            // Bus, status, access: one of them. Users, settings: many already.
            [.., 'u' or 's' or 'i', 's'] or [.., 'x' or 'z'] or [.., 'c' or 's', 'h'] => word + "es",
            [.., 's'] => word,
            _ => word + "s",
        };
    }
}
