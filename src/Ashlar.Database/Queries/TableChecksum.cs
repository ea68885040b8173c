using System.Text;

namespace Ashlar.Database.Queries;

/// <summary>A checksum of what the tables are made of: the migrations, or the schema where there are none yet.</summary>
public static class TableChecksum
{
    /// <param name="schemaFolder">The folder that the schema is in.</param>
    /// <param name="schema">The texts of the schema's files.</param>
    /// <exception cref="IOException">A script cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A script may not be read.</exception>
    public static string Of(string schemaFolder, IEnumerable<string> schema)
    {
        var scripts = Scripts(schemaFolder);
        var text = new StringBuilder();
        foreach (var script in scripts)
        {
            text.Append(Path.GetFileName(Path.GetDirectoryName(script))).Append('\n').Append(File.ReadAllText(script)).Append('\n');
        }

        return QueryFile.ChecksumOf(scripts is [] ? string.Join('\n', schema) : text.ToString());
    }

    /// <summary>The scripts of the folder <c>migrations</c> beside the schema, in the order in which they run.</summary>
    public static IReadOnlyList<string> Scripts(string schemaFolder)
    {
        var folder = Path.Combine(schemaFolder, "migrations");
        return Directory.Exists(folder)
            ? [.. Directory.GetDirectories(folder).Order(StringComparer.Ordinal).Select(d => Path.Combine(d, "migration.sql")).Where(File.Exists)]
            : [];
    }
}
