namespace Ashlar.Build;

/// <summary>What the build asks for: a text file of <c>name=value</c> lines, written by <c>Ashlar.Build.targets</c>.</summary>
/// <param name="Output">The folder for the generated files.</param>
/// <param name="Result">The file that lists them, one path a line.</param>
internal sealed record BuildRequest(string Output, string Result, string Namespace, IReadOnlyList<string> Schemas, IReadOnlyList<string> Drivers)
{
    public static BuildRequest Read(string path)
    {
        var values = File.ReadLines(path)
            .Select(l => l.Split('=', 2))
            .Where(p => p.Length == 2)
            .ToLookup(p => p[0], p => p[1]);
        return new BuildRequest(
            values["output"].Single(),
            values["result"].Single(),
            values["namespace"].SingleOrDefault() ?? "",
            [.. values["schema"]],
            [.. values["driver"]]);
    }
}
