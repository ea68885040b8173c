namespace Ashlar.Database.Changes;

/// <summary>In what a column that both schemas have differs.</summary>
/// <param name="Cast"><see langword="null"/> where the type is the same.</param>
public sealed record ColumnDifference(bool Arity, bool Default, bool Autoincrement, TypeCast? Cast)
{
    public bool IsAny => Arity || Default || Autoincrement || Cast is not null;
}

/// <summary>What happens to the values of a column whose type changes.</summary>
public enum TypeCast
{
    /// <summary>Every value has an equal in the new type.</summary>
    Safe,

    /// <summary>Some values may fail or lose precision.</summary>
    Risky,

    /// <summary>The database has no cast: the values are lost.</summary>
    Impossible,
}
