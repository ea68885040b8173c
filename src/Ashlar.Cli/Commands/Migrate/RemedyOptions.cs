using System.CommandLine;
using Ashlar.Cli.Output;
using Ashlar.Diagnostics;
using Ashlar.Migrations.Repairing;

namespace Ashlar.Cli.Commands.Migrate;

/// <summary>The ways forward that <c>migrate dev</c> offers: each is an option, and a question to whoever sits at the terminal.</summary>
internal sealed class RemedyOptions
{
    private readonly Dictionary<Remedy, (Option<bool> Option, string Question)> _remedies = new()
    {
        [Remedy.AdoptDrift] = (new("--adopt-drift") { Description = "Make a migration of what was changed in the database by hand." }, "Make a migration of it?"),
        [Remedy.AcceptEdited] = (new("--accept-edited") { Description = "Take edited migrations as they are, where they make the same structure as before." }, "Take the files as they are, if they make the same structure?"),
        [Remedy.RestoreMissing] = (new("--restore-missing") { Description = "Write migrations anew that the database has and the folder does not." }, "Write them anew from the database?"),
    };

    public IEnumerable<Option> All => _remedies.Values.Select(r => r.Option);

    public bool Takes(MigrateRun run, Remedy remedy, IReadOnlyList<Diagnostic> causes) =>
        run.Get(_remedies[remedy].Option) || Prompt.Confirm(causes, _remedies[remedy].Question);
}
