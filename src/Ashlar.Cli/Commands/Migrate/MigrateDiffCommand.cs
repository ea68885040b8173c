using System.CommandLine;
using Ashlar.Cli.Connections;
using Ashlar.Cli.Output;
using Ashlar.Cli.Schemas;
using Ashlar.Database;
using Ashlar.Database.Dialects;
using Ashlar.Diagnostics;
using Ashlar.Migrations;
using Ashlar.Migrations.Diffing;
using Ashlar.Migrations.Lowering;
using Ashlar.Migrations.Scripts;
using Ashlar.Schema;

namespace Ashlar.Cli.Commands.Migrate;

/// <summary><c>ashlar migrate diff</c>. Opens no database.</summary>
internal static class MigrateDiffCommand
{
    /// <summary>Prisma's code for "there is a difference".</summary>
    private const int Different = 2;

    public static Command Create()
    {
        var from = new DiffSide("from", "The database as it is");
        var to = new DiffSide("to", "The database as it shall be");
        var provider = new Option<string?>("--provider") { Description = "The database, where the schema has no datasource.", HelpName = "NAME" };
        var script = new Option<bool>("--script") { Description = "Print the SQL that leads from one to the other." };
        var summary = new Option<bool>("--summary") { Description = "Print the differences in words, which is what happens without --script." };
        var exitCode = new Option<bool>("--exit-code") { Description = "Exit with 2 where there is a difference." };
        var command = new Command("diff", "Compare two schemas and print what differs, in words or as SQL.")
        {
            from.Empty, from.Schema, to.Empty, to.Schema, provider, script, summary, exitCode,
        };
        command.Validators.Add(from.Validate);
        command.Validators.Add(to.Validate);
        command.Validators.Add(result =>
        {
            if (result.GetValue(script) && result.GetValue(summary))
            {
                result.AddError("--script and --summary cannot be used together.");
            }
        });
        command.SetAction(result => Run(
            result.GetValue(from.Schema), result.GetValue(to.Schema), result.GetValue(provider), result.GetValue(script), result.GetValue(exitCode)));
        return command;
    }

    private static int Run(string? from, string? to, string? provider, bool script, bool exitCode)
    {
        var diagnostics = new DiagnosticBag();
        var (previous, next) = (Bind(from, diagnostics), Bind(to, diagnostics));
        if (diagnostics.HasErrors || FindDialect(provider, previous, next, diagnostics) is not { } dialect)
        {
            DiagnosticReport.Print(diagnostics);
            return ExitCode.Failed;
        }

        var (before, after) = (Lower(previous, dialect), Lower(next, dialect));
        var plan = dialect.ChangePlanner.Plan(before, after, new SchemaDiffer(dialect).Diff(before, after));
        var text = script ? ScriptWriter.Write(plan, dialect.SqlWriter) : SummaryWriter.Write(plan);
        Console.Out.Write(text.EndsWith('\n') ? text : text + "\n");
        return exitCode && plan.Count > 0 ? Different : ExitCode.Success;
    }

    private static DataModel? Bind(string? path, DiagnosticBag diagnostics) =>
        path is null ? null : SchemaInput.Load(path, diagnostics)?.Bind(diagnostics);

    private static DatabaseSchema Lower(DataModel? model, IDialect dialect) =>
        model is null ? DatabaseSchema.Empty : SchemaLowering.Lower(model, dialect);

    private static IDialect? FindDialect(string? asked, DataModel? from, DataModel? to, DiagnosticBag diagnostics)
    {
        var written = to?.Datasource?.Provider.Name ?? from?.Datasource?.Provider.Name;
        var dialect = (asked ?? written) is { } name ? Dialects.Find(name) : null;
        if (dialect is null)
        {
            diagnostics.Add(DatabaseDiagnostics.ProviderUnknown());
        }
        else if (written is not null && Dialects.Find(written) != dialect)
        {
            diagnostics.Add(DatabaseDiagnostics.ProviderOther(asked!, written));
        }

        return diagnostics.HasErrors ? null : dialect;
    }
}
