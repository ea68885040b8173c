namespace Ashlar;

/// <summary>What becomes of soft-deleted rows in a query.</summary>
internal enum DeletedRows : byte
{
    /// <summary>They are as if they were not there.</summary>
    Hidden,

    /// <summary>They are rows like any other.</summary>
    Included,

    /// <summary>No others are there.</summary>
    Only,
}
