using Ashlar.Drivers;
using Ashlar.Rows;

namespace Ashlar;

/// <summary>A function that both databases have under the same name.</summary>
/// <param name="opening">The function with its opening parenthesis, or a call without arguments.</param>
/// <param name="type">What it gives.</param>
/// <param name="closing">What follows the closing parenthesis.</param>
/// <param name="arguments">The arguments.</param>
internal sealed class FunctionCall<T>(string opening, ColumnType<T> type, string closing = "", params SqlNode[] arguments) : Expr<T>(type)
{
    public override bool IsHidden => Array.Exists(arguments, a => a.IsHidden);

    internal override void WriteTo(SqlWriter writer)
    {
        writer.Append(opening);
        for (var i = 0; i < arguments.Length; i++)
        {
            writer.Append(i == 0 ? "" : ", ");
            arguments[i].WriteTo(writer);
        }

        if (arguments.Length > 0)
        {
            writer.Append(')');
        }

        writer.Append(closing);
    }
}
