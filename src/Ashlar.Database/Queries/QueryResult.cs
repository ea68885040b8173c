namespace Ashlar.Database.Queries;

/// <summary>How many rows a statement gives to its caller.</summary>
public enum QueryResult
{
    /// <summary>Any number.</summary>
    Many,

    /// <summary>Exactly one; anything else is an error when it runs.</summary>
    One,

    /// <summary>One or none; several are an error when it runs.</summary>
    Optional,

    /// <summary>None: the caller learns how many rows were changed.</summary>
    Count,
}
