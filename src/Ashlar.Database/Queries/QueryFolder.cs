using System.Text;
using Ashlar.Database.Scripts;
using Ashlar.Diagnostics;

namespace Ashlar.Database.Queries;

/// <summary>The folder <c>sql</c> beside a schema, or that of a service in it. <c>report.sql</c> is for every database, <c>report.sqlite.sql</c> goes before it on that one.</summary>
public sealed class QueryFolder
{
    private QueryFolder(string path, IReadOnlyList<QueryFile> files) => (Path, Files) = (path, files);

    public string Path { get; }

    /// <summary>In the order of their names.</summary>
    public IReadOnlyList<QueryFile> Files { get; }

    /// <summary>The same folder with other files.</summary>
    public QueryFolder With(IReadOnlyList<QueryFile> files) => new(Path, files);

    /// <summary>In a schema with services each statement belongs to one of them: where it is not in the folder of one, nothing would come of it.</summary>
    /// <param name="schemaFolder">The folder that the schema is in.</param>
    /// <param name="services">The services of the schema.</param>
    /// <param name="diagnostics">The files that belong to none.</param>
    public static void CheckServices(string schemaFolder, IReadOnlyCollection<string> services, DiagnosticBag diagnostics)
    {
        var path = QueryHome.FolderIn(schemaFolder);
        if (services.Count == 0 || !Directory.Exists(path))
        {
            return;
        }

        foreach (var file in Directory.EnumerateFiles(path, "*.sql", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (!services.Contains(System.IO.Path.GetRelativePath(path, System.IO.Path.GetDirectoryName(file)!)))
            {
                diagnostics.Add(QueryDiagnostics.HasNoService(file, services));
            }
        }
    }

    /// <summary>Reads the folder.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="provider">The schema's database.</param>
    /// <param name="providers">Every database that a file can be for.</param>
    /// <param name="syntax">How its SQL is cut into tokens.</param>
    /// <param name="diagnostics">What is wrong with the files.</param>
    /// <returns><see langword="null"/> where there is no such file, or, with findings, where one cannot be used.</returns>
    public static QueryFolder? Read(string path, string provider, IReadOnlyCollection<string> providers, SqlSyntax syntax, DiagnosticBag diagnostics)
    {
        if (!Directory.Exists(path))
        {
            return null;
        }

        var before = diagnostics.Count;
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(path, "*.sql").Order(StringComparer.Ordinal))
        {
            var parts = System.IO.Path.GetFileNameWithoutExtension(file).Split('.');
            if (!IsName(parts[0]) || parts.Length > 2 || (parts is [_, var named] && !providers.Contains(named)))
            {
                diagnostics.Add(QueryDiagnostics.WrongName(file, providers));
            }
            else if (parts.Length == 1 ? !files.ContainsKey(parts[0]) : parts[1] == provider)
            {
                files[parts[0]] = file;
            }
        }

        var parsed = files.Select(f => Parse(f.Value, f.Key, syntax, diagnostics)).OfType<QueryFile>().ToList();
        return diagnostics.Count > before || parsed is [] ? null : new QueryFolder(path, parsed);
    }

    private static bool IsName(string text) => text is [var first, ..] && char.IsAsciiLetter(first) && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');

    private static QueryFile? Parse(string path, string name, SqlSyntax syntax, DiagnosticBag diagnostics)
    {
        try
        {
            return new QueryFileParser(new SourceFile(path, File.ReadAllText(path, new UTF8Encoding(false, throwOnInvalidBytes: true))), name, syntax, diagnostics).Parse();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            diagnostics.Add(QueryDiagnostics.Unreadable(path, error is DecoderFallbackException ? "it is not UTF-8" : error.Message));
            return null;
        }
    }
}
