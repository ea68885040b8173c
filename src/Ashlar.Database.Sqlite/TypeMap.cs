using System.Globalization;
using Ashlar.Database.Dialects;

namespace Ashlar.Database.Sqlite;

/// <summary>
/// A type's name decides the column's affinity and nothing else: https://www.sqlite.org/datatype3.html. The names are
/// Prisma's.
/// </summary>
internal sealed class TypeMap : ITypeMap
{
    private static readonly Dictionary<TypeFamily, string> Names = new()
    {
        [TypeFamily.String] = "TEXT",
        [TypeFamily.Boolean] = "BOOLEAN",
        [TypeFamily.Int] = "INTEGER",
        [TypeFamily.BigInt] = "BIGINT",
        [TypeFamily.Float] = "REAL",
        [TypeFamily.Decimal] = "DECIMAL",
        [TypeFamily.DateTime] = "DATETIME",
        [TypeFamily.Json] = "JSONB",
        [TypeFamily.Binary] = "BLOB",
    };

    /// <summary>Every name that a family goes by in databases made by hand or by other tools.</summary>
    private static readonly Dictionary<string, TypeFamily> Families = new(StringComparer.OrdinalIgnoreCase)
    {
        ["int"] = TypeFamily.Int,
        ["integer"] = TypeFamily.Int,
        ["serial"] = TypeFamily.Int,
        ["bigint"] = TypeFamily.BigInt,
        ["real"] = TypeFamily.Float,
        ["float"] = TypeFamily.Float,
        ["double"] = TypeFamily.Float,
        ["boolean"] = TypeFamily.Boolean,
        ["text"] = TypeFamily.String,
        ["date"] = TypeFamily.DateTime,
        ["datetime"] = TypeFamily.DateTime,
        ["timestamp"] = TypeFamily.DateTime,
        ["binary"] = TypeFamily.Binary,
        ["blob"] = TypeFamily.Binary,
        ["jsonb"] = TypeFamily.Json,
    };

    public ColumnType Resolve(TypeFamily family, string? name, IReadOnlyList<long> arguments) =>
        new NativeColumnType(family, Names[family], []);

    public string ToSql(Column column) => column.Type switch
    {
        NativeColumnType native => native.Name,
        OtherColumnType other => other.Sql,
        _ => throw new ArgumentException("a type of another model", nameof(column)),
    };

    public string? IndexMethod(string name) => null;

    /// <summary>The database orders by collation and has no operator classes; the name stands as it is.</summary>
    public OperatorClass OperatorClass(string name, string? method) => new(name, IsDefault: true);

    /// <remarks>Of a CAST in a view the database says the affinity since version 3.41, and nothing before: INT is any whole number (https://www.sqlite.org/datatype3.html#affinity_of_expressions).</remarks>
    public bool IsReadAs(NativeColumnType field, NativeColumnType column) =>
        field.Family == column.Family || (field.Family == TypeFamily.BigInt && column.Family == TypeFamily.Int);

    public string Describe(Column column) => column.Type switch
    {
        NativeColumnType native => native.Family.ToString(),
        OtherColumnType other => $"Unsupported(\"{other.Sql}\")",
        var type => type.ToString()!,
    };

    public string? SampleValue(Column column, int row, IReadOnlyList<string> enumValues) => column.Type is not NativeColumnType { Family: var family } ? null : family switch
    {
        TypeFamily.Int or TypeFamily.BigInt => $"{row}",
        TypeFamily.Float or TypeFamily.Decimal => row == 0 ? "0" : $"{row}.5",
        TypeFamily.Boolean => row % 2 == 0 ? "false" : "true",
        TypeFamily.DateTime => Sql.Text(DateTime.UnixEpoch.AddDays(row).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'+00:00'", CultureInfo.InvariantCulture)),
        TypeFamily.Json => row == 0 ? "'{}'" : $"'{{\"row\":{row}}}'",
        TypeFamily.Binary => row == 0 ? "X''" : $"X'{row:X8}'",
        _ => row == 0 ? "''" : $"'row {row}'",
    };

    /// <summary>The type of a column as the database declares it.</summary>
    public ColumnType Parse(string declared)
    {
        if (Families.TryGetValue(declared, out var family))
        {
            return Resolve(family, null, []);
        }

        var kind = declared.Contains("char", StringComparison.OrdinalIgnoreCase) ? TypeFamily.String
            : declared.Contains("numeric", StringComparison.OrdinalIgnoreCase)
                || declared.Contains("decimal", StringComparison.OrdinalIgnoreCase) ? TypeFamily.Decimal
            : (TypeFamily?)null;
        return kind is { } known ? Resolve(known, null, []) : new OtherColumnType(declared);
    }
}
