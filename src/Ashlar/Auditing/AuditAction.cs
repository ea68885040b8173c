namespace Ashlar;

/// <summary>What is done to a row.</summary>
internal enum AuditAction
{
    Create,
    Update,

    /// <summary>Made, or changed where it was there before.</summary>
    Upsert,
    Delete,
    Restore,

    /// <summary>Taken out of the table: it has no state after.</summary>
    Remove,
}
