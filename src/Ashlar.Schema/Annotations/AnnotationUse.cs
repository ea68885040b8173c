using System.Globalization;
using Ashlar.Diagnostics;

namespace Ashlar.Schema.Annotations;

/// <summary>A known annotation on a thing that may have it, with its arguments by parameter.</summary>
internal sealed record AnnotationUse(
    AnnotationRule Rule, AnnotationSyntax Syntax, AnnotationOwner Owner, IReadOnlyDictionary<string, AnnotationArgumentSyntax> Arguments)
{
    public Location Location => Syntax.Location;

    public bool Has(string parameter) => Arguments.ContainsKey(parameter);

    public string? Text(string parameter) => Arguments.GetValueOrDefault(parameter)?.Value;

    /// <summary>The arguments of a parameter that takes a list.</summary>
    public IReadOnlyList<AnnotationArgumentSyntax> List(string parameter)
    {
        var list = new List<AnnotationArgumentSyntax>();
        while (Arguments.TryGetValue(AnnotationArguments.ListKey(parameter, list.Count + 1), out var argument))
        {
            list.Add(argument);
        }

        return list;
    }

    public decimal? Number(string parameter) =>
        Text(parameter) is { } text ? decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture) : null;

    public int? Length(string parameter) => Text(parameter) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    public bool IsTrue(string parameter) => Text(parameter) == "true";

    public Location LocationOf(string parameter) => Arguments.GetValueOrDefault(parameter)?.Location ?? Location;
}
