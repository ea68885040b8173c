namespace Ashlar.Models;

/// <summary>What the database does to rows of a model when others of it are deleted, by references of the model to itself or by way of other models.</summary>
public enum OwnRows
{
    /// <summary>Nothing.</summary>
    Stay,

    /// <summary>They no longer refer to what is deleted.</summary>
    Change,

    /// <summary>They are deleted too.</summary>
    Go,
}
