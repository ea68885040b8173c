namespace Ashlar.Models;

/// <summary>What becomes of rows of another service when the row that they refer to is deleted.</summary>
public enum DependentRows
{
    /// <summary>They keep the row that they refer to from being deleted.</summary>
    Stay,

    /// <summary>They are deleted too, soon after.</summary>
    Go,

    /// <summary>They refer to nothing any more, soon after.</summary>
    Forget,
}
