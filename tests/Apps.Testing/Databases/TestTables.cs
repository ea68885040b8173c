using Ashlar.Database;
using Ashlar.Database.Dialects;
using Ashlar.Diagnostics;
using Ashlar.Migrations;
using Ashlar.Migrations.Diffing;
using Ashlar.Migrations.Files;
using Ashlar.Migrations.Lowering;
using Ashlar.Migrations.Scripts;
using Ashlar.Psl;
using Ashlar.Schema;
using Ashlar.Schema.Files;
using Ashlar.Schema.Providers;

namespace Apps.Testing;

/// <summary>
/// Makes the tables of a schema: by its own migrations on the database that it is written for, and on another one by what its first
/// migration would be there.
/// </summary>
internal static class TestTables
{
    private static readonly ILiveDialect s_sqlite = new Ashlar.Database.Sqlite.Dialect();
    private static readonly ILiveDialect s_postgres = new Ashlar.Database.PostgreSql.Dialect();
    private static readonly DatabaseProvider[] s_providers = [new Ashlar.Database.Sqlite.SqliteProvider(), new Ashlar.Database.PostgreSql.PostgreSqlProvider()];

    public static async Task MakeAsync(string schema, string? service, string url)
    {
        var dialect = url.StartsWith("file:", StringComparison.Ordinal) ? s_sqlite : s_postgres;
        await using var session = await dialect.Connector.OpenAsync(url, Path.GetTempPath(), MissingDatabase.Create, CancellationToken.None);
        if (service is null && Migrations(schema, dialect) is { } migrations)
        {
            var diagnostics = new DiagnosticBag();
            await new Deployment(dialect, session, migrations).RunAsync(_ => { }, diagnostics, CancellationToken.None);
            ThrowIfAny(diagnostics);
        }
        else
        {
            await session.ApplyAsync(FirstScript(schema, service, dialect), record: null, CancellationToken.None);
        }
    }

    private static MigrationDirectory? Migrations(string schema, ILiveDialect dialect)
    {
        var folder = Path.Combine(FolderOf(schema), "migrations");
        var lockFile = Path.Combine(folder, "migration_lock.toml");
        if (!File.Exists(lockFile) || !File.ReadAllText(lockFile).Contains($"\"{dialect.Name}\"", StringComparison.Ordinal))
        {
            return null;
        }

        var diagnostics = new DiagnosticBag();
        var migrations = MigrationDirectory.Read(folder, dialect.Name, diagnostics);
        ThrowIfAny(diagnostics);
        return migrations;
    }

    private static string FirstScript(string schema, string? service, ILiveDialect dialect)
    {
        var diagnostics = new DiagnosticBag();
        var files = SchemaFiles.Read(schema, diagnostics).Select(f => new SourceFile(f.Path, For(dialect, f.Text)));
        var result = SchemaBinder.Bind([.. files.Select(SchemaParser.Parse)], s_providers);
        diagnostics.AddRange(result.Diagnostics);
        ThrowIfAny(diagnostics);
        ViewFiles.ReadInto(result.Model!, FolderOf(schema), diagnostics);
        var lowered = SchemaLowering.Lower(result.Model!, dialect);
        var changes = new SchemaDiffer(dialect).Diff(DatabaseSchema.Empty, lowered);
        ThrowIfAny(diagnostics);
        return service is null
            ? ScriptWriter.Write(dialect.ChangePlanner.Plan(DatabaseSchema.Empty, lowered, changes), dialect.SqlWriter)
            : throw new NotSupportedException($"the tables of the service \"{service}\" alone cannot be made yet");
    }

    private static string For(IDialect dialect, string text) =>
        text.Replace("provider = \"sqlite\"", $"provider = \"{dialect.Name}\"", StringComparison.Ordinal)
            .Replace("provider = \"postgresql\"", $"provider = \"{dialect.Name}\"", StringComparison.Ordinal);

    private static string FolderOf(string schema) => Directory.Exists(schema) ? schema : Path.GetDirectoryName(schema)!;

    private static void ThrowIfAny(DiagnosticBag diagnostics)
    {
        if (diagnostics.HasErrors)
        {
            throw new InvalidOperationException($"the tables cannot be made: {string.Join("; ", diagnostics.Select(d => d.Message))}");
        }
    }
}
