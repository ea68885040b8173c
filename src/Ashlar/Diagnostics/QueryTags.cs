using System.Buffers;
using System.Runtime.CompilerServices;
using Ashlar.Drivers;

namespace Ashlar;

/// <summary>
/// Names the code that sends statements, in a comment behind each: <c>/*method='PetService.List'*/</c>. The database's own views of
/// slow and running statements then say where they come from. The form is that of <see href="https://google.github.io/sqlcommenter/"/>.
/// </summary>
/// <remarks>
/// A tag is part of the text that statements are prepared by: name code, not requests or users, or each statement is prepared anew.
/// </remarks>
public static class QueryTags
{
    private static readonly AsyncLocal<string?> Current = new();

    // Of the system that the program was compiled on, which may be another one.
    private static readonly SearchValues<char> s_folderEnds = SearchValues.Create('/', '\\');

    /// <summary>Tags every statement of this flow of calls with the calling method, until the result is disposed. Inner tags replace outer ones.</summary>
    /// <param name="method">The method; the compiler fills it in.</param>
    /// <param name="file">The file of the method, whose name goes before it; the compiler fills it in.</param>
    public static IDisposable Use([CallerMemberName] string method = "", [CallerFilePath] string file = "")
    {
        ArgumentNullException.ThrowIfNull(file);
        var previous = Current.Value;
        var type = Path.GetFileNameWithoutExtension(file.AsSpan()[(file.AsSpan().LastIndexOfAny(s_folderEnds) + 1)..]);

        // Every character that could end the comment or the value is escaped, quotes and slashes among them.
        Current.Value = $"/*method='{Uri.EscapeDataString(type.Length > 0 ? $"{type}.{method}" : method)}'*/";
        return new Scope(previous);
    }

    internal static void AppendTo(SqlWriter statement)
    {
        if (Current.Value is { } comment)
        {
            statement.Append(' ');
            statement.Append(comment);
        }
    }

    private sealed class Scope(string? previous) : IDisposable
    {
        public void Dispose() => Current.Value = previous;
    }
}
