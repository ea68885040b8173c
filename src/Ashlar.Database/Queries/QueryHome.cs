using System.Text;

namespace Ashlar.Database.Queries;

/// <summary>Where the statements for a database are, what was said about them, and what its tables are made of.</summary>
/// <param name="SchemaFolder">The folder that the schema is in.</param>
/// <param name="Service">The service whose statements they are; <see langword="null"/> in a schema without services.</param>
/// <param name="Provider">The database.</param>
/// <param name="IsOther">It is one that <c>@alsoOn</c> names, and not the datasource's own.</param>
public sealed record QueryHome(string SchemaFolder, string? Service, string Provider, bool IsOther)
{
    /// <summary>The files: <c>sql</c>, or <c>sql/payments</c> of a service.</summary>
    public string Folder => Service is null ? FolderIn(SchemaFolder) : Path.Combine(FolderIn(SchemaFolder), Service);

    /// <summary>What the database said about them. Each database has a file of its own.</summary>
    public string LockPath => Path.Combine(Folder, IsOther ? $"queries.{Provider}.lock.json" : "queries.lock.json");

    /// <summary>The migrations that make its tables.</summary>
    public string MigrationsPath => MigrationsIn(SchemaFolder, Service, IsOther ? Provider : null);

    /// <summary>The scripts of the migrations, in the order in which they run; none where the tables are those of the schema.</summary>
    public IReadOnlyList<string> Scripts => Directory.Exists(MigrationsPath)
        ? [.. Directory.GetDirectories(MigrationsPath).Order(StringComparer.Ordinal).Select(d => Path.Combine(d, "migration.sql")).Where(File.Exists)]
        : [];

    /// <summary>The folder of all statements of a schema.</summary>
    public static string FolderIn(string schemaFolder) => schemaFolder == "." ? "sql" : Path.Combine(schemaFolder, "sql");

    /// <summary>The folder of migrations: <c>migrations</c>, <c>migrations.sqlite</c> for another database, and that in <c>services/payments</c> for a service with a database of its own.</summary>
    /// <param name="schemaFolder">The folder that the schema is in.</param>
    /// <param name="service">The service; <see langword="null"/> for the one database of all.</param>
    /// <param name="otherProvider">The database, where it is not the datasource's own.</param>
    public static string MigrationsIn(string schemaFolder, string? service, string? otherProvider) => Path.Combine(
    [
        .. schemaFolder == "." ? (string[])[] : [schemaFolder],
        .. service is null ? (string[])[] : ["services", service],
        otherProvider is null ? "migrations" : $"migrations.{otherProvider}",
    ]);

    /// <summary>A checksum of what the tables are made of: the migrations, or the schema where there are none yet.</summary>
    /// <param name="schema">The texts of the schema's files.</param>
    /// <exception cref="IOException">A script cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A script may not be read.</exception>
    public string ChecksumOfTables(IEnumerable<string> schema)
    {
        var scripts = Scripts;
        var text = new StringBuilder();
        foreach (var script in scripts)
        {
            text.Append(Path.GetFileName(Path.GetDirectoryName(script))).Append('\n').Append(File.ReadAllText(script)).Append('\n');
        }

        return QueryFile.ChecksumOf(scripts is [] ? string.Join('\n', schema) : text.ToString());
    }
}
