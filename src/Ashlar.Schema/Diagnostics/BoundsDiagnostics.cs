using Ashlar.Diagnostics;
using Ashlar.Schema.Annotations;

namespace Ashlar.Schema.Diagnostics;

/// <summary>Least and greatest values: <c>@range</c> and <c>@length</c>.</summary>
internal static class BoundsDiagnostics
{
    public static Diagnostic Unclear(AnnotationUse use) => Diagnostic.Error(
        "PSL0640", $"the annotation \"@{use.Rule.Name}\" needs two bounds, or one with its name", use.Location,
        $"write @{use.Rule.Name}(1, 10), @{use.Rule.Name}(min: 1) or @{use.Rule.Name}(max: 10)");

    public static Diagnostic Reversed(AnnotationUse use, string minimum, string maximum) => Diagnostic.Error(
        "PSL0641", $"the least value {minimum} is above the greatest value {maximum}", use.Location, $"write @{use.Rule.Name}({maximum}, {minimum})");

    public static Diagnostic NotWhole(AnnotationUse use, AnnotationArgumentSyntax bound) => Diagnostic.Error(
        "PSL0642", $"\"{use.Owner.Name}\" holds whole numbers, but the bound is {bound.Value}", bound.Location, "write a whole number");
}
