using System.Globalization;
using System.Text.RegularExpressions;

namespace Ashlar.Migrations.History;

/// <summary>
/// How far a migration came that runs in several steps. It stands in the first line of the row's <c>logs</c>, which Prisma
/// shows to its users and does not read.
/// </summary>
/// <param name="Steps">How many are in the database.</param>
/// <param name="Total">How many the script had then.</param>
/// <param name="Fingerprint">Of the steps that are in the database.</param>
public sealed partial record Interruption(int Steps, int Total, string Fingerprint)
{
    /// <returns><see langword="null"/> where the text says nothing of steps: Prisma wrote it, or nobody.</returns>
    public static Interruption? Parse(string? logs) => logs is not null && Line().Match(logs) is { Success: true } match
        ? new Interruption(Number(match.Groups[1]), Number(match.Groups[2]), match.Groups[3].Value)
        : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Steps} of {Total} steps are in the database [{Fingerprint}]");

    private static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^([0-9]{1,6}) of ([0-9]{1,6}) steps are in the database \[([0-9a-f]{16})\]")]
    private static partial Regex Line();
}
