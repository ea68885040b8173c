using CtoProjects.Data;

namespace CtoProjects.Api;

/// <summary>A kind of asset in a query, spelled as in JSON: <c>?kind=QUIZ_QUESTION</c>.</summary>
/// <param name="Kind">The kind.</param>
public readonly record struct AssetKindParameter(AssetKind Kind)
{
    public static bool TryParse(string? text, out AssetKindParameter parameter)
    {
        AssetKind? kind = text switch
        {
            "SUMMARY" => AssetKind.Summary,
            "FLASHCARD" => AssetKind.Flashcard,
            "QUIZ_QUESTION" => AssetKind.QuizQuestion,
            _ => null,
        };
        parameter = new AssetKindParameter(kind ?? default);
        return kind is not null;
    }
}
