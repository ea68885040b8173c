using Ashlar.Diagnostics;
using Ashlar.Migrations.Squashing;

namespace Ashlar.Migrations.Files;

/// <summary>A migration on disk.</summary>
/// <param name="Name">The folder's name: when it was made, and what it is about.</param>
/// <param name="Content">The bytes of <c>migration.sql</c> as they are, for the checksum.</param>
public sealed record MigrationFile(string Name, SourceFile Script, byte[] Content)
{
    /// <summary>The script that takes it back; <see langword="null"/> where there is none.</summary>
    public SourceFile? Down { get; init; }

    /// <summary>The migrations that this one was made of, with the checksums of their scripts; none for any other.</summary>
    public IReadOnlyList<(string Name, string Checksum)> Replaces => SquashedScript.Replaced(Script.Text);

    public string Checksum => Files.Checksum.Of(Content);

    /// <summary>The script is the one whose checksum the history has.</summary>
    public bool Matches(string checksum) => Files.Checksum.Matches(checksum, Content);
}
