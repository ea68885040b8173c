using Ashlar.Database.Changes;

namespace Ashlar.Database.Dialects;

/// <summary>What the differ, which is written once, asks about a database.</summary>
public interface IDiffRules
{
    /// <summary>A column that starts or stops to number rows has changed. Otherwise numbering is a matter of the column's type and key.</summary>
    bool ComparesAutoincrement { get; }

    /// <summary>Dropping a column drops the indexes on it, so that they must be created again with it.</summary>
    bool DropsIndexesWithColumn { get; }

    /// <summary>A table of the database itself or of an extension, which no schema names.</summary>
    bool IsIgnoredTable(string name);

    /// <summary>How values get from the old type to the new one; <see langword="null"/> where the types are the same.</summary>
    TypeCast? CastBetween(Column previous, Column next);

    /// <summary>Two indexes on the same columns are the same in all that only this database knows.</summary>
    bool AreEqual(TableIndex previous, TableIndex next);
}
