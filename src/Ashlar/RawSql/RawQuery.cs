using Ashlar.Drivers;
using Ashlar.Models;
using Ashlar.Rows;

namespace Ashlar;

/// <summary>Runs raw SQL.</summary>
internal static class RawQuery
{
    public static async Task<int> ExecuteAsync(Session session, Sql sql, CancellationToken cancellationToken)
    {
        using var statement = Write(session, sql);
        return await session.ExecuteAsync(statement, cancellationToken);
    }

    public static async Task<List<T>> ReadAsync<T>(Session session, Sql sql, Func<RowReader, T>? read, CancellationToken cancellationToken)
    {
        var reader = read is null ? ReaderOf<T>(session.Database) : null;
        using var statement = Write(session, sql);

        // What hand-written SQL does cannot be seen from outside: it may write.
        await using var lease = await session.LeaseAsync(forWriting: true, cancellationToken);
        await using var result = await session.QueryAsync(lease.Connection, statement, cancellationToken);
        var rows = new List<T>();
        var (row, readRow) = reader is null ? (result.Row, read!) : reader(result.Row);
        while (await result.ReadAsync(cancellationToken))
        {
            rows.Add(readRow(row));
        }

        return rows;
    }

    private static SqlWriter Write(Session session, Sql sql)
    {
        ArgumentNullException.ThrowIfNull(sql);
        if (sql.IsBlank)
        {
            throw new DatabaseErrorException("The SQL holds no statement; write one.");
        }

        if (sql.HasNoCharacter)
        {
            throw new DatabaseErrorException("The SQL has a NUL character or half of a surrogate pair, which no database takes; take it out.");
        }

        if (sql.HasQuotedHole)
        {
            throw new DatabaseErrorException("A hole of the SQL stands in quotes or in a comment, where it is no value; write the hole by itself, and join texts with ||.");
        }

        if (session.Transaction is not null && sql.EndsTransaction)
        {
            // What follows would last by itself.
            throw new DatabaseErrorException("Raw SQL cannot end the transaction that TransactionAsync began; return from its function, or throw.");
        }

        var statement = session.NewStatement();
        statement.IsRaw = true;
        sql.WriteTo(statement);
        return statement;
    }

    // A record of the schema is read by the names of its columns, a single value by its place. What can be neither is told before anything is sent.
    private static Func<RowReader, (RowReader Row, Func<RowReader, T> Read)> ReaderOf<T>(Database database)
    {
        if (database.FindModel<T>() is { } model)
        {
            return row => (new NamedRowReader(row, OrdinalsOf(row, model.Columns)), model.Read);
        }

        var type = ColumnTypes.Find<T>() ?? database.FindType<T>() ?? throw new NotSupportedException(
            $"\"{typeof(T).Name}\" is neither a record of the schema nor a single value; give QueryAsync a function that reads a row.");
        return row => (row, r => ReadValue(r, type));
    }

    private static T ReadValue<T>(RowReader row, ColumnType<T> type)
    {
        if (!type.IsNullable && row.IsNull(0))
        {
            // A text that may be missing has the type of one that may not.
            return default(T) is null
                ? default!
                : throw new UnexpectedValueException($"The SQL gives NULL, which a value of type \"{typeof(T).Name}\" cannot be; ask for \"{typeof(T).Name}?\".");
        }

        return type.Read(row, 0);
    }

    private static int[] OrdinalsOf(RowReader row, IReadOnlyList<ColumnDescriptor> columns)
    {
        var names = Enumerable.Range(0, row.ColumnCount).Select(row.GetName).ToList();
        return [.. columns.Select(c => names.IndexOf(c.ColumnName) is >= 0 and var ordinal
            ? ordinal
            : throw new UnexpectedValueException($"The SQL gives no column \"{c.ColumnName}\", which \"{c.Model.Name}.{c.Name}\" needs; select it."))];
    }
}
