using System.Globalization;

namespace Ashlar.PostgreSql;

/// <summary>A parameter that a URL may have.</summary>
/// <param name="Name">Its name, which is Prisma's, or libpq's where Prisma has none.</param>
/// <param name="Allowed">What it may be, to be read after "expected".</param>
/// <param name="IsAllowed">Whether a value is.</param>
internal sealed record UrlParameter(string Name, string Allowed, Func<string, bool> IsAllowed)
{
    private const string ATextIs = "a text without NUL characters";

    /// <summary>The value is a secret, and no message shows it.</summary>
    public bool IsSecret { get; private init; }

    public static UrlParameter Number(string name, int least, string meaning = "", int most = int.MaxValue) => new(
        name,
        $"a whole number from {least}{(most == int.MaxValue ? "" : string.Create(CultureInfo.InvariantCulture, $" to {most}"))}{meaning}",
        v => int.TryParse(v, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most);

    public static UrlParameter Choice(string name, params string[] values) => new(
        name,
        $"{string.Join(", ", values[..^1].Select(v => $"\"{v}\""))} or \"{values[^1]}\"",
        values.Contains);

    public static UrlParameter Text(string name) => new(name, ATextIs, IsText);

    public static UrlParameter Secret(string name) => new(name, ATextIs, IsText) { IsSecret = true };

    public static UrlParameter ReadableFile(string name) => new(name, "the path of a file", File.Exists);

    // The protocol ends texts with NUL.
    public static bool IsText(string value) => value.Length > 0 && !value.Contains('\0', StringComparison.Ordinal);

    public UrlProblem? Check(string value) => IsAllowed(value)
        ? null
        : new($"expected {Allowed} as the URL parameter \"{Name}\", but got {(IsSecret ? "something else" : $"\"{value}\"")}", $"correct \"{Name}\", or leave it out");
}
