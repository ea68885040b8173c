using Ashlar.Database.Dialects;
using Ashlar.Database.Queries;
using Ashlar.Diagnostics;

namespace Ashlar.CodeGen;

/// <summary>Files of SQL that become methods.</summary>
/// <param name="Folder">The files.</param>
/// <param name="Lock">What the database said about them; <see langword="null"/> where it was not asked yet.</param>
/// <param name="Migrations">The checksum of what the tables are made of now.</param>
public sealed record QuerySource(QueryFolder Folder, QueryLock? Lock, string Migrations)
{
    /// <summary>Reads the files and what was said about them. No database is asked.</summary>
    /// <param name="schemaFolder">The folder that the schema is in.</param>
    /// <param name="schema">The texts of the schema's files.</param>
    /// <param name="provider">The schema's database; <see langword="null"/> where it names none.</param>
    /// <param name="dialects">Every database that a file can be for.</param>
    /// <param name="diagnostics">What is wrong with the files.</param>
    /// <returns><see langword="null"/> where there are none, or, with findings, where they cannot be used.</returns>
    public static QuerySource? Read(string schemaFolder, IEnumerable<string> schema, string? provider, Func<IReadOnlyList<IDialect>> dialects, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(dialects);

        // Most projects have no such folder, and need no dialect.
        if (!Directory.Exists(QueryFolder.In(schemaFolder)) || dialects() is not { } known || known.FirstOrDefault(d => d.Name == provider) is not { } dialect)
        {
            return null;
        }

        if (QueryFolder.Read(schemaFolder, dialect.Name, [.. known.Select(d => d.Name)], dialect.Syntax, diagnostics) is not { } folder)
        {
            return null;
        }

        var locked = QueryLockFile.Read(folder.Path, diagnostics);
        return diagnostics.HasErrors ? null : new QuerySource(folder, locked, TableChecksum.Of(schemaFolder, schema));
    }
}
