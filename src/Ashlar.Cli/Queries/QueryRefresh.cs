using Ashlar.Cli.Connections;
using Ashlar.Cli.Output;
using Ashlar.Cli.Schemas;
using Ashlar.CodeGen;
using Ashlar.Database;
using Ashlar.Database.Dialects;
using Ashlar.Database.Queries;
using Ashlar.Diagnostics;
using Ashlar.Migrations;
using Ashlar.Migrations.Diffing;
using Ashlar.Migrations.Files;
using Ashlar.Migrations.Lowering;
using Ashlar.Migrations.Queries;
using Ashlar.Migrations.Scripts;
using Ashlar.Schema;

namespace Ashlar.Cli.Queries;

/// <summary>Checks the files of <c>sql</c> on a shadow database, and writes down what the database says, for builds that have none.</summary>
internal static class QueryRefresh
{
    /// <returns><see langword="null"/> where there are no such files, or, with findings, where one is wrong: then nothing is written.</returns>
    public static async Task<QuerySource?> RunAsync(SchemaInput schema, DataModel model, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(QueryFolder.In(schema.Folder)))
        {
            return null;
        }

        if (model.Datasource is not { } datasource || Dialects.Find(datasource.Provider.Name) is not { } dialect)
        {
            diagnostics.Add(DatabaseDiagnostics.ProviderUnknown());
            return null;
        }

        var providers = Databases.Providers.Select(p => p.Name).ToArray();
        if (QueryFolder.Read(schema.Folder, dialect.Name, providers, dialect.Syntax, diagnostics) is not { } folder)
        {
            return null;
        }

        QueryLock? found = null;
        var checksum = TableChecksum.Of(schema.Folder, schema.Files.Select(f => f.Text));
        await DatabaseGuard.RunAsync(dialect, diagnostics, async () =>
        {
            await using var shadow = await dialect.Connector.OpenShadowAsync(ShadowOf(dialect, datasource, schema, diagnostics), cancellationToken);
            if (await MakeTablesAsync(shadow, schema, model, dialect, diagnostics, cancellationToken))
            {
                found = await new QueryCheck(model, dialect).RunAsync(shadow, folder, checksum, diagnostics, cancellationToken);
            }
        });
        return found is null || !Write(folder, found, diagnostics) ? null : new QuerySource(folder, found, checksum);
    }

    /// <summary>A database in memory needs no settings.</summary>
    private static ShadowSource ShadowOf(ILiveDialect dialect, Datasource datasource, SchemaInput schema, DiagnosticBag diagnostics)
    {
        if (dialect.Capabilities.DefaultNamespace is null)
        {
            return ShadowSource.None;
        }

        var settings = ConnectionSettings.Read(datasource, schema.Folder, diagnostics);
        var shadow = settings.Shadow(diagnostics);

        // With a shadow database of its own the command needs no other.
        var url = settings.Direct(shadow is null ? diagnostics : []);
        return new ShadowSource(url?.Url, shadow?.Url, url?.BaseDirectory ?? schema.Folder);
    }

    private static async Task<bool> MakeTablesAsync(
        IDatabaseSession shadow, SchemaInput schema, DataModel model, ILiveDialect dialect, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        if (diagnostics.HasErrors)
        {
            return false;
        }

        if (TableChecksum.Scripts(schema.Folder) is not [])
        {
            return MigrationDirectory.Read(Path.Combine(schema.Folder, "migrations"), dialect.Name, diagnostics) is { } directory
                && await MigrationReplay.RunAsync(shadow, directory.Migrations, diagnostics, cancellationToken);
        }

        var target = SchemaLowering.Lower(model, dialect);
        var changes = new SchemaDiffer(dialect).Diff(DatabaseSchema.Empty, target);
        await shadow.ApplyAsync(ScriptWriter.Write(dialect.ChangePlanner.Plan(DatabaseSchema.Empty, target, changes), dialect.SqlWriter), null, cancellationToken);
        return true;
    }

    private static bool Write(QueryFolder folder, QueryLock queries, DiagnosticBag diagnostics)
    {
        var (path, text) = (QueryLockFile.PathIn(folder.Path), QueryLockFile.Write(queries));
        try
        {
            if (!File.Exists(path) || File.ReadAllText(path) != text)
            {
                AtomicFile.Write(path, text);
            }

            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(FileDiagnostics.NotWritten(path, error.Message));
            return false;
        }
    }
}
