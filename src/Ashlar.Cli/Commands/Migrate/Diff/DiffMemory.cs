using Ashlar.Migrations.Replaying;

namespace Ashlar.Cli.Commands.Migrate.Diff;

/// <summary>What is remembered of replayed migrations, and whether that was good for anything.</summary>
internal sealed class DiffMemory(StateCache cache)
{
    public StateCache Cache => cache;

    /// <summary>Something was remembered that nobody has looked at in this run.</summary>
    public bool IsUsed { get; set; }

    /// <summary>Everything is to be replayed.</summary>
    public bool IsDoubted { get; set; }
}
