using Ashlar.Database.Dialects;
using Ashlar.Database.Queries;
using Ashlar.Diagnostics;
using Ashlar.Schema;

namespace Ashlar.CodeGen;

/// <summary>Files of SQL that become methods, for one database.</summary>
/// <param name="Home">Where they are, and for which database and service.</param>
/// <param name="Folder">The files.</param>
/// <param name="Lock">What the database said about them; <see langword="null"/> where it was not asked yet.</param>
/// <param name="Migrations">The checksum of what the tables are made of now.</param>
public sealed record QuerySource(QueryHome Home, QueryFolder Folder, QueryLock? Lock, string Migrations)
{
    /// <summary>Where the statements of a schema are: for each service, and for each database that the schema is for.</summary>
    public static IEnumerable<QueryHome> HomesOf(DataModel model, string schemaFolder)
    {
        ArgumentNullException.ThrowIfNull(model);
        return
            from service in model.Services is [] ? [null] : model.Services.Select(s => (string?)s)
            from each in model.Others.Prepend(model)
            where each.Datasource is not null
            select new QueryHome(schemaFolder, service, each.Datasource!.Provider.Name, each.Datasource.IsOther);
    }

    /// <summary>Reads the files and what was said about them. No database is asked.</summary>
    /// <param name="model">The schema.</param>
    /// <param name="schemaFolder">The folder that the schema is in.</param>
    /// <param name="schema">The texts of the schema's files.</param>
    /// <param name="dialects">Every database that a file can be for.</param>
    /// <param name="diagnostics">What is wrong with the files.</param>
    /// <returns>None where there are no files, or, with findings, where they cannot be used.</returns>
    public static IReadOnlyList<QuerySource> Read(DataModel model, string schemaFolder, IEnumerable<string> schema, Func<IReadOnlyList<IDialect>> dialects, DiagnosticBag diagnostics)
    {
        QuerySource[] sources = [.. ReadFiles(model, schemaFolder, schema, dialects, diagnostics).Select(s => s with { Lock = QueryLockFile.Read(s.Home.LockPath, diagnostics) })];
        return diagnostics.HasErrors ? [] : sources;
    }

    /// <summary>Reads the files, and not what was said about them.</summary>
    /// <inheritdoc cref="Read"/>
    public static IReadOnlyList<QuerySource> ReadFiles(DataModel model, string schemaFolder, IEnumerable<string> schema, Func<IReadOnlyList<IDialect>> dialects, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(dialects);

        // Most projects have no such folder, and need no dialect.
        if (!Directory.Exists(QueryHome.FolderIn(schemaFolder)))
        {
            return [];
        }

        QueryFolder.CheckServices(schemaFolder, model.Services, diagnostics);
        var known = dialects();
        var sources = new List<QuerySource>();
        var findings = new DiagnosticBag();
        foreach (var home in HomesOf(model, schemaFolder))
        {
            if (known.FirstOrDefault(d => d.Name == home.Provider) is { } dialect
                && QueryFolder.Read(home.Folder, dialect.Name, [.. known.Select(d => d.Name)], dialect.Syntax, findings) is { } folder)
            {
                sources.Add(new QuerySource(home, folder, Lock: null, home.ChecksumOfTables(schema)));
            }
        }

        // What is wrong with a file is mostly wrong for every database.
        diagnostics.AddRange(findings.DistinctBy(f => (f.Code, f.Message, f.Location?.File.Path, f.Location?.Span)));
        return diagnostics.HasErrors ? [] : sources;
    }
}
