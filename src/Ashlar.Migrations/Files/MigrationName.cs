using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Ashlar.Migrations.Files;

/// <summary>Names of migration folders: <c>20261121093000_add_pets</c>.</summary>
public static partial class MigrationName
{
    /// <summary>In bytes. The history's column has 255 characters, of which the time takes fifteen.</summary>
    public const int MaxLength = 200;

    /// <param name="title">What the user calls it.</param>
    /// <param name="now">In UTC, so that the folders of a team sort by time.</param>
    public static string Create(string title, DateTimeOffset now) =>
        $"{now.UtcDateTime.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture)}_{Slug(title)}";

    public static bool IsTooLong(string title) => Encoding.UTF8.GetByteCount(Slug(title)) > MaxLength;

    /// <summary>Lower-case words with underscores between them: <c>Add petName!</c> is <c>add_pet_name</c>.</summary>
    private static string Slug(string title) =>
        NoWord().Replace(WordStart().Replace(title, "$1_$2").ToLowerInvariant(), "_").Trim('_');

    [GeneratedRegex("([a-z0-9])([A-Z])")]
    private static partial Regex WordStart();

    [GeneratedRegex("[^\\p{L}\\p{N}]+")]
    private static partial Regex NoWord();
}
