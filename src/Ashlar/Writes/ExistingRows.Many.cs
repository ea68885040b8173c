using Ashlar.Drivers;
using Ashlar.Models;

namespace Ashlar;

/// <content>Different changes of many rows at once.</content>
public partial class ExistingRows<TEntity, TFields, TUpdate, TKey>
{
    /// <summary>Changes rows, each in its own way, all or none: one statement for some hundred rows that assign the same fields.</summary>
    /// <param name="updates">The rows' keys with what each is to become. Where a key comes twice, the later change comes after the earlier one.</param>
    /// <param name="cancellationToken">Stops the write; nothing is written then.</param>
    /// <returns>The number of rows.</returns>
    /// <exception cref="NotFoundException">One is not there, or it or a row that it would refer to belongs to another tenant.</exception>
    /// <exception cref="UniqueViolationException">Another row has the same key.</exception>
    /// <exception cref="ForeignKeyViolationException">One would refer to a row that is not there.</exception>
    public Task<int> UpdateManyAsync(IEnumerable<(TKey Key, TUpdate Update)> updates, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(updates);
        return TransactionRunner.AtomicallyAsync(
            Session,
            updates,
            async session =>
            {
                var rows = new ExistingRows<TEntity, TFields, TUpdate, TKey>(session, table);
                var now = session.Database.Now();
                var values = updates.Select(u => (u.Key, u.Update, Values: new RowValues(Model, u.Update, now)));
                var count = 0;
                foreach (var batch in RowBatch<(TKey Key, TUpdate Update, RowValues Values)>.Of(session, values, table.Key.Columns.Count, r => r.Values, keyOf: static (row, _) => row.Key))
                {
                    await rows.UpdateAsync(batch, now, cancellationToken);
                    count += batch.Rows.Count;
                }

                return count;
            },
            cancellationToken);
    }

    private async Task UpdateAsync(RowBatch<(TKey Key, TUpdate Update, RowValues Values)> batch, DateTime now, CancellationToken cancellationToken)
    {
        using var statement = Session.NewStatement();
        var written = batch.Columns.ConvertAll(c => new WrittenColumn(c, new NewValue(c)));
        if (Model.IsAudited || written.Count == 0 || TenantGuard.OfChange(statement, Model, written).Count > 0)
        {
            await UpdateEachAsync(batch, cancellationToken);
            return;
        }

        await ReferenceCheck.RunAsync(Session, Model, batch.Rows.Select(r => r.Values), cancellationToken);
        UpdateStatement.WriteStart(statement, Model);
        for (var i = 0; i < written.Count; i++)
        {
            statement.Append(i == 0 ? "" : ", ");
            statement.AppendName(written[i].Column.ColumnName);
            statement.AppendTemplate(" = {0}", written[i].Value);
        }

        UpdateStatement.WriteBookkeeping(statement, Model, written, now);
        WriteNewRows(statement, batch.Columns, batch.Rows);
        WriteIsThere(statement);
        if (await Session.ExecuteAsync(statement, cancellationToken) == batch.Rows.Count)
        {
            return;
        }

        if (await IsOneMissingAsync(batch, cancellationToken))
        {
            throw new NotFoundException(Model.Name);
        }

        // The database takes two keys for one that differ for C#, and has made one of their changes.
        await UpdateEachAsync(batch, cancellationToken);
    }

    private async Task UpdateEachAsync(RowBatch<(TKey Key, TUpdate Update, RowValues Values)> batch, CancellationToken cancellationToken)
    {
        foreach (var (key, update, _) in batch.Rows)
        {
            await UpdateAsync(key, version: null, update, cancellationToken);
        }
    }

    private Task<bool> IsOneMissingAsync(RowBatch<(TKey Key, TUpdate Update, RowValues Values)> batch, CancellationToken cancellationToken)
    {
        var statement = Session.NewStatement();
        statement.Enter(Model, 0);
        statement.Append("SELECT EXISTS (SELECT 1");
        WriteNewRows(statement, columns: [], batch.Rows);
        statement.Append(" WHERE NOT EXISTS (SELECT 1 FROM ");
        statement.AppendTable(Model, 0);
        WriteIsThere(statement);
        statement.Append("))");
        return Session.FindAsync(statement, static row => row.GetBoolean(0), cancellationToken);
    }

    // The empty first part of the UNION gives the columns their names and their types.
    private void WriteNewRows(SqlWriter statement, List<ColumnDescriptor> columns, List<(TKey Key, TUpdate Update, RowValues Values)> rows)
    {
        var key = table.Key.Parts;
        statement.Append(" FROM (SELECT ");
        statement.AppendNames([.. table.Key.Columns, .. columns]);
        statement.Append(" FROM ");
        statement.AppendTable(Model);
        statement.Append(" WHERE FALSE");
        foreach (var row in rows)
        {
            statement.Append(" UNION ALL SELECT ");
            for (var i = 0; i < key.Length; i++)
            {
                statement.Append(i == 0 ? "" : ", ");
                WriteNewValue(statement, key[i].Column);
                statement.AddParameter(new KeyValue<TKey>(key[i], row.Key));
            }

            foreach (var column in columns)
            {
                statement.Append(", ");
                WriteNewValue(statement, column);
            }

            if (columns.Count > 0)
            {
                statement.AddParameter(row.Values);
            }
        }

        statement.Append(") AS v");
    }

    /// <summary>Appends <c> WHERE</c> the row has the key of a new one, and is visible.</summary>
    private void WriteIsThere(SqlWriter statement)
    {
        var key = table.Key.Parts;
        for (var i = 0; i < key.Length; i++)
        {
            statement.Append(i == 0 ? " WHERE " : " AND ");
            statement.AppendColumn(0, key[i].Column);
            statement.AppendTemplate(" = {0}", new NewValue(key[i].Column));
        }

        statement.AppendVisible(Model, 0, reachedBy: null, DeletedRows.Hidden);
    }

    private static void WriteNewValue(SqlWriter statement, ColumnDescriptor column)
    {
        if (column.Native != NativeType.None && statement.Dialect.FormOf(column.Native, column.IsList) is { Plain: { } template })
        {
            statement.AppendTemplate(template, new NextPlaceholder());
        }
        else
        {
            statement.AppendPlaceholder();
        }
    }

    /// <summary>A placeholder whose value the caller adds.</summary>
    private sealed class NextPlaceholder : SqlNode
    {
        internal override void WriteTo(SqlWriter writer) => writer.AppendPlaceholder();
    }

    /// <summary>The value of the row's update.</summary>
    private sealed class NewValue(ColumnDescriptor column) : SqlNode
    {
        internal override void WriteTo(SqlWriter writer)
        {
            writer.Append("v.");
            writer.AppendName(column.ColumnName);
        }
    }
}
