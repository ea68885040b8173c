using Ashlar.Database;
using Ashlar.Schema;
using Ashlar.Schema.Annotations;

namespace Ashlar.Studio.Tables;

/// <summary>A field that the page shows, and its column.</summary>
internal sealed class StudioField(ScalarField declaration, Column column)
{
    private static readonly RowsOperator[] Equality = [RowsOperator.Equals, RowsOperator.NotEquals];
    private static readonly RowsOperator[] Order = [.. Equality, RowsOperator.LessThan, RowsOperator.GreaterThan];
    private static readonly RowsOperator[] Text = [RowsOperator.Contains, .. Order];

    public ScalarField Field => declaration;

    public Column Column => column;

    public string Name => declaration.Name;

    /// <summary>The value never leaves the server, and nothing that would tell of it is answered.</summary>
    public bool IsMasked => Has<HiddenAnnotation>() || Has<EncryptedAnnotation>();

    /// <summary>Only the client can encrypt, and nobody knows how to write a type without a name.</summary>
    public bool IsWritable => !Has<EncryptedAnnotation>() && declaration.Type is not UnsupportedType;

    /// <summary>Null, or what a new row gets where nothing is written.</summary>
    public bool IsOptional => !declaration.IsRequired || declaration.Default is not null || declaration.IsUpdatedAt;

    public bool IsSortable => !IsMasked && declaration.Type is not (UnsupportedType or BuiltInType { Scalar: ScalarType.Json });

    public EnumType? Enum => declaration.Type is EnumFieldType { Enum: var type } ? type : null;

    /// <summary>The field's type in the words of the schema, without its arity.</summary>
    public string Kind => declaration.Type switch
    {
        EnumFieldType => "Enum",
        BuiltInType { Scalar: var scalar } => scalar.ToString(),
        _ => "Unsupported",
    };

    public IReadOnlyList<RowsOperator> Operators => IsMasked ? [] :
    [
        .. declaration.IsList ? [RowsOperator.Contains] : declaration.Type switch
        {
            BuiltInType { Scalar: ScalarType.String } => Text,
            BuiltInType { Scalar: ScalarType.Json } => [RowsOperator.Contains],
            BuiltInType { Scalar: ScalarType.Boolean or ScalarType.Bytes } or EnumFieldType => Equality,
            BuiltInType => Order,
            _ => (RowsOperator[])[],
        },
        .. declaration.IsRequired ? (RowsOperator[])[] : [RowsOperator.IsNull, RowsOperator.IsNotNull],
    ];

    public bool Has<T>()
        where T : Annotation => declaration.Annotations.Any(a => a is T);

    /// <summary>A value of an enum has a name in the schema, and maybe another one in the database.</summary>
    public string ToShown(string stored) =>
        Enum is { } type && !declaration.IsList ? type.Values.FirstOrDefault(v => v.DatabaseName == stored)?.Name ?? stored : stored;

    public string ToStored(string shown) => Enum is { } type && !declaration.IsList
        ? type.Values.FirstOrDefault(v => v.Name == shown)?.DatabaseName ?? throw StudioException.UnknownEnumValue(type.Name, shown)
        : shown;

    public override string ToString() => Name;
}
