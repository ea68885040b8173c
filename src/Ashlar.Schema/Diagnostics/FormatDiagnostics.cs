using Ashlar.Diagnostics;
using Ashlar.Schema.Annotations;

namespace Ashlar.Schema.Diagnostics;

/// <summary>What a text looks like: <c>@pattern</c>.</summary>
internal static class FormatDiagnostics
{
    public static Diagnostic InvalidPattern(AnnotationUse use, Location location, string problem) => Diagnostic.Error(
        "PSL0645", $"the pattern of \"{use.Owner.Name}\" cannot be used: {problem}", location,
        "write a regular expression of .NET without lookarounds and backreferences");
}
