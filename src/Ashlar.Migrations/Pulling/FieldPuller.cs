using System.Globalization;
using Ashlar.Database;
using Ashlar.Schema;

namespace Ashlar.Migrations.Pulling;

/// <summary>Columns as fields.</summary>
internal sealed class FieldPuller(PullSource source, PulledNames names, KeyPuller keys)
{
    private readonly DefaultPuller _defaults = new(names);

    /// <param name="owner">The table or view.</param>
    /// <param name="column">One of its columns.</param>
    /// <param name="table">For keys; <see langword="null"/> in a view, which has none.</param>
    /// <param name="previous">The model as it is in the schema.</param>
    public PulledMember Pull(ObjectName owner, Column column, Table? table, Model? previous)
    {
        var known = previous?.ScalarFields.FirstOrDefault(f => f.DatabaseName == column.Name);
        var name = names.Field(owner, column.Name);
        string?[] parts =
        [
            Type(column, known),
            table is null ? null : keys.Id(table, column),
            table is null ? null : keys.Unique(table, column),
            _defaults.Pull(column, known) is { } value ? $"@default({value})" : null,
            known is { IsUpdatedAt: true } ? "@updatedAt" : null,
            name == column.Name ? null : $"@map({PslText.Quoted(column.Name)})",
            known is { IsIgnored: true } ? "@ignore" : null,
            NativeType(column),
        ];
        return new PulledMember($"column {column.Name}", name.Length == 0 ? column.Name : name, string.Join(' ', parts.OfType<string>()))
        {
            IsCommentedOut = name.Length == 0,
            Documentation = name.Length == 0 ? PulledNotes.InvalidName : null,
        };
    }

    public static bool IsSupported(Column column) => column.Type is not OtherColumnType;

    private string Type(Column column, ScalarField? known)
    {
        var type = column.Type switch
        {
            EnumColumnType named => names.Block(named.Enum),
            OtherColumnType other => $"Unsupported({PslText.Quoted(other.Sql)})",
            // Where the database has no enums, the schema alone knows that a text is one.
            NativeColumnType { Family: TypeFamily.String } when known?.Type is EnumFieldType named && !source.Dialect.Capabilities.Enums => named.Enum.Name,
            NativeColumnType native => Scalar(native.Family).ToString(),
            _ => throw new ArgumentException("a type of another model", nameof(column)),
        };
        return column.Arity switch
        {
            ColumnArity.List => type + "[]",
            ColumnArity.Nullable => type + "?",
            _ => type,
        };
    }

    private string? NativeType(Column column)
    {
        if (column.Type is not NativeColumnType native || source.Provider.FindNativeType(native.Name) is null)
        {
            return null;
        }

        var written = new NativeType(native.Name, [.. native.Arguments.Select(a => a.ToString(CultureInfo.InvariantCulture))]);
        return written == source.Provider.DefaultNativeType(Scalar(native.Family)) ? null : $"@{source.Previous.Datasource!.Name}.{written}";
    }

    private static ScalarType Scalar(TypeFamily family) => family switch
    {
        TypeFamily.String => ScalarType.String,
        TypeFamily.Boolean => ScalarType.Boolean,
        TypeFamily.Int => ScalarType.Int,
        TypeFamily.BigInt => ScalarType.BigInt,
        TypeFamily.Float => ScalarType.Float,
        TypeFamily.Decimal => ScalarType.Decimal,
        TypeFamily.DateTime => ScalarType.DateTime,
        TypeFamily.Json => ScalarType.Json,
        _ => ScalarType.Bytes,
    };
}
