using System.Text.Json;

namespace Ashlar;

/// <content>What a hole may hold. Anything else does not compile.</content>
public sealed partial class Sql
{
    /// <summary>Appends a text or NULL as a parameter.</summary>
    public void AppendFormatted(string? value) => Add(value);

    /// <summary>Appends a truth value as a parameter.</summary>
    public void AppendFormatted(bool value) => Add(value);

    /// <summary>Appends a truth value or NULL as a parameter.</summary>
    public void AppendFormatted(bool? value) => Add(value);

    /// <summary>Appends a 32-bit number as a parameter.</summary>
    public void AppendFormatted(int value) => Add(value);

    /// <summary>Appends a 32-bit number or NULL as a parameter.</summary>
    public void AppendFormatted(int? value) => Add(value);

    /// <summary>Appends a 64-bit number as a parameter.</summary>
    public void AppendFormatted(long value) => Add(value);

    /// <summary>Appends a 64-bit number or NULL as a parameter.</summary>
    public void AppendFormatted(long? value) => Add(value);

    /// <summary>Appends a floating-point number as a parameter.</summary>
    public void AppendFormatted(double value) => Add(value);

    /// <summary>Appends a floating-point number or NULL as a parameter.</summary>
    public void AppendFormatted(double? value) => Add(value);

    /// <summary>Appends a decimal number as a parameter.</summary>
    public void AppendFormatted(decimal value) => Add(value);

    /// <summary>Appends a decimal number or NULL as a parameter.</summary>
    public void AppendFormatted(decimal? value) => Add(value);

    /// <summary>Appends an instant as a parameter.</summary>
    public void AppendFormatted(DateTime value) => Add(value);

    /// <summary>Appends an instant or NULL as a parameter.</summary>
    public void AppendFormatted(DateTime? value) => Add(value);

    /// <summary>Appends bytes or NULL as a parameter.</summary>
    public void AppendFormatted(byte[]? value) => Add(value);

    /// <summary>Appends JSON as a parameter.</summary>
    public void AppendFormatted(JsonElement value) => Add(value);

    /// <summary>Appends JSON or NULL as a parameter.</summary>
    public void AppendFormatted(JsonElement? value) => Add(value);

    /// <summary>Appends an enum as a parameter: by its name in the database, or by its own name where the schema has no such enum.</summary>
    public void AppendFormatted<T>(T value)
        where T : struct, Enum => holes.Add((text.Length, new RawEnum<T>(value)));

    /// <summary>Appends an enum or NULL as a parameter.</summary>
    public void AppendFormatted<T>(T? value)
        where T : struct, Enum => holes.Add((text.Length, new RawEnum<T>(value)));

    /// <summary>Does not compile: C# would take the character for a number.</summary>
    [Obsolete("Write a text instead of a character.", error: true)]
    public void AppendFormatted(char value) => AppendFormatted(value.ToString());

    private void Add<T>(T value) => holes.Add((text.Length, new RawParameter<T>(value)));
}
