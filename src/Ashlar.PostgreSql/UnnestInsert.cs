using Ashlar.Drivers;

namespace Ashlar.PostgreSql;

/// <summary>New rows as arrays: <c>INSERT INTO … SELECT … FROM unnest($1, $2)</c>. As quick as COPY, and it may skip rows and return them.</summary>
internal sealed class UnnestInsert : ListInsert
{
    public override void WriteColumnTypes(SqlWriter writer, string? schemaName, string tableName)
    {
        // Not NULL for the length: that is "character", which is one character long, and would cut the rest.
        writer.Append("SELECT attname, format_type(atttypid, -1) FROM pg_attribute WHERE attnum > 0 AND NOT attisdropped AND attrelid = to_regclass(");
        writer.AppendValue(schemaName is null ? Quote(tableName) : $"{Quote(schemaName)}.{Quote(tableName)}");
        writer.Append(')');
    }

    public override void WriteRows(SqlWriter writer, int listCount)
    {
        writer.Append("unnest(");
        for (var i = 0; i < listCount; i++)
        {
            writer.Append(i == 0 ? "" : ", ");
            writer.AppendPlaceholder();
        }

        for (var i = 0; i < listCount; i++)
        {
            writer.Append(i == 0 ? ") AS r(c" : ", c");
            writer.Append(i);
        }

        writer.Append(')');
    }

    public override void WriteValue(SqlWriter writer, int list, string columnType)
    {
        if (columnType == "timestamp with time zone")
        {
            // Without it, the session's time zone would count.
            writer.Append("r.c");
            writer.Append(list);
            writer.Append(" AT TIME ZONE 'UTC'");
            return;
        }

        if (columnType == "time with time zone")
        {
            // There is no cast, and no time zone but UTC.
            writer.Append("CAST(CAST(CAST(r.c");
            writer.Append(list);
            writer.Append(" AS time) AS text) || '+00' AS timetz)");
            return;
        }

        // The type's own name, without a length: a text that is too long must be an error, and a cast would cut it.
        writer.Append("CAST(r.c");
        writer.Append(list);
        writer.Append(" AS ");
        writer.Append(columnType);
        writer.Append(')');
    }

    public override void WriteConstant(SqlWriter writer, IParameter value, string columnType)
    {
        writer.Append("CAST(");
        writer.AppendParameter(value);
        writer.Append(" AS ");
        writer.Append(columnType);
        writer.Append(')');
    }

    private static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
