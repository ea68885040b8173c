using System.Text;
using Ashlar.Diagnostics;

namespace Ashlar.Schema.Files;

/// <summary>Reads one file as text, and says what is wrong with its bytes.</summary>
internal static class SchemaText
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <returns>The file with its size in bytes; <see langword="null"/>, and a finding, where it cannot be used.</returns>
    public static (SourceFile File, int Size)? Read(string path, long maxSize, DiagnosticBag diagnostics)
    {
        var before = diagnostics.Count;
        if (ReadBytes(path, maxSize, diagnostics) is not { } bytes)
        {
            return null;
        }

        var file = Decode(path, bytes, diagnostics);
        if (diagnostics.Count == before)
        {
            CheckCharacters(file, diagnostics);
        }

        return diagnostics.Count == before ? (file, bytes.Length) : null;
    }

    private static void CheckCharacters(SourceFile file, DiagnosticBag diagnostics)
    {
        if (file.Text is ['\uFEFF', ..])
        {
            diagnostics.Add(SchemaFileDiagnostics.ByteOrderMark(new Location(file, new TextSpan(0, 1))));
        }

        if (file.Text.IndexOf('\0') is >= 0 and var nul)
        {
            diagnostics.Add(SchemaFileDiagnostics.NulCharacter(new Location(file, new TextSpan(nul, nul + 1))));
        }
    }

    private static byte[]? ReadBytes(string path, long maxSize, DiagnosticBag diagnostics)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            var buffer = new MemoryStream();
            // The length of a pipe or a device is not known before it is read, so it is read no further than allowed.
            var chunk = new byte[64 * 1024];
            for (int read; (read = stream.Read(chunk)) > 0;)
            {
                buffer.Write(chunk, 0, read);
                if (buffer.Length > maxSize)
                {
                    diagnostics.Add(SchemaFileDiagnostics.TooLarge(path, SchemaFiles.MaxSize));
                    return null;
                }
            }

            return buffer.ToArray();
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            diagnostics.Add(SchemaFileDiagnostics.NotFound(path));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(SchemaFileDiagnostics.Unreadable(path, error.Message));
        }

        return null;
    }

    private static SourceFile Decode(string path, byte[] bytes, DiagnosticBag diagnostics)
    {
        try
        {
            return new SourceFile(path, StrictUtf8.GetString(bytes));
        }
        catch (DecoderFallbackException invalid)
        {
            var file = new SourceFile(path, Encoding.UTF8.GetString(bytes));
            var start = Encoding.UTF8.GetCharCount(bytes.AsSpan(0, invalid.Index));
            diagnostics.Add(SchemaFileDiagnostics.NotUtf8(new Location(file, new TextSpan(start, start + 1)), invalid.BytesUnknown?[0]));
            return file;
        }
    }
}
