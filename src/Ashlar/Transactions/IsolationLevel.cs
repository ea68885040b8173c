namespace Ashlar;

/// <summary>How much a transaction sees of others that run beside it. A database that has no such level uses the next stricter one.</summary>
public enum IsolationLevel
{
    /// <summary>Each statement sees what was committed before it.</summary>
    ReadCommitted,

    /// <summary>The whole transaction sees what was committed before its first statement.</summary>
    RepeatableRead,

    /// <summary>As if transactions ran one after the other.</summary>
    Serializable,
}
