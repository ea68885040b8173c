using Ashlar.Database;
using Ashlar.Schema;

namespace Ashlar.Migrations.Pulling;

/// <summary>A relation that the database has.</summary>
/// <param name="Table">The table with the foreign key, or the join table.</param>
/// <param name="From">The side that holds the key; of a join table the side of column A.</param>
/// <param name="Key">The foreign key; of a join table that of column A.</param>
/// <param name="Previous">The relation in the schema.</param>
internal sealed record PulledRelation(Table Table, ObjectName From, ObjectName To, ForeignKey Key, bool IsManyToMany, Relation? Previous)
{
    /// <summary>What it is in the database.</summary>
    public string Id => IsManyToMany ? $"join {Table.Name}" : $"key {Table.Name}({string.Join(",", Key.Columns)}) {To}";

    public bool IsSelf => From == To;

    public bool Connects(ObjectName one, ObjectName other) => (From == one && To == other) || (From == other && To == one);
}
