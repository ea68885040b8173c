using Ashlar.Drivers;
using Ashlar.Models;
using Ashlar.Rows;

namespace Ashlar;

/// <summary>Makes many rows with few statements, where the database takes them as lists.</summary>
internal sealed class ListInsertion(Session session, DatabaseConnection connection, ModelDescriptor model, ListInsert form, OnConflict onConflict)
{
    // Of fewer rows the time goes elsewhere, and one text for all of them is prepared once.
    private const int LeastForOnce = 100;

    /// <returns>The number of rows that were made.</returns>
    public async ValueTask<int> RunAsync(IEnumerable<IRowValues> creates, DateTime now, CancellationToken cancellationToken)
    {
        var expected = creates.TryGetNonEnumeratedCount(out var known) ? Math.Min(known, form.RowLimit) : 0;
        var count = 0;
        RowValues? row = null;
        RowLists? lists = null;
        foreach (var create in creates)
        {
            if (row is null)
            {
                row = new RowValues(model, create, now);
                lists = new RowLists(row, expected);
            }

            row.Restart(create);
            if (lists!.RowCount == form.RowLimit || !lists.TryAdd())
            {
                count += await WriteAsync(lists, now, cancellationToken);
                lists = new RowLists(row, expected);
                lists.TryAdd();
            }
        }

        return lists is null ? count : count + await WriteAsync(lists, now, cancellationToken);
    }

    private async ValueTask<int> WriteAsync(RowLists lists, DateTime now, CancellationToken cancellationToken)
    {
        var types = await TypesAsync(session, connection, model, form, cancellationToken);
        using var statement = session.NewStatement();
        if (lists.Lists.Count == 0)
        {
            return await WriteEmptyAsync(lists.RowCount, now, cancellationToken);
        }

        var columns = new List<WrittenColumn>();
        var each = new List<ColumnValues>();
        foreach (var list in lists.Lists)
        {
            var type = types[list.Column.ColumnName];
            if (IsOnce(list, lists))
            {
                columns.Add(new(list.Column, new ConstantValue(form, list, type)));
            }
            else
            {
                list.WriteEach();
                columns.Add(new(list.Column, new ListValue(form, each.Count, type)));
                each.Add(list);
            }
        }

        if (statement.IsLimited(model) && model.Tenant is TenantColumn { Column: var tenant })
        {
            columns.Add(new(tenant, new TenantValue()));
        }

        var guarded = TenantGuard.Of(statement, model, columns);
        if (guarded.Count > 0 && onConflict == OnConflict.Skip && await IsRefusedAsync(each, columns, guarded, cancellationToken))
        {
            throw TenantGuard.Refused(guarded);
        }

        Write(statement, each, columns, guarded);
        var count = await session.ExecuteAsync(connection, statement, cancellationToken);
        lists.Free();
        return guarded.Count > 0 && onConflict == OnConflict.Fail && count < lists.RowCount ? throw TenantGuard.Refused(guarded) : count;
    }

    // The tenant, the time and the state of new rows are often the same for all of them. The last list stays one where there is no other: it says how many rows there are.
    private static bool IsOnce(ColumnValues list, RowLists lists) =>
        list.IsConstant && lists.RowCount >= LeastForOnce && (list != lists.Lists[^1] || lists.Lists.Any(l => !l.IsConstant));

    private void Write(SqlWriter statement, List<ColumnValues> lists, List<WrittenColumn> columns, List<RelationDescriptor> guarded)
    {
        statement.Enter(model, 0);
        statement.Append("INSERT INTO ");
        statement.AppendTable(model);
        statement.Append(" (");
        statement.AppendNames([.. columns.Select(c => c.Column)]);
        statement.Append(") SELECT ");
        statement.AppendList([.. columns.Select(c => c.Value)]);
        WriteFrom(statement, lists);
        for (var i = 0; i < guarded.Count; i++)
        {
            statement.Append(i == 0 ? " WHERE " : " AND ");
            TenantGuard.Write(statement, guarded[i], columns);
        }

        if (onConflict == OnConflict.Skip)
        {
            statement.Append(" ON CONFLICT DO NOTHING");
        }
    }

    // A row that was left out because its key is taken looks like one that the tenant may not write: so it is asked before.
    private async ValueTask<bool> IsRefusedAsync(
        List<ColumnValues> lists, List<WrittenColumn> columns, List<RelationDescriptor> guarded, CancellationToken cancellationToken)
    {
        using var statement = session.NewStatement();
        statement.Enter(model, 0);
        statement.Append("SELECT EXISTS (SELECT 1");
        WriteFrom(statement, lists);
        for (var i = 0; i < guarded.Count; i++)
        {
            statement.Append(i == 0 ? " WHERE NOT (" : " AND ");
            TenantGuard.Write(statement, guarded[i], columns);
        }

        statement.Append("))");
        await using var result = await session.QueryAsync(connection, statement, cancellationToken);
        return await result.ReadAsync(cancellationToken) && result.Row.GetBoolean(0);
    }

    private void WriteFrom(SqlWriter statement, List<ColumnValues> lists)
    {
        statement.Append(" FROM ");
        form.WriteRows(statement, lists.Count);
        foreach (var list in lists)
        {
            statement.AddParameter(list);
        }
    }

    // Rows of which nothing is given but the tenant are all the same.
    private async ValueTask<int> WriteEmptyAsync(int count, DateTime now, CancellationToken cancellationToken)
    {
        var row = new RowValues(model, new EmptyRow(), now);
        var made = 0;
        for (var i = 0; i < count; i++)
        {
            using var statement = session.NewStatement();
            var guarded = InsertStatement.Write(statement, model, row);
            if (onConflict == OnConflict.Skip)
            {
                statement.Append(" ON CONFLICT DO NOTHING");
            }

            var written = await session.ExecuteAsync(connection, statement, cancellationToken);
            if (written == 0 && guarded.Count > 0 && (onConflict == OnConflict.Fail || await NewRows.IsRefusedAsync(session, model, [row], guarded, cancellationToken)))
            {
                throw TenantGuard.Refused(guarded);
            }

            made += written;
        }

        return made;
    }

    // Asked once for each table. It is no statement of the user's, so no query event tells of it.
    internal static async ValueTask<IReadOnlyDictionary<string, string>> TypesAsync(
        Session session, DatabaseConnection connection, ModelDescriptor model, ListInsert form, CancellationToken cancellationToken)
    {
        if (session.Database.ColumnTypesOf.TryGetValue(model, out var known))
        {
            return known;
        }

        using var statement = session.NewStatement();
        form.WriteColumnTypes(statement, model.SchemaName ?? session.Database.DefaultSchema, model.TableName);
        var types = new Dictionary<string, string>();
        try
        {
            await using var row = await connection.QueryAsync(statement, cancellationToken);
            while (await row.ReadAsync(cancellationToken))
            {
                types.Add(row.GetString(0), row.GetString(1));
            }
        }
        catch (DriverException error)
        {
            throw session.Database.Translate(error, model);
        }

        if (model.Columns.FirstOrDefault(c => !types.ContainsKey(c.ColumnName)) is { } missing)
        {
            throw new SchemaMismatchException(
                $"The database has no column for \"{model.Name}.{missing.Name}\"; run the migrations, then generate the client from the same schema.");
        }

        return session.Database.ColumnTypesOf.GetOrAdd(model, types);
    }

    private sealed class EmptyRow : IRowValues
    {
        public void WriteTo(RowWriter writer)
        {
        }
    }

    private sealed class ListValue(ListInsert form, int list, string columnType) : SqlNode
    {
        internal override void WriteTo(SqlWriter writer) => form.WriteValue(writer, list, columnType);
    }

    private sealed class ConstantValue(ListInsert form, IParameter value, string columnType) : SqlNode
    {
        internal override void WriteTo(SqlWriter writer) => form.WriteConstant(writer, value, columnType);
    }

    private sealed class TenantValue : SqlNode
    {
        internal override void WriteTo(SqlWriter writer) => writer.AppendParameter(writer.Tenant!);
    }
}
