namespace Ashlar.Testing;

/// <summary>A folder for one test, removed at its end.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("ashlar-test-").FullName;

    /// <summary>Writes a text file, in folders made on the way, and returns its full path.</summary>
    public string Write(string name, string text) => Write(name, System.Text.Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        var path = PathOf(name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public string PathOf(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Every file with its content: what a command must leave as it was.</summary>
    public IReadOnlyDictionary<string, string> Snapshot() => Directory
        .EnumerateFiles(Path, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
        .ToDictionary(f => System.IO.Path.GetRelativePath(Path, f), f => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f))));

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
