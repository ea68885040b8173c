using Ashlar.Diagnostics;

namespace Ashlar.Schema.Annotations;

/// <summary>The <c>///</c> lines of one thing, taken apart.</summary>
/// <param name="Text">What is left for people; <see langword="null"/> when nothing is.</param>
internal sealed record AnnotatedDocumentation(
    string? Text, IReadOnlyList<AnnotationSyntax> Annotations, IReadOnlyList<Diagnostic> Diagnostics);
