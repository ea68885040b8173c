using System.Text.Json.Serialization;

namespace Ashlar.Database;

/// <summary>What kind of values a type holds, whatever the database calls it.</summary>
public enum TypeFamily
{
    String,
    Boolean,
    Int,
    BigInt,
    Float,
    Decimal,
    DateTime,
    Json,
    Binary,
}

/// <summary>A column's type, apart from its arity.</summary>
[JsonDerivedType(typeof(NativeColumnType), "native")]
[JsonDerivedType(typeof(EnumColumnType), "enum")]
[JsonDerivedType(typeof(OtherColumnType), "other")]
public abstract record ColumnType;

/// <summary>A type that the dialect's <see cref="Dialects.ITypeMap"/> knows by name.</summary>
/// <param name="Arguments">Length, precision and scale, as far as they are given.</param>
public sealed record NativeColumnType(TypeFamily Family, string Name, IReadOnlyList<long> Arguments) : ColumnType
{
    public bool Equals(NativeColumnType? other) =>
        other is not null && Family == other.Family && Name == other.Name && Arguments.SequenceEqual(other.Arguments);

    public override int GetHashCode() => HashCode.Combine(Family, Name, Arguments.Count);

    public override string ToString() => Arguments.Count == 0 ? Name : $"{Name}({string.Join(",", Arguments)})";
}

public sealed record EnumColumnType(ObjectName Enum) : ColumnType;

/// <summary>A type of the database that the schema language has no name for, in the database's own words.</summary>
public sealed record OtherColumnType(string Sql) : ColumnType;
