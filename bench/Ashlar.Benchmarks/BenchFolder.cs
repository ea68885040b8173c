namespace Ashlar.Benchmarks;

internal static class BenchFolder
{
    public static string File(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!System.IO.File.Exists(Path.Combine(folder.FullName, "Ashlar.slnx")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("start the benchmarks from their build output inside the repository");
        }

        return Path.Combine(folder.FullName, "bench", name);
    }
}
