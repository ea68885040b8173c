using Ashlar.Database.Dialects;

namespace Ashlar.Database.PostgreSql;

/// <summary>Every type has a text form, which a cast makes and reads: https://www.postgresql.org/docs/current/sql-createcast.html</summary>
internal sealed class ValueText(TypeMap types) : IValueText
{
    /// <summary>
    /// An explicit cast to a type with a length cuts a value off without a word, and CHAR and BIT alone have the length 1. Writing
    /// the value of another type into the column refuses it.
    /// </summary>
    private static readonly Dictionary<string, string> WithoutLength = new()
    {
        ["VarChar"] = "TEXT",
        ["Char"] = "TEXT",
        ["Bit"] = "BIT VARYING",
        ["VarBit"] = "BIT VARYING",
    };

    public string Select(Column column, string reference) => column switch
    {
        { IsList: false, Type: NativeColumnType { Family: TypeFamily.Binary } } => $"encode({reference}, 'hex')",
        // A moment: in UTC, whatever the time zone of the session.
        { IsList: false, Type: NativeColumnType { Name: "Timestamptz" } } => $"CAST({reference} AT TIME ZONE 'UTC' AS TEXT) || '+00'",
        _ => $"CAST({reference} AS TEXT)",
    };

    public string ToText(Column column, object value) => (string)value;

    public string Parameter(Column column, string parameter) => column is { IsList: false, Type: NativeColumnType { Family: TypeFamily.Binary } }
        ? $"decode({parameter}, 'hex')"
        : $"CAST(CAST({parameter} AS TEXT) AS {TypeOf(column)})";

    public object ToValue(Column column, string text) => text;

    private string TypeOf(Column column) => column.Type is NativeColumnType native && WithoutLength.TryGetValue(native.Name, out var type)
        ? type + (column.IsList ? "[]" : "")
        : types.ToSql(column with { IsAutoincrement = false });
}
