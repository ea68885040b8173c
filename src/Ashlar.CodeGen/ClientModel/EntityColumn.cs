namespace Ashlar.CodeGen.ClientModel;

/// <summary>A column of an entity.</summary>
internal sealed record EntityColumn
{
    /// <summary>The C# property.</summary>
    public required string Name { get; init; }

    public required string FieldName { get; init; }

    public required string ColumnName { get; init; }

    public required string? Documentation { get; init; }

    /// <summary>The C# type, such as <c>string?</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The C# type of a value in a list; <see langword="null"/> where the column holds one value.</summary>
    public required string? ItemType { get; init; }

    /// <summary>The type that <c>@json</c> names, as the schema writes it.</summary>
    public required string? JsonType { get; init; }

    public required bool IsNullable { get; init; }

    /// <summary>A class in C#, apart from nullability; or a type of the user's, of which that is not known.</summary>
    public required bool IsReference { get; init; }

    /// <summary>How values are stored, as an expression.</summary>
    public required string ColumnType { get; init; }

    /// <summary>Reads a value from a variable <c>row</c>: <c>row.GetString({0})</c>, with the ordinal's place.</summary>
    public required string Read { get; init; }

    /// <summary>Makes a value on the client, as an expression; <see langword="null"/> where the database does, or nobody.</summary>
    public required string? Default { get; init; }

    /// <summary>The member of the run time's <c>NativeType</c>; <see langword="null"/> where the field has none of these.</summary>
    public required string? NativeType { get; init; }

    public required bool IsUpdatedAt { get; init; }

    public required bool IsHidden { get; init; }

    /// <summary>The value is not printed.</summary>
    public required bool IsSecret { get; init; }

    /// <summary>The class of the property in the fields, such as <c>NullableField</c>.</summary>
    public required string FieldType { get; init; }

    public required ColumnInput Create { get; init; }

    public required bool IsUpdatable { get; init; }

    /// <summary>Attributes on the properties of the create and update types.</summary>
    public required IReadOnlyList<string> Validation { get; init; }

    /// <summary>The type without the question mark.</summary>
    public string RequiredType => IsNullable ? Type[..^1] : Type;
}
