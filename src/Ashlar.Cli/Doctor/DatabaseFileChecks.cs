using Ashlar.Cli.Connections;
using Ashlar.Database.Dialects;

namespace Ashlar.Cli.Doctor;

/// <summary>A database that is a file needs a folder that can be written to, and room on the disk.</summary>
internal static class DatabaseFileChecks
{
    /// <summary>A rebuild of a table writes it twice.</summary>
    private const long LeastRoom = 64L * 1024 * 1024;

    private const string Topic = "file";

    public static async Task<IReadOnlyList<Check>> RunAsync(DatabaseProject project, CancellationToken cancellationToken)
    {
        if (project.Dialect is not Database.Sqlite.Dialect)
        {
            return [];
        }

        try
        {
            await using var session = await project.OpenAsync(MissingDatabase.Refuse, cancellationToken);
            return await RunAsync(session, cancellationToken);
        }
        catch (DatabaseException)
        {
            // The check of the database itself has said so.
            return [];
        }
    }

    private static async Task<IReadOnlyList<Check>> RunAsync(IDatabaseSession session, CancellationToken cancellationToken)
    {
        var path = session.Connection.DataSource;
        await using var command = session.Connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode";
        var journal = (string?)await command.ExecuteScalarAsync(cancellationToken);
        var room = new DriveInfo(Path.GetDirectoryName(path)!).AvailableFreeSpace;
        var needed = Math.Max(LeastRoom, 2 * new FileInfo(path).Length);
        return
        [
            Check.Passed("library", $"SQLite {Database.Sqlite.NativeLibrary.Description}"),
            File.GetAttributes(path).HasFlag(FileAttributes.ReadOnly)
                ? new Check(Topic, false, "the file may not be written to", "give yourself the right to write to it and to its folder")
                : Check.Passed(Topic, "the file can be written to"),
            Check.Passed("journal", journal == "wal" ? "write-ahead log: readers and a writer at once" : $"{journal}: readers wait for a writer; the client switches to a write-ahead log"),
            room >= needed
                ? Check.Passed("disk", $"{room >> 20} MiB free")
                : new Check("disk", false, $"{room >> 20} MiB free, but a rebuild of the largest table may need {needed >> 20}", "make room on the disk"),
        ];
    }
}
