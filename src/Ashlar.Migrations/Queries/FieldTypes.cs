using Ashlar.Database.Queries;
using Ashlar.Schema;

namespace Ashlar.Migrations.Queries;

/// <summary>The types of fields in the words of the schema.</summary>
internal static class FieldTypes
{
    /// <returns><see langword="null"/> for what the client cannot read.</returns>
    public static string? NameOf(ScalarField field) => field.Type switch
    {
        EnumFieldType { Enum: var type } => type.Name,
        BuiltInType { Scalar: var scalar } => scalar.ToString(),
        _ => null,
    };

    public static QueryType? Of(ScalarField field, bool isNullable) =>
        NameOf(field) is { } name && !field.IsIgnored ? new QueryType(name, isNullable && !field.IsList, field.IsList) : null;
}
