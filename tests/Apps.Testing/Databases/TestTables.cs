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
/// Makes the tables of a schema: by its own migrations on each database that it has some for, and elsewhere by what its first
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
        var diagnostics = new DiagnosticBag();
        await using var session = await dialect.Connector.OpenAsync(url, Path.GetTempPath(), MissingDatabase.Create, CancellationToken.None);
        if (ReadModel(schema, text => text, diagnostics)?.On(dialect.Name) is { } model && MigrationsOf(model, schema, service, dialect, diagnostics) is { } migrations)
        {
            await new Deployment(dialect, session, migrations) { Namespaces = model.Datasource!.Schemas }.RunAsync(_ => { }, diagnostics, CancellationToken.None);
        }
        else if (ReadModel(schema, text => For(dialect, text), diagnostics) is { } moved)
        {
            await session.ApplyAsync(FirstScript(moved, service, dialect), record: null, CancellationToken.None);
        }

        if (diagnostics.HasErrors)
        {
            throw new InvalidOperationException($"the tables of {schema} cannot be made: {string.Join("; ", diagnostics.Select(d => d.Message))}");
        }
    }

    private static MigrationDirectory? MigrationsOf(DataModel model, string schema, string? service, ILiveDialect dialect, DiagnosticBag diagnostics)
    {
        var folder = MigrationDirectory.PathFor(model.Datasource, FolderOf(schema), service);
        return Directory.Exists(folder) ? MigrationDirectory.Read(folder, dialect.Name, diagnostics) : null;
    }

    private static DataModel? ReadModel(string schema, Func<string, string> change, DiagnosticBag diagnostics)
    {
        var files = SchemaFiles.Read(schema, diagnostics).Select(f => new SourceFile(f.Path, change(f.Text)));
        var result = SchemaBinder.Bind([.. files.Select(SchemaParser.Parse)], s_providers);
        diagnostics.AddRange(result.Diagnostics);
        if (result.Model is { } model)
        {
            ViewFiles.ReadInto(model, FolderOf(schema), diagnostics);
        }

        return diagnostics.HasErrors ? null : result.Model;
    }

    private static string FirstScript(DataModel model, string? service, ILiveDialect dialect)
    {
        var lowered = SchemaLowering.Lower(model, dialect, service);
        var changes = new SchemaDiffer(dialect).Diff(DatabaseSchema.Empty, lowered);
        return ScriptWriter.Write(dialect.ChangePlanner.Plan(DatabaseSchema.Empty, lowered, changes), dialect.SqlWriter);
    }

    private static string For(IDialect dialect, string text) =>
        text.Replace("provider = \"sqlite\"", $"provider = \"{dialect.Name}\"", StringComparison.Ordinal)
            .Replace("provider = \"postgresql\"", $"provider = \"{dialect.Name}\"", StringComparison.Ordinal);

    private static string FolderOf(string schema) => Directory.Exists(schema) ? schema : Path.GetDirectoryName(schema)!;
}
