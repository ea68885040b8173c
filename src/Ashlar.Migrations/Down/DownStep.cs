using Ashlar.Diagnostics;
using Ashlar.Migrations.History;

namespace Ashlar.Migrations.Down;

/// <summary>A script that takes back one migration or several.</summary>
/// <param name="File">Where it is written; <see langword="null"/> where it was computed.</param>
/// <param name="Dangers">What may be lost.</param>
internal sealed record DownStep(IReadOnlyList<AppliedMigration> Attempts, string Text, SourceFile? File, IReadOnlyList<Diagnostic> Dangers)
{
    public IReadOnlyList<string> Names => [.. Attempts.Select(a => a.Name).Distinct()];
}
