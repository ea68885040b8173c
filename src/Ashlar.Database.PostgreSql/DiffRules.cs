using Ashlar.Database.Changes;
using Ashlar.Database.Dialects;

namespace Ashlar.Database.PostgreSql;

internal sealed class DiffRules : IDiffRules
{
    /// <summary>
    /// Tables of PostGIS in the user's schema: https://postgis.net/docs/using_postgis_dbmanagement.html#spatial_ref_sys
    /// </summary>
    private static readonly HashSet<string> ExtensionTables = new(StringComparer.OrdinalIgnoreCase)
    {
        "spatial_ref_sys", "geometry_columns", "geography_columns", "raster_columns", "raster_overviews",
    };

    public bool ComparesAutoincrement => true;

    /// <summary>https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-DROP-COLUMN</summary>
    public bool DropsIndexesWithColumn => true;

    public bool IsIgnoredTable(string name) => ExtensionTables.Contains(name);

    public TypeCast? CastBetween(Column previous, Column next)
    {
        if (previous.Type is EnumColumnType || next.Type is EnumColumnType)
        {
            return previous.Type == next.Type && previous.IsList == next.IsList ? null : TypeCast.Impossible;
        }

        if (previous.IsList != next.IsList)
        {
            return previous.IsList ? CastOfList(next) : TypeCast.Impossible;
        }

        return (previous.Type, next.Type) switch
        {
            (NativeColumnType from, NativeColumnType to) => Casts.Between(from, to),
            // Two types that only the database knows: it may spell them differently than the schema file.
            (OtherColumnType, OtherColumnType) => null,
            _ => TypeCast.Risky,
        };
    }

    /// <summary>
    /// Prisma does not read the operator class of a B-tree, so that a schema which it made says nothing of one that was chosen by
    /// hand, and that must stay.
    /// </summary>
    public bool AreEqual(TableIndex previous, TableIndex next) =>
        (previous.Method ?? "btree") == (next.Method ?? "btree")
        && previous.Columns.Zip(next.Columns).All(c => (next.Method is null && c.Second.OperatorClass is null) || AreEqual(c.First.OperatorClass, c.Second.OperatorClass));

    private static bool AreEqual(OperatorClass? previous, OperatorClass? next) =>
        previous?.Name == next?.Name || (previous is null && next!.IsDefault) || (next is null && previous!.IsDefault);

    /// <summary>An array becomes text in the database's notation; nothing else takes it.</summary>
    private static TypeCast CastOfList(Column next) => next.Type switch
    {
        NativeColumnType { Name: "Text" } or NativeColumnType { Name: "VarChar", Arguments: [] } => TypeCast.Safe,
        NativeColumnType { Name: "VarChar" or "Char" } => TypeCast.Risky,
        _ => TypeCast.Impossible,
    };
}
