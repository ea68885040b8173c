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
using Ashlar.Migrations.Replaying;
using Ashlar.Migrations.Scripts;
using Ashlar.Schema;

namespace Ashlar.Cli.Queries;

/// <summary>Checks the files of <c>sql</c> on a shadow database, and writes down what the database says, for builds that have none.</summary>
internal static class QueryRefresh
{
    /// <param name="schema">The files.</param>
    /// <param name="model">What they say.</param>
    /// <param name="cache">Files that were checked on the same tables, and gave what is written down, need no second look.</param>
    /// <param name="diagnostics">What is wrong.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns><see langword="null"/> where there are no such files, or, with findings, where one is wrong: then nothing is written.</returns>
    public static async Task<QuerySource?> RunAsync(SchemaInput schema, DataModel model, StateCache cache, DiagnosticBag diagnostics, CancellationToken cancellationToken)
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
            IReadOnlyList<MigrationFile> migrations = [];
            if (TableChecksum.Scripts(schema.Folder) is not [])
            {
                if (MigrationDirectory.Read(Path.Combine(schema.Folder, "migrations"), dialect.Name, diagnostics) is not { } directory)
                {
                    return;
                }

                migrations = directory.Migrations;
            }

            await using var shadow = new Shadow(dialect, ShadowOf(dialect, datasource, schema, diagnostics), [], cache);
            if (diagnostics.HasErrors)
            {
                return;
            }

            string[] asked = [.. schema.Files.Select(f => f.Text), .. folder.Files.SelectMany(f => new[] { f.Source.Path, f.Source.Text })];
            if (QueryLockFile.Read(folder.Path, []) is { } written
                && await shadow.KeyAsync(migrations, [.. asked, QueryLockFile.Write(written)], cancellationToken) is { } known && cache.IsKnown(known))
            {
                found = written;
                return;
            }

            var before = diagnostics.Count;
            if (await MakeTablesAsync(shadow, migrations, model, dialect, diagnostics, cancellationToken) is { } tables)
            {
                found = await new QueryCheck(model, dialect).RunAsync(tables, folder, checksum, diagnostics, cancellationToken);
            }

            if (found is not null && diagnostics.Count == before && await shadow.KeyAsync(migrations, [.. asked, QueryLockFile.Write(found)], cancellationToken) is { } key)
            {
                cache.Note(key);
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

    /// <returns>A database with the tables; <see langword="null"/>, and a finding, where a migration does not run.</returns>
    private static async Task<IDatabaseSession?> MakeTablesAsync(
        Shadow shadow, IReadOnlyList<MigrationFile> migrations, DataModel model, ILiveDialect dialect, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        if (!await shadow.AddAsync(migrations, diagnostics, cancellationToken))
        {
            return null;
        }

        var tables = await shadow.OpenAsync(diagnostics, cancellationToken);
        if (migrations is [])
        {
            var target = SchemaLowering.Lower(model, dialect);
            var changes = new SchemaDiffer(dialect).Diff(DatabaseSchema.Empty, target);
            await tables.ApplyAsync(ScriptWriter.Write(dialect.ChangePlanner.Plan(DatabaseSchema.Empty, target, changes), dialect.SqlWriter), null, cancellationToken);
        }

        return diagnostics.HasErrors ? null : tables;
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
