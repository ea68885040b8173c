using Ashlar.Database.Dialects;
using Ashlar.Diagnostics;
using Ashlar.Schema;

namespace Ashlar.Cli.Connections;

/// <summary>Where a database is.</summary>
/// <param name="Url">It may hold a password: never print it.</param>
/// <param name="BaseDirectory">Where a relative path in it starts: beside the schema that says it, else the current folder.</param>
/// <param name="Source">Who says it, for messages.</param>
internal sealed record DatabaseUrl(string Url, string BaseDirectory, string Source)
{
    /// <summary>The database that migrations go to.</summary>
    /// <returns><see langword="null"/>, and a finding, where none is set or what is set cannot be right.</returns>
    public static DatabaseUrl? Find(string? given, Datasource? datasource, string schemaFolder, DiagnosticBag diagnostics) =>
        Given(given, diagnostics) is { } url ? url
        : given is null ? ConnectionSettings.Read(datasource, schemaFolder, diagnostics).Direct(diagnostics)
        : null;

    /// <summary>The URL of an option, <c>--url</c>.</summary>
    /// <returns><see langword="null"/> where there is none, or with a finding where it cannot be right.</returns>
    public static DatabaseUrl? Given(string? url, DiagnosticBag diagnostics) =>
        url is null ? null : new DatabaseUrl(url, Directory.GetCurrentDirectory(), "--url").Checked(diagnostics);

    /// <summary>It leads to a database of that kind.</summary>
    public bool IsFor(ILiveDialect dialect) => Dialects.FindByUrl(Url) == dialect;

    /// <summary>Never the URL.</summary>
    public override string ToString() => Source;

    /// <summary>The mistakes that are the same for every database; the dialect finds the others.</summary>
    public DatabaseUrl? Checked(DiagnosticBag diagnostics)
    {
        Diagnostic[] mistakes =
        [
            .. Url is ['"' or '\'' or '`', ..] or [.., '"' or '\'' or '`'] || Url.Trim() != Url ? [ConnectionDiagnostics.QuotedUrl(Source)] : (Diagnostic[])[],
            .. Url.Contains("//USER:PASSWORD@", StringComparison.Ordinal) ? [ConnectionDiagnostics.PlaceholderUrl(Source)] : (Diagnostic[])[],
            .. Url.StartsWith("prisma:", StringComparison.Ordinal) || Url.StartsWith("prisma+", StringComparison.Ordinal) ? [ConnectionDiagnostics.ServiceUrl(Source)] : (Diagnostic[])[],
        ];
        diagnostics.AddRange(mistakes);
        return mistakes is [] ? this : null;
    }
}
