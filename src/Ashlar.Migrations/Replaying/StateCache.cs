using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Ashlar.Database;

namespace Ashlar.Migrations.Replaying;

/// <summary>
/// Remembers in a folder of the user's what replayed migrations made, so that the same ones need not run again. It holds
/// structure only. Whatever is wrong with the folder or a file in it, nothing is remembered and nothing is said.
/// See docs/decisions/0032-replayed-states-are-remembered.md.
/// </summary>
public sealed class StateCache
{
    /// <summary>Enough for some projects with a few branches each.</summary>
    private const int MostEntries = 40;

    private const string Extension = ".state";
    private const string Format = "ashlar state 1";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode WritableByOthers = UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;

    /// <summary>A file of a run that was killed while it wrote is nobody's after that time.</summary>
    private static readonly TimeSpan LongestWrite = TimeSpan.FromHours(1);

    private readonly string? _folder;

    /// <param name="folder">Made where it is missing. One that others may write to is left alone.</param>
    public StateCache(string folder) => _folder = Path.GetFullPath(folder);

    private StateCache()
    {
    }

    /// <summary>Remembers nothing.</summary>
    public static StateCache None { get; } = new();

    internal bool IsOn => _folder is not null;

    /// <summary>Something was found to be in order, and noted under the key.</summary>
    public bool IsKnown(string key) => Find(key) is not null;

    /// <summary>Notes that something is in order.</summary>
    public void Note(string key) => Keep(key, DatabaseSchema.Empty);

    /// <returns><see langword="null"/> where nothing, or nothing sound, is kept under the key.</returns>
    internal DatabaseSchema? Find(string key)
    {
        if (_folder is null || !IsOwn(_folder))
        {
            return null;
        }

        try
        {
            var path = PathOf(key);
            var content = File.ReadAllBytes(path);
            var head = Encoding.ASCII.GetBytes(HeadOf(key, content.AsSpan(Math.Min(content.Length, HeadOf(key, []).Length))));
            if (!content.AsSpan().StartsWith(head))
            {
                return null;
            }

            var schema = JsonSerializer.Deserialize(content.AsSpan(head.Length), StateJson.Default.DatabaseSchema);
            File.SetLastWriteTimeUtc(path, DateTime.UtcNow);
            return schema;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Several processes may keep the same at once: each file appears as a whole.</summary>
    internal void Keep(string key, DatabaseSchema schema)
    {
        if (_folder is null)
        {
            return;
        }

        try
        {
            if (OperatingSystem.IsWindows())
            {
                Directory.CreateDirectory(_folder);
            }
            else
            {
                Directory.CreateDirectory(_folder, OwnerOnly);
            }

            if (IsOwn(_folder))
            {
                Write(key, JsonSerializer.SerializeToUtf8Bytes(schema, StateJson.Default.DatabaseSchema));
                Prune();
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // A disk that is full or not to be written to: the next run replays, as this one did.
        }
    }

    /// <summary>A key of any parts: no two lists of parts have the same.</summary>
    internal static string Key(IEnumerable<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            hash.AppendData(BitConverter.GetBytes(bytes.Length));
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    internal static string TextOf(DatabaseSchema schema) => JsonSerializer.Serialize(schema, StateJson.Default.DatabaseSchema);

    private void Write(string key, byte[] body)
    {
        var temporary = Path.Combine(_folder!, $"{Guid.NewGuid():n}.tmp");
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                stream.Write(Encoding.ASCII.GetBytes(HeadOf(key, body)));
                stream.Write(body);
            }

            File.Move(temporary, PathOf(key), overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Of those that were not asked for longest.</summary>
    private void Prune()
    {
        var files = new DirectoryInfo(_folder!).GetFiles();
        var old = files.Where(f => f.Extension == Extension).OrderByDescending(f => f.LastWriteTimeUtc).Skip(MostEntries);
        var abandoned = files.Where(f => f.Extension == ".tmp" && DateTime.UtcNow - f.LastWriteTimeUtc > LongestWrite);
        foreach (var file in old.Concat(abandoned))
        {
            file.Delete();
        }
    }

    private string PathOf(string key) => Path.Combine(_folder!, key + Extension);

    /// <summary>What somebody else could have put there is not believed.</summary>
    private static bool IsOwn(string folder)
    {
        try
        {
            return OperatingSystem.IsWindows() || (File.GetUnixFileMode(folder) & WritableByOthers) == UnixFileMode.None;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>The first line of a file. It tells a file that was cut off, changed or renamed.</summary>
    private static string HeadOf(string key, ReadOnlySpan<byte> body) => $"{Format} {key} {Convert.ToHexStringLower(SHA256.HashData(body))}\n";
}
