namespace Ashlar.Testing;

/// <summary>Places in the repository that the tests run from.</summary>
public static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Ashlar.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"\"{AppContext.BaseDirectory}\" is in no clone of the repository; run the tests where they were built");
    }
}
