using Ashlar.Database.Changes;
using Ashlar.Database.Dialects;

namespace Ashlar.Database.Sqlite;

internal sealed class DiffRules : IDiffRules
{
    /// <summary>A single integer key numbers rows whether or not it says so.</summary>
    public bool ComparesAutoincrement => false;

    public bool DropsIndexesWithColumn => false;

    /// <summary>Tables of the database itself: https://www.sqlite.org/fileformat2.html#intschema</summary>
    public bool IsIgnoredTable(string name) => name.StartsWith("sqlite_", StringComparison.OrdinalIgnoreCase);

    /// <summary>Values keep their own types; only what is read from them changes.</summary>
    public TypeCast? CastBetween(Column previous, Column next) => (previous.Type, next.Type) switch
    {
        (NativeColumnType from, NativeColumnType to) when from.Family == to.Family => null,
        (OtherColumnType from, OtherColumnType to) when string.Equals(from.Sql, to.Sql, StringComparison.OrdinalIgnoreCase) => null,
        (_, NativeColumnType { Family: TypeFamily.String }) => TypeCast.Safe,
        _ => TypeCast.Risky,
    };

    public bool AreEqual(TableIndex previous, TableIndex next) => true;
}
