namespace Ashlar.Schema;

/// <summary>What a scalar field holds, apart from its arity.</summary>
public abstract record FieldType;

/// <summary>One of the language's own types.</summary>
public sealed record BuiltInType(ScalarType Scalar) : FieldType;

/// <summary>An enum of the schema.</summary>
public sealed record EnumFieldType(EnumType Enum) : FieldType;

/// <summary><c>Unsupported("circle")</c>: a type of the database that the language has no name for.</summary>
public sealed record UnsupportedType(string DatabaseType) : FieldType;

public enum ScalarType
{
    String,
    Boolean,
    Int,
    BigInt,
    Float,
    Decimal,
    DateTime,
    Json,
    Bytes,
}
