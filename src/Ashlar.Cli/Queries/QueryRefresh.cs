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

/// <summary>Checks the files of <c>sql</c> on shadow databases, and writes down what those say, for builds that have none.</summary>
internal sealed class QueryRefresh(SchemaInput schema, DataModel model, StateCache cache, DiagnosticBag diagnostics)
{
    /// <param name="schema">The files.</param>
    /// <param name="model">What they say.</param>
    /// <param name="cache">Files that were checked on the same tables, and gave what is written down, need no second look.</param>
    /// <param name="diagnostics">What is wrong.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>
    /// None where there are no such files, or, with findings, where one is wrong: then nothing is written. Of a database of <c>@alsoOn</c> that is not at hand it is what
    /// was known before.
    /// </returns>
    public static async Task<IReadOnlyList<QuerySource>> RunAsync(SchemaInput schema, DataModel model, StateCache cache, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(QueryHome.FolderIn(schema.Folder)))
        {
            return [];
        }

        if (model.Datasource is not { } datasource || Dialects.Find(datasource.Provider.Name) is null)
        {
            diagnostics.Add(DatabaseDiagnostics.ProviderUnknown());
            return [];
        }

        return await new QueryRefresh(schema, model, cache, diagnostics).RunAsync(cancellationToken);
    }

    /// <summary>What was checked: <c>2 files of sql</c>, once for each database and service.</summary>
    public static IEnumerable<string> Describe(DataModel model, IReadOnlyList<QuerySource> sources) =>
        sources.Where(s => s.Lock is { } locked && locked.Migrations == s.Migrations && s.Folder.Files.All(f => locked.Find(f.Name)?.Checksum == f.Checksum))
            .Select(s => $"Checked {Counted.Of(s.Folder.Files.Count, "file")} of {s.Folder.Path}{(model.Others is [] ? "" : $" on {model.On(s.Home.Provider)!.Datasource!.Provider.DisplayName}")}");

    private async Task<IReadOnlyList<QuerySource>> RunAsync(CancellationToken cancellationToken)
    {
        var checkedSources = new List<QuerySource>();
        foreach (var source in QuerySource.ReadFiles(model, schema.Folder, schema.Files.Select(f => f.Text), static () => Dialects.Known, diagnostics))
        {
            var dialect = Dialects.Find(source.Home.Provider)!;
            if (FindShadow(source.Home, dialect) is { } shadow)
            {
                checkedSources.Add(source with { Lock = await CheckAsync(source, dialect, shadow, cancellationToken) });
            }
            else
            {
                checkedSources.Add(source with { Lock = QueryLockFile.Read(source.Home.LockPath, []) });
            }
        }

        if (diagnostics.HasErrors)
        {
            return [];
        }

        checkedSources.ForEach(Write);
        return diagnostics.HasErrors ? [] : checkedSources;
    }

    private async Task<QueryLock?> CheckAsync(QuerySource source, ILiveDialect dialect, ShadowSource where, CancellationToken cancellationToken)
    {
        QueryLock? found = null;
        var of = model.On(source.Home.Provider)!;
        await DatabaseGuard.RunAsync(dialect, diagnostics, async () =>
        {
            IReadOnlyList<MigrationFile> migrations = [];
            if (source.Home.Scripts is not [])
            {
                if (MigrationDirectory.Read(source.Home.MigrationsPath, dialect.Name, diagnostics) is not { } directory)
                {
                    return;
                }

                migrations = directory.Migrations;
            }

            await using var shadow = new Shadow(dialect, where, [], cache);
            if (diagnostics.HasErrors)
            {
                return;
            }

            string[] asked = [source.Home.Service ?? "", .. schema.Files.Select(f => f.Text), .. source.Folder.Files.SelectMany(f => new[] { f.Source.Path, f.Source.Text })];
            if (QueryLockFile.Read(source.Home.LockPath, []) is { } written
                && await shadow.KeyAsync(migrations, [.. asked, QueryLockFile.Write(written)], cancellationToken) is { } known && cache.IsKnown(known))
            {
                found = written;
                return;
            }

            var before = diagnostics.Count;
            if (await MakeTablesAsync(shadow, migrations, source.Home, of, dialect, cancellationToken) is { } tables)
            {
                found = await new QueryCheck(of, dialect).RunAsync(tables, source.Folder, source.Migrations, diagnostics, cancellationToken);
            }

            if (found is not null && diagnostics.Count == before && await shadow.KeyAsync(migrations, [.. asked, QueryLockFile.Write(found)], cancellationToken) is { } key)
            {
                cache.Note(key);
            }
        });
        return found;
    }

    /// <summary>A database in memory needs no settings; a service may have settings of its own.</summary>
    /// <returns><see langword="null"/> where the schema is for other databases too, and no URL leads to one of this kind; or with findings.</returns>
    private ShadowSource? FindShadow(QueryHome home, ILiveDialect dialect)
    {
        if (dialect.Capabilities.ShadowsInMemory)
        {
            return ShadowSource.None;
        }

        var common = ConnectionSettings.Read(model.Datasource, schema.Folder, diagnostics);
        if (home.Service is { } service && ShadowFrom(common.For(service), dialect, []) is { } own)
        {
            return own;
        }

        // What is missing or wrong is said, but where another database may be the one at hand.
        return ShadowFrom(common, dialect, model.Others is [] ? diagnostics : []);
    }

    private ShadowSource? ShadowFrom(ConnectionSettings settings, ILiveDialect dialect, DiagnosticBag findings)
    {
        var shadow = settings.Shadow(findings);

        // With a shadow database of its own the command needs no other.
        var url = settings.Direct(shadow is null ? findings : []);
        if (model.Others is not [])
        {
            // One of the two may be for another database of the schema.
            (shadow, url) = (shadow?.IsFor(dialect) == true ? shadow : null, url?.IsFor(dialect) == true ? url : null);
        }

        return shadow is null && url is null ? null : new ShadowSource(url?.Url, shadow?.Url, url?.BaseDirectory ?? schema.Folder);
    }

    /// <returns>A database with the tables; <see langword="null"/>, and a finding, where a migration does not run.</returns>
    private async Task<IDatabaseSession?> MakeTablesAsync(
        Shadow shadow, IReadOnlyList<MigrationFile> migrations, QueryHome home, DataModel of, ILiveDialect dialect, CancellationToken cancellationToken)
    {
        if (!await shadow.AddAsync(migrations, diagnostics, cancellationToken))
        {
            return null;
        }

        var tables = await shadow.OpenAsync(diagnostics, cancellationToken);
        if (migrations is [])
        {
            var target = SchemaLowering.Lower(of, dialect, home.Service);
            var changes = new SchemaDiffer(dialect).Diff(DatabaseSchema.Empty, target);
            await tables.ApplyAsync(ScriptWriter.Write(dialect.ChangePlanner.Plan(DatabaseSchema.Empty, target, changes), dialect.SqlWriter), null, cancellationToken);
        }

        return diagnostics.HasErrors ? null : tables;
    }

    private void Write(QuerySource source)
    {
        if (source.Lock is not { } queries)
        {
            return;
        }

        var (path, text) = (source.Home.LockPath, QueryLockFile.Write(queries));
        try
        {
            if (!File.Exists(path) || File.ReadAllText(path) != text)
            {
                AtomicFile.Write(path, text);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(FileDiagnostics.NotWritten(path, error.Message));
        }
    }
}
