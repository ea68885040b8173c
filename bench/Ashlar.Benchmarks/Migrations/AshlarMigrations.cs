using System.Diagnostics;
using Ashlar.Database;
using Ashlar.Database.Changes;
using Ashlar.Database.Dialects;
using Ashlar.Database.PostgreSql;
using Ashlar.Diagnostics;
using Ashlar.Migrations;
using Ashlar.Migrations.Diffing;
using Ashlar.Migrations.Files;
using Ashlar.Migrations.Lowering;
using Ashlar.Migrations.Replaying;
using Ashlar.Migrations.Scripts;
using Ashlar.Psl;
using Ashlar.Schema;
using Ashlar.Schema.Providers;

namespace Ashlar.Benchmarks.Migrations;

/// <summary>What the verbs of the command line call, without the command line.</summary>
internal sealed class AshlarMigrations(MigratedProject project)
{
    private static readonly Dialect s_dialect = new();
    private static readonly DatabaseProvider[] s_providers = [new PostgreSqlProvider()];

    private readonly DatabaseSchema _before = Lower(project.Before);
    private readonly DatabaseSchema _after = Lower(project.After);

    public static DatabaseSchema Lower(string text)
    {
        var bound = SchemaBinder.Bind([SchemaParser.Parse(new SourceFile("schema.prisma", text))], s_providers);
        return bound.Diagnostics is [var first, ..] ? throw new InvalidOperationException(first.Message) : SchemaLowering.Lower(bound.Model!, s_dialect);
    }

    /// <returns>How long it took, in milliseconds, and what it allocated, in bytes.</returns>
    public async Task<(double Milliseconds, double Bytes)> MeasureAsync(Operation operation, string url)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var start = Stopwatch.GetTimestamp();
        var written = await RunAsync(operation, url);
        var time = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        var bytes = GC.GetTotalAllocatedBytes(precise: true) - before;
        if (written is not null)
        {
            Directory.Delete(Path.GetDirectoryName(written.Script.Path)!, recursive: true);
        }

        return (time, bytes);
    }

    /// <returns>The migration that was written.</returns>
    private async Task<MigrationFile?> RunAsync(Operation operation, string url)
    {
        switch (operation)
        {
            case Operation.Diff:
                SummaryWriter.Write(Plan(Lower(project.Before), Lower(project.After)));
                return null;
            case Operation.DiffOfStructures:
                Plan(_before, _after);
                return null;
            case Operation.Script:
                ScriptWriter.Write(Plan(DatabaseSchema.Empty, Lower(project.Before)), s_dialect.SqlWriter);
                return null;
            case Operation.Dev:
                return await DevelopAsync(url, project.Next);
            case Operation.DevOfNothing:
                return await DevelopAsync(url, project.Now);
            default:
                await DeployAsync(url);
                return null;
        }
    }

    private static IReadOnlyList<SchemaChange> Plan(DatabaseSchema from, DatabaseSchema to) => new MigrationPlanner(s_dialect).Plan(from, to);

    private async Task DeployAsync(string url)
    {
        var diagnostics = new DiagnosticBag();
        await using var session = await s_dialect.Connector.OpenAsync(url, ".", MissingDatabase.Refuse, default);
        await new Deployment(s_dialect, session, Read(diagnostics)).RunAsync(_ => { }, diagnostics, default);
        Expect(diagnostics);
    }

    private async Task<MigrationFile?> DevelopAsync(string url, string schema)
    {
        var diagnostics = new DiagnosticBag();
        await using var session = await s_dialect.Connector.OpenAsync(url, ".", MissingDatabase.Refuse, default);
        var development = new Development(s_dialect, session, Read(diagnostics), new DevelopmentOptions
        {
            Name = () => "next",
            AcceptsDataLoss = _ => false,
            CreateOnly = schema == project.Next,
            Shadow = new ShadowSource(url, null, "."),
            Cache = new StateCache(project.States),
        });
        await development.RunAsync(Lower(schema), _ => { }, diagnostics, default);
        Expect(diagnostics);
        return development.Written;
    }

    private MigrationDirectory Read(DiagnosticBag diagnostics) => MigrationDirectory.Read(project.Folder, s_dialect.Name, diagnostics)!;

    private static void Expect(DiagnosticBag diagnostics)
    {
        if (diagnostics.FirstOrDefault(d => d.Severity == Severity.Error) is { } error)
        {
            throw new InvalidOperationException($"{error.Message} {error.Help}");
        }
    }
}
