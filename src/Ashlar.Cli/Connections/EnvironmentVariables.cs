using Ashlar.Diagnostics;

namespace Ashlar.Cli.Connections;

/// <summary>Variables of the environment, and of the files <c>.env</c> in the current folder and beside the schema, in this order.</summary>
internal sealed class EnvironmentVariables
{
    private readonly List<(string Path, IReadOnlyDictionary<string, EnvironmentValue> Values)> _files = [];
    private readonly HashSet<string> _warned = [];

    private EnvironmentVariables()
    {
    }

    /// <summary>Reads both files; one that cannot be read is a finding.</summary>
    public static EnvironmentVariables Read(string schemaFolder, DiagnosticBag diagnostics)
    {
        var variables = new EnvironmentVariables();
        foreach (var folder in new[] { Directory.GetCurrentDirectory(), Path.GetFullPath(schemaFolder) }.Distinct())
        {
            var path = Path.GetRelativePath(Directory.GetCurrentDirectory(), Path.Combine(folder, EnvironmentFile.Name));
            try
            {
                variables._files.Add((path, EnvironmentFile.Read(folder)));
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                diagnostics.Add(ConnectionDiagnostics.FileNotRead(path, error.Message));
            }
        }

        return variables;
    }

    /// <summary>The value and where it was found; <see langword="null"/> where it is missing or empty.</summary>
    public EnvironmentVariable? Find(string name, DiagnosticBag diagnostics)
    {
        if (Environment.GetEnvironmentVariable(name) is { Length: > 0 } value)
        {
            return new EnvironmentVariable(value, $"the environment variable \"{name}\"");
        }

        var found = _files.Where(f => f.Values.TryGetValue(name, out var v) && v.Text.Length > 0).Select(f => (f.Path, Value: f.Values[name])).ToList();
        if (found is [])
        {
            return null;
        }

        if (_warned.Add(name))
        {
            Warn(name, found, diagnostics);
        }

        return new EnvironmentVariable(Expanded(found[0].Value.Text, []), $"\"{name}\" in {found[0].Path}");
    }

    private static void Warn(string name, List<(string Path, EnvironmentValue Value)> found, DiagnosticBag diagnostics)
    {
        if (found.Find(f => f.Value.Text != found[0].Value.Text) is { Path: { } other })
        {
            diagnostics.Add(ConnectionDiagnostics.FilesDisagree(name, found[0].Path, other));
        }

        if (found[0].Value.IsCutAtHash)
        {
            diagnostics.Add(ConnectionDiagnostics.CutAtHash(name, found[0].Path));
        }
    }

    /// <param name="open">Names that are being filled in: a circle ends with an empty text.</param>
    private string Expanded(string text, IReadOnlyList<string> open) => EnvironmentFile.Expand(text, name =>
        Environment.GetEnvironmentVariable(name)
        ?? (open.Contains(name) ? null : _files.Select(f => f.Values.GetValueOrDefault(name)).FirstOrDefault(v => v is not null) is { } value ? Expanded(value.Text, [.. open, name]) : null));
}

/// <param name="Value">It may be a password: never print it.</param>
/// <param name="Source">Where it was found, for messages.</param>
internal sealed record EnvironmentVariable(string Value, string Source)
{
    public override string ToString() => Source;
}
