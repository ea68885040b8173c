using System.Data.Common;

namespace Ashlar.Database.PostgreSql.Inspection;

internal sealed record EnumLabelRow(string Namespace, string Enum, string Label, bool HasComment);

internal sealed record CheckRow(string Namespace, string Table, string Name, string Expression, string? Comment);

internal sealed record ViewRow(string Namespace, string Name, string Query, string? Comment, bool HasComment);

/// <param name="Name"><see langword="null"/> where row-level security is on and no policy lets any row through.</param>
/// <param name="Condition"><see langword="null"/> for a policy about new rows alone.</param>
internal sealed record PolicyRow(string Namespace, string Table, bool IsForced, string? Name, string? Condition);

/// <param name="Expression">The default; of a generated column what it is computed from.</param>
/// <param name="TypeModifier">Length, precision or scale in the type's own encoding; −1 for none.</param>
internal sealed record ColumnRow(
    string Namespace,
    string Table,
    string Name,
    string TypeNamespace,
    string Type,
    bool IsEnum,
    bool IsList,
    int TypeModifier,
    bool IsRequired,
    bool IsIdentity,
    string? Expression,
    bool IsGenerated)
{
    public static ColumnRow Read(DbDataReader reader) => new(
        reader.GetString(0),
        reader.GetString(1),
        reader.GetString(2),
        reader.GetString(3),
        reader.GetString(4),
        reader.GetBoolean(5),
        reader.GetBoolean(6),
        reader.GetInt32(7),
        reader.GetBoolean(8),
        reader.GetBoolean(9),
        reader.IsDBNull(10) ? null : reader.GetString(10),
        reader.GetBoolean(11));
}

/// <summary>A column of an index.</summary>
/// <param name="Column"><see langword="null"/> for an expression.</param>
/// <param name="OperatorClass"><see langword="null"/> where the method has one for each type and no choice is made.</param>
internal sealed record IndexRow(
    string Namespace,
    string Table,
    string Name,
    bool IsUnique,
    bool IsPrimary,
    string Method,
    string? Where,
    string? Column,
    bool IsDescending,
    OperatorClass? OperatorClass,
    string? Expression)
{
    public static IndexRow Read(DbDataReader reader) => new(
        reader.GetString(0),
        reader.GetString(1),
        reader.GetString(2),
        reader.GetBoolean(3),
        reader.GetBoolean(4),
        reader.GetString(5),
        reader.IsDBNull(6) ? null : reader.GetString(6),
        reader.IsDBNull(7) ? null : reader.GetString(7),
        reader.GetBoolean(8),
        reader.IsDBNull(9) ? null : new OperatorClass(reader.GetString(9), reader.GetBoolean(10)),
        reader.IsDBNull(11) ? null : reader.GetString(11));
}

/// <summary>A column of a foreign key.</summary>
internal sealed record ForeignKeyRow(
    string Namespace,
    string Table,
    string Name,
    string Column,
    string ParentNamespace,
    string Parent,
    string ParentColumn,
    string OnDelete,
    string OnUpdate)
{
    public static ForeignKeyRow Read(DbDataReader reader) => new(
        reader.GetString(0),
        reader.GetString(1),
        reader.GetString(2),
        reader.GetString(3),
        reader.GetString(4),
        reader.GetString(5),
        reader.GetString(6),
        reader.GetString(7),
        reader.GetString(8));
}

internal sealed record TableRow(string Namespace, string Name, TableTraits Traits);
