namespace Ashlar.Schema.Providers;

/// <summary>Where two constraints must not have the same name.</summary>
public enum ConstraintScope
{
    /// <summary>Indexes and unique keys of the whole database.</summary>
    GlobalIndex,

    /// <summary>Primary keys, indexes and unique keys of the whole database.</summary>
    GlobalPrimaryKeyIndex,

    /// <summary>Primary keys, unique keys, indexes and foreign keys of one table.</summary>
    TablePrimaryKeyIndexForeignKey,
}
