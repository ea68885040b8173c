using System.Globalization;
using Ashlar.Database;
using Ashlar.Database.Dialects;
using Ashlar.Schema;

namespace Ashlar.Migrations.Lowering;

internal sealed class ColumnLowering(IDialect dialect, ObjectNames names)
{
    public Column Lower(ScalarField field) => new(field.DatabaseName, Type(field), Arity(field))
    {
        Default = DefaultLowering.Lower(field, dialect.Capabilities),
        IsAutoincrement = field.Default is AutoincrementDefault,
        HasClientDefault = field.Default is { IsClientSide: true },
    };

    private ColumnType Type(ScalarField field) => field.Type switch
    {
        EnumFieldType named when dialect.Capabilities.Enums => new EnumColumnType(names.Of(named.Enum)),
        EnumFieldType => dialect.TypeMap.Resolve(TypeFamily.String, null, []),
        UnsupportedType unsupported => new OtherColumnType(unsupported.DatabaseType),
        BuiltInType builtIn => dialect.TypeMap.Resolve(Family(builtIn.Scalar), field.NativeType?.Name, Arguments(field.NativeType)),
        _ => throw new ArgumentException("a field type of another model", nameof(field)),
    };

    private static long[] Arguments(NativeType? type) =>
        [.. type?.Arguments.Select(a => long.Parse(a, CultureInfo.InvariantCulture)) ?? []];

    private static ColumnArity Arity(ScalarField field) => field.Arity switch
    {
        Psl.Syntax.FieldArity.List => ColumnArity.List,
        Psl.Syntax.FieldArity.Optional => ColumnArity.Nullable,
        _ => ColumnArity.Required,
    };

    private static TypeFamily Family(ScalarType type) => type switch
    {
        ScalarType.String => TypeFamily.String,
        ScalarType.Boolean => TypeFamily.Boolean,
        ScalarType.Int => TypeFamily.Int,
        ScalarType.BigInt => TypeFamily.BigInt,
        ScalarType.Float => TypeFamily.Float,
        ScalarType.Decimal => TypeFamily.Decimal,
        ScalarType.DateTime => TypeFamily.DateTime,
        ScalarType.Json => TypeFamily.Json,
        _ => TypeFamily.Binary,
    };
}
