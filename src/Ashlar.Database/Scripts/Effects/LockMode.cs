namespace Ashlar.Database.Scripts.Effects;

/// <summary>How firmly a statement holds a table.</summary>
/// <param name="Name">As the database calls it.</param>
/// <param name="Strength">Of two modes the one with the greater number shuts more out.</param>
/// <param name="Blocks">Whom it keeps waiting, such as "all reads and writes".</param>
public sealed record LockMode(string Name, int Strength, string Blocks)
{
    public override string ToString() => Name;
}

public sealed record TableLock(ObjectName Table, LockMode Mode)
{
    public override string ToString() => $"{Mode} on \"{Table}\"";
}

/// <summary>What a statement does to the rows that exist while it holds its lock.</summary>
public enum TableWork
{
    /// <summary>Nothing: however many rows there are, it is done at once.</summary>
    None,

    /// <summary>Every row is read.</summary>
    Scan,

    /// <summary>An index is built from every row.</summary>
    BuildIndex,

    /// <summary>Every row is written anew, with all indexes.</summary>
    Rewrite,
}
