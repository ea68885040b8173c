namespace Ashlar.Database.Scripts;

/// <summary>How a statement stands to transactions.</summary>
public enum StatementRole
{
    /// <summary>It runs in whatever transaction is open.</summary>
    Ordinary,

    /// <summary>It opens a transaction.</summary>
    Begin,

    /// <summary>It ends a transaction, in whatever way.</summary>
    End,

    /// <summary>The database refuses it inside a transaction.</summary>
    Alone,

    /// <summary>What it makes can be used only when its transaction has ended.</summary>
    Last,
}
