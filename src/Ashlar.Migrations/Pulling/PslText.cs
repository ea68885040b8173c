using System.Globalization;
using System.Text;

namespace Ashlar.Migrations.Pulling;

/// <summary>Pieces of the schema language as text.</summary>
internal static class PslText
{
    /// <summary>A string literal.</summary>
    public static string Quoted(string value)
    {
        var text = new StringBuilder(value.Length + 2).Append('"');
        foreach (var c in value)
        {
            text.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                < ' ' => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => c.ToString(),
            });
        }

        return text.Append('"').ToString();
    }

    /// <summary><c>@name(first, second)</c>, without brackets where there is nothing in them.</summary>
    public static string Attribute(string name, params IEnumerable<string?> arguments)
    {
        var written = arguments.OfType<string>().ToList();
        return written is [] ? name : $"{name}({string.Join(", ", written)})";
    }

    /// <summary><c>map: "name"</c>, where it is not the one by convention.</summary>
    public static string? Map(string? name, string conventional) => name is null || name == conventional ? null : $"map: {Quoted(name)}";

    public static string List(IEnumerable<string> items) => $"[{string.Join(", ", items)}]";
}
