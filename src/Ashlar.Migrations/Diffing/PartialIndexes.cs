using Ashlar.Database;

namespace Ashlar.Migrations.Diffing;

/// <summary>Indexes on some of the rows. A schema that cannot speak of them does not ask for their removal either.</summary>
public static class PartialIndexes
{
    public static DatabaseSchema Without(DatabaseSchema schema) => schema with
    {
        Tables = [.. schema.Tables.Select(t => t with { Indexes = [.. t.Indexes.Where(i => i.Where is null)] })],
    };
}
