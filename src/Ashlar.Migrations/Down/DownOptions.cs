using Ashlar.Database.Dialects;
using Ashlar.Diagnostics;

namespace Ashlar.Migrations.Down;

/// <summary>What <c>migrate down</c> is asked to do.</summary>
public sealed record DownOptions
{
    /// <summary>The name for the time before the first migration.</summary>
    public const string Base = "base";

    /// <summary>How many migrations go, the last one first.</summary>
    public int Steps { get; init; } = 1;

    /// <summary>The migration that stays the last one, or <see cref="Base"/>; <see langword="null"/> where <see cref="Steps"/> says it.</summary>
    public string? To { get; init; }

    /// <summary>Only those that the folder does not have go, such as those of another branch.</summary>
    public bool OnlyMissing { get; init; }

    /// <summary>Work out the way back from the database as it is, instead of running the files.</summary>
    public bool Computes { get; init; }

    /// <summary>Only show what would run.</summary>
    public bool IsDryRun { get; init; }

    /// <summary>The user takes the losses that are listed.</summary>
    public required Func<IReadOnlyList<Diagnostic>, bool> AcceptsDataLoss { get; init; }

    /// <summary>Where the migrations that stay are replayed.</summary>
    public ShadowSource Shadow { get; init; } = ShadowSource.None;

    /// <summary>The database schemas that the schema file lists; none for the one that the connection works in.</summary>
    public IReadOnlyList<string> Namespaces { get; init; } = [];
}
