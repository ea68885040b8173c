using Ashlar.Drivers;
using Ashlar.Models;

namespace Ashlar;

/// <summary>The part of a statement that deletes rows.</summary>
internal static class DeleteStatement
{
    /// <summary>Appends <c>DELETE FROM table AS t0</c>.</summary>
    public static void WriteStart(SqlWriter writer, ModelDescriptor model)
    {
        writer.Enter(model, 0);
        writer.Append("DELETE FROM ");
        writer.AppendTable(model);
        writer.Append(" AS ");
        writer.AppendAlias(0);
    }
}
