using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ashlar.Diagnostics;

namespace Ashlar.Cli.Output;

/// <summary>
/// The JSON form of findings: a list of <c>{code, severity, message, help, file, start, end, line, column}</c>. Offsets
/// count UTF-16 code units from 0, lines and columns from 1; the place is <c>null</c> where there is no text to point at.
/// </summary>
internal static class DiagnosticJson
{
    // Text stays readable in a terminal; the output is no HTML.
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Stream output, IEnumerable<Diagnostic> diagnostics)
    {
        using var writer = new Utf8JsonWriter(output, Options);
        Write(writer, diagnostics);
    }

    /// <summary>One object: what a verb found out, then its findings as <c>diagnostics</c>.</summary>
    public static void Write(Stream output, JsonObject result, IEnumerable<Diagnostic> diagnostics)
    {
        using var writer = new Utf8JsonWriter(output, Options);
        writer.WriteStartObject();
        foreach (var (name, value) in result)
        {
            writer.WritePropertyName(name);
            WriteValue(writer, value);
        }

        writer.WritePropertyName("diagnostics");
        Write(writer, diagnostics);
        writer.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter writer, JsonNode? value)
    {
        if (value is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            value.WriteTo(writer);
        }
    }

    private static void Write(Utf8JsonWriter writer, IEnumerable<Diagnostic> diagnostics)
    {
        writer.WriteStartArray();
        foreach (var diagnostic in diagnostics)
        {
            Write(writer, diagnostic);
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, Diagnostic diagnostic)
    {
        writer.WriteStartObject();
        writer.WriteString("code", diagnostic.Code);
        writer.WriteString("severity", diagnostic.Severity.ToString().ToLowerInvariant());
        writer.WriteString("message", diagnostic.Message);
        writer.WriteString("help", diagnostic.Help);
        writer.WriteString("file", diagnostic.Location?.File.Path);
        WriteNumber(writer, "start", diagnostic.Location?.Span.Start);
        WriteNumber(writer, "end", diagnostic.Location?.Span.End);
        WriteNumber(writer, "line", diagnostic.Location?.Start.Line);
        WriteNumber(writer, "column", diagnostic.Location?.Start.Column);
        writer.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter writer, string name, int? value)
    {
        if (value is { } number)
        {
            writer.WriteNumber(name, number);
        }
        else
        {
            writer.WriteNull(name);
        }
    }
}
