namespace CtoProjects.Core.Generation;

/// <summary>A word or a few words that a text is about.</summary>
/// <param name="Text">As it stands in the text the first time.</param>
/// <param name="Key">The same for its singular and plural, small and capital letters.</param>
/// <param name="Words">How many words it has.</param>
/// <param name="Score">The larger, the more the text is about it.</param>
internal sealed record KeyTerm(string Text, string Key, int Words, double Score);
