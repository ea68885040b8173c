namespace Ashlar;

/// <summary>What to do with a new row whose key another row has.</summary>
public enum OnConflict
{
    /// <summary>Fail: nothing is written.</summary>
    Fail,

    /// <summary>Leave it out, and write the others.</summary>
    Skip,
}
