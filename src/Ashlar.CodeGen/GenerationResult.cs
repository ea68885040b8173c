using Ashlar.Diagnostics;

namespace Ashlar.CodeGen;

/// <summary>What generating gave.</summary>
/// <param name="Files">Empty where there are errors.</param>
public sealed record GenerationResult(ClientOptions Options, IReadOnlyList<GeneratedFile> Files, IReadOnlyCollection<Diagnostic> Diagnostics);
