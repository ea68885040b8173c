using System.Text.Json.Serialization;

namespace Ashlar.Database;

public enum ConstantKind
{
    Text,
    EnumValue,
    Number,
    Boolean,
    DateTime,
    Json,

    /// <summary>Hexadecimal digits in lower case.</summary>
    Bytes,
}

/// <summary>What the database writes into a column that an INSERT leaves out.</summary>
[JsonDerivedType(typeof(ConstantDefault), "constant")]
[JsonDerivedType(typeof(ListDefault), "list")]
[JsonDerivedType(typeof(CurrentTimestampDefault), "now")]
[JsonDerivedType(typeof(ExpressionDefault), "expression")]
[JsonDerivedType(typeof(SequenceDefault), "sequence")]
public abstract record ColumnDefault;

/// <param name="Value">Without quotes or escapes.</param>
public sealed record ConstantDefault(ConstantKind Kind, string Value) : ColumnDefault;

public sealed record ListDefault(IReadOnlyList<ConstantDefault> Values) : ColumnDefault;

public sealed record CurrentTimestampDefault : ColumnDefault
{
    /// <summary>In the words of the database, which a schema file may have used too; <see langword="null"/> where it is not read from one.</summary>
    public string? Sql { get; init; }
}

/// <param name="Sql">An expression of the database; <see langword="null"/> where the schema only says that there is one.</param>
public sealed record ExpressionDefault(string? Sql) : ColumnDefault
{
    /// <summary>What the database makes of it, where it was asked: what is compared, while a script has what was written.</summary>
    public ColumnDefault? Stated { get; init; }
}

/// <param name="Sequence"><see langword="null"/> where the database chooses the sequence's name.</param>
public sealed record SequenceDefault(string? Sequence) : ColumnDefault;
