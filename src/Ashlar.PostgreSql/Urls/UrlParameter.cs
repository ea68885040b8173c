using System.Globalization;

namespace Ashlar.PostgreSql;

/// <summary>A parameter that a URL may have.</summary>
/// <param name="Name">Its name, which is Prisma's, or libpq's where Prisma has none.</param>
/// <param name="Allowed">What it may be, to be read after "expected".</param>
/// <param name="IsAllowed">Whether a value is.</param>
internal sealed record UrlParameter(string Name, string Allowed, Func<string, bool> IsAllowed)
{
    /// <summary>The value is a secret, and no message shows it.</summary>
    public bool IsSecret { get; private init; }

    // Timers take no more milliseconds.
    private const int MostSeconds = int.MaxValue / 1000;

    public static UrlParameter Number(string name, int least, int most) => new(
        name,
        $"a whole number from {least} to {most}",
        v => IsWithin(v, least, most));

    /// <summary>A time, of which 0 is without end.</summary>
    public static UrlParameter Seconds(string name, int most = MostSeconds) => new(
        name,
        $"a whole number from 0 to {most} (seconds, 0 is without end)",
        v => IsWithin(v, 0, most));

    public static UrlParameter Choice(string name, params string[] values) => new(
        name,
        $"{string.Join(", ", values[..^1].Select(v => $"\"{v}\""))} or \"{values[^1]}\"",
        values.Contains);

    public static UrlParameter Text(string name) => new(name, "a text", static v => v.Length > 0 && !v.Contains('\0', StringComparison.Ordinal));

    public static UrlParameter Secret(string name) => Text(name) with { IsSecret = true };

    public static UrlParameter ReadableFile(string name) => new(name, "the path of a file", File.Exists);

    public UrlProblem? Check(string value) => IsAllowed(value)
        ? null
        : new($"expected {Allowed} as the URL parameter \"{Name}\", but got {(IsSecret ? "something else" : $"\"{value}\"")}", $"correct \"{Name}\", or leave it out");

    private static bool IsWithin(string value, int least, int most) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most;
}
