namespace Ashlar.Schema;

/// <summary>A column.</summary>
public sealed class ScalarField : Field
{
    /// <summary>The column's name: <c>@map</c>, else the field's name.</summary>
    public required string DatabaseName { get; init; }

    public required FieldType Type { get; init; }

    /// <summary><c>@db.VarChar(40)</c>; <see langword="null"/> where the provider's default for the type applies.</summary>
    public NativeType? NativeType { get; init; }

    public DefaultValue? Default { get; internal set; }

    /// <summary><c>@updatedAt</c>: the client sets the time of each write.</summary>
    public bool IsUpdatedAt { get; init; }

    /// <summary>The relations in which this field is (part of) the foreign key.</summary>
    public IReadOnlyList<RelationField> ForeignKeyOf { get; internal set; } = [];
}
