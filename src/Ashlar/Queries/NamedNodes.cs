using Ashlar.Drivers;

namespace Ashlar;

/// <summary>What a subquery is sorted or grouped by, as selected values with names.</summary>
/// <remarks>On SQLite the order of a subquery cannot look at the rows around it ("no such column"), but what it selects can, and may be sorted by. So it is with groups.</remarks>
internal static class NamedNodes
{
    /// <summary>Appends the values behind others that are selected.</summary>
    /// <returns>Their names.</returns>
    public static SqlNode[] Append(SqlWriter writer, Ordering[] orderings) => Append(writer, Array.ConvertAll(orderings, o => o.Key.Node));

    /// <inheritdoc cref="Append(SqlWriter, Ordering[])"/>
    public static SqlNode[] Append(SqlWriter writer, SqlNode[] nodes)
    {
        var names = new SqlNode[nodes.Length];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = new NameNode($"{NameNode.Key}{i}");
            writer.Append(", ");
            nodes[i].WriteKey(writer);
            writer.Append(" AS ");
            names[i].WriteTo(writer);
        }

        return names;
    }
}
