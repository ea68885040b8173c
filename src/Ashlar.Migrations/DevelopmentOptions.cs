using Ashlar.Database.Dialects;
using Ashlar.Diagnostics;
using Ashlar.Migrations.Renaming;
using Ashlar.Migrations.Repairing;
using Ashlar.Migrations.Replaying;

namespace Ashlar.Migrations;

/// <summary>What <c>migrate dev</c> is asked to do.</summary>
public sealed record DevelopmentOptions
{
    /// <summary>Asked only when there is something to name; <see langword="null"/> where nobody answers.</summary>
    public required Func<string?> Name { get; init; }

    /// <summary>The name that the same migration has for another database: it is taken where it sorts behind the others.</summary>
    public string? Folder { get; init; }

    /// <summary>The user takes the losses that are listed.</summary>
    public required Func<IReadOnlyList<Diagnostic>, bool> AcceptsDataLoss { get; init; }

    /// <summary>Asked, with the causes, whether a way forward is to be taken.</summary>
    public Func<Remedy, IReadOnlyList<Diagnostic>, bool> Takes { get; init; } = (_, _) => false;

    /// <summary>What the schema says has another name.</summary>
    public IReadOnlyList<Rename> Renames { get; init; } = [];

    /// <summary>What the user says has another name: each must be there to be renamed.</summary>
    public IReadOnlyList<Rename> RequestedRenames { get; init; } = [];

    /// <summary>Asked where something that goes and something that comes may be one thing; <see langword="null"/> where nobody answers.</summary>
    public Func<Rename, bool?> IsRename { get; init; } = _ => null;

    /// <summary>Write the migration, also an empty one, and do not apply it.</summary>
    public bool CreateOnly { get; init; }

    /// <summary>Where the migrations are replayed.</summary>
    public ShadowSource Shadow { get; init; } = ShadowSource.None;

    /// <summary>What is remembered of migrations that were replayed.</summary>
    public StateCache Cache { get; init; } = StateCache.None;

    /// <summary>The database schemas that the schema file lists; none for the one that the connection works in.</summary>
    public IReadOnlyList<string> Namespaces { get; init; } = [];
}
