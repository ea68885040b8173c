using Ashlar.Drivers;
using Ashlar.Models;
using Ashlar.Rows;

namespace Ashlar;

/// <summary>The statement that makes a row.</summary>
internal static class InsertStatement
{
    /// <summary>Appends <c>INSERT INTO … VALUES …</c>, or <c>SELECT … WHERE</c> the row may refer to what it refers to.</summary>
    /// <returns>The relations that must be the tenant's; if there are any, no row may be written.</returns>
    public static List<RelationDescriptor> Write(SqlWriter writer, ModelDescriptor model, RowValues values)
    {
        WriteStart(writer, model);
        writer.Append(" (");
        var columns = values.WriteNames(writer, RowForm.Names);
        var count = columns.Count;
        if (writer.IsLimited(model) && model.Tenant is TenantColumn { Column: var tenant })
        {
            writer.Append(count == 0 ? "" : ", ");
            writer.AppendName(tenant.ColumnName);
            writer.AddParameter(writer.Tenant!);
            columns.Add(tenant);
        }

        if (columns.Count == 0)
        {
            writer.Restart();
            WriteDefaults(writer, model);
            return TenantGuard.None;
        }

        var guarded = TenantGuard.IsPossible(writer, model) ? WriteGuarded(writer, model, columns) : TenantGuard.None;
        if (guarded.Count == 0)
        {
            writer.Append(") VALUES (");
            WritePlaceholders(writer, columns.Count);
            writer.Append(')');
        }

        return guarded;
    }

    /// <summary>Appends <c>INSERT INTO … VALUES (…), (…)</c> for rows that refer to nothing and all name the same columns.</summary>
    public static void WriteRows(SqlWriter writer, ModelDescriptor model, IReadOnlyList<RowValues> rows)
    {
        WriteStart(writer, model);
        writer.Append(" (");
        var count = 0;
        var tenant = writer.IsLimited(model) ? (model.Tenant as TenantColumn)?.Column : null;
        for (var i = 0; i < rows.Count; i++)
        {
            if (i == 0)
            {
                count = rows[i].WriteNames(writer, RowForm.Names).Count;
                if (tenant is not null)
                {
                    writer.Append(", ");
                    writer.AppendName(tenant.ColumnName);
                }

                writer.Append(") VALUES ");
            }
            else
            {
                writer.Append(", ");
                writer.AddParameter(rows[i]);
            }

            WriteRow(writer, count, tenant is not null);
        }
    }

    /// <summary>Appends <c>INSERT INTO … SELECT … FROM (VALUES (…), (…)) WHERE</c> each row may refer to what it refers to, for rows that all name the same columns.</summary>
    /// <param name="writer">The statement.</param>
    /// <param name="model">The model.</param>
    /// <param name="rows">The new rows.</param>
    /// <param name="types">The types of the table's columns, by their names; <see langword="null"/> where the database asks for none.</param>
    /// <returns>The relations that must be visible; of rows that are refused nothing is written.</returns>
    public static List<RelationDescriptor> WriteGuardedRows(
        SqlWriter writer, ModelDescriptor model, IReadOnlyList<RowValues> rows, IReadOnlyDictionary<string, string>? types)
    {
        WriteStart(writer, model);
        writer.Append(" (");
        List<ColumnDescriptor> columns = [.. rows[0].WriteNames(writer, RowForm.Names)];
        var count = columns.Count;
        if (writer.IsLimited(model) && model.Tenant is TenantColumn { Column: var tenant })
        {
            writer.Append(", ");
            writer.AppendName(tenant.ColumnName);
            columns.Add(tenant);
        }

        List<WrittenColumn> written = [.. columns.Select((c, i) => new WrittenColumn(c, new RowColumn(i + 1)))];
        writer.Append(") SELECT ");
        writer.AppendList([.. written.Select(w => w.Value)]);
        writer.Append(" FROM (VALUES ");
        for (var i = 0; i < rows.Count; i++)
        {
            writer.Append(i == 0 ? "" : ", ");
            if (i > 0)
            {
                writer.AddParameter(rows[i]);
            }

            // The types of the first row are those of all: a list of values takes them from nowhere else.
            WriteTypedRow(writer, columns, count, i == 0 ? types : null);
        }

        writer.Append(") AS r");
        var guarded = TenantGuard.Of(writer, model, written);
        for (var i = 0; i < guarded.Count; i++)
        {
            // A condition that is no longer EXISTS alone is asked row by row, in the order of the rows, in which they come back.
            writer.Append(i == 0 ? " WHERE (" : " AND (");
            TenantGuard.Write(writer, guarded[i], written);
            writer.Append(") IS TRUE");
        }

        return guarded;
    }

    private static void WriteStart(SqlWriter writer, ModelDescriptor model)
    {
        writer.Enter(model, 0);
        writer.Append("INSERT INTO ");
        writer.AppendTable(model, 0);
    }

    // SQL knows no empty list of columns.
    private static void WriteDefaults(SqlWriter writer, ModelDescriptor model)
    {
        WriteStart(writer, model);
        if (writer.Dialect.MakesKeyOfNull && model.KeyColumns is [var key] && (key.StoredType == typeof(int) || key.StoredType == typeof(long)))
        {
            writer.Append(" (");
            writer.AppendName(key.ColumnName);
            writer.Append(") VALUES (NULL)");
        }
        else
        {
            writer.Append(" DEFAULT VALUES");
        }
    }

    private static void WriteTypedRow(SqlWriter writer, List<ColumnDescriptor> columns, int count, IReadOnlyDictionary<string, string>? types)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            writer.Append(i == 0 ? "(" : ", ");
            writer.Append(types is null ? "" : "CAST(");
            if (i < count)
            {
                writer.AppendPlaceholder();
            }
            else
            {
                writer.AppendParameter(writer.Tenant!);
            }

            if (types is not null)
            {
                writer.Append(" AS ");
                writer.Append(types[columns[i].ColumnName]);
                writer.Append(')');
            }
        }

        writer.Append(')');
    }

    private static void WriteRow(SqlWriter writer, int count, bool hasTenant)
    {
        for (var i = 0; i < count; i++)
        {
            writer.Append(i == 0 ? "(" : ", ");
            writer.AppendPlaceholder();
        }

        if (hasTenant)
        {
            writer.Append(", ");
            writer.AppendParameter(writer.Tenant!);
        }

        writer.Append(')');
    }

    private static List<RelationDescriptor> WriteGuarded(SqlWriter writer, ModelDescriptor model, List<ColumnDescriptor> columns)
    {
        var written = new List<WrittenColumn>(columns.Count);
        for (var i = 0; i < columns.Count; i++)
        {
            written.Add(new(columns[i], new Placeholder(i + 1)));
        }

        var guarded = TenantGuard.Of(writer, model, written);
        if (guarded.Count == 0)
        {
            return guarded;
        }

        writer.Append(") SELECT ");
        WritePlaceholders(writer, written.Count);
        for (var i = 0; i < guarded.Count; i++)
        {
            writer.Append(i == 0 ? " WHERE " : " AND ");
            TenantGuard.Write(writer, guarded[i], written);
        }

        return guarded;
    }

    private static void WritePlaceholders(SqlWriter writer, int count)
    {
        for (var i = 0; i < count; i++)
        {
            writer.Append(i == 0 ? "" : ", ");
            writer.AppendPlaceholder();
        }
    }

    /// <summary>A column of a list of rows; both databases name them so.</summary>
    private sealed class RowColumn(int number) : SqlNode
    {
        internal override void WriteTo(SqlWriter writer)
        {
            writer.Append("r.column");
            writer.Append(number);
        }
    }
}
