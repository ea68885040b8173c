using System.CommandLine;
using System.Globalization;
using Ashlar.Cli.Output;
using Ashlar.Diagnostics;
using Ashlar.Migrations.Repairing;

namespace Ashlar.Cli.Commands.Migrate;

/// <summary>The ways forward that <c>migrate dev</c> offers: each is an option, and a question to whoever sits at the terminal.</summary>
internal sealed class RemedyOptions
{
    private readonly Dictionary<Remedy, (Option<bool> Option, string Question, string Done)> _remedies = new()
    {
        [Remedy.AdoptDrift] = (new("--adopt-drift") { Description = "Make a migration of what was changed in the database by hand." }, "Make a migration of it?", "Wrote {0} of what was changed by hand; it counts as applied"),
        [Remedy.AcceptEdited] = (new("--accept-edited") { Description = "Take edited migrations as they are, where they make the same structure as before." }, "Take the files as they are, if they make the same structure?", "Took {0} as it is now"),
        [Remedy.RestoreMissing] = (new("--restore-missing") { Description = "Write migrations anew that the database has and the folder does not." }, "Write them anew from the database?", "Wrote {0} anew from the database"),
    };

    public IEnumerable<Option> All => _remedies.Values.Select(r => r.Option);

    public void Report(MigrateRun run, Repair repair)
    {
        run.Append("repaired", repair.Migration.Name);
        run.Say(string.Format(CultureInfo.InvariantCulture, _remedies[repair.Remedy].Done, repair.Migration.Script.Path));
    }

    public bool Takes(MigrateRun run, Remedy remedy, IReadOnlyList<Diagnostic> causes) =>
        run.Get(_remedies[remedy].Option) || Prompt.Confirm(causes, _remedies[remedy].Question);
}
