namespace Ashlar.Studio.Http;

/// <summary>The page: files in the assembly, so that it needs no other server.</summary>
internal static class PageFiles
{
    private const string Folder = "page/";
    private const string Start = "index.html";

    private static readonly Dictionary<string, string> ContentTypes = new()
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
    };

    private static readonly HashSet<string> Names =
        [.. typeof(PageFiles).Assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal)).Select(n => n[Folder.Length..])];

    /// <returns><see langword="null"/> where there is no such file.</returns>
    public static (byte[] Content, string Type)? Find(string path)
    {
        var name = path == "/" ? Start : path.TrimStart('/');
        if (!Names.Contains(name))
        {
            return null;
        }

        using var stream = typeof(PageFiles).Assembly.GetManifestResourceStream(Folder + name)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return (content, ContentTypes[Path.GetExtension(name)]);
    }
}
