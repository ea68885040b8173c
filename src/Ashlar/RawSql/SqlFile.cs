using Ashlar.Drivers;
using Ashlar.Models;
using Ashlar.Rows;

namespace Ashlar;

/// <summary>
/// A statement of a file of the folder <c>sql</c>, which was checked against the database when the client was generated. Generated methods call it;
/// the text is a constant of the program, values are always parameters. Behind it stands a comment with its name, for the database's own statistics.
/// </summary>
/// <param name="name">The file's name, without its ending.</param>
/// <param name="texts">The statement, cut at its parameters.</param>
/// <param name="places">Which parameter stands between two parts; the complement of its place where the statement asks whether it is NULL.</param>
/// <param name="touchesSession">The statement leaves something in its session, which is cleaned before anybody else gets it.</param>
public sealed class SqlFile(string name, string[] texts, int[] places, bool touchesSession = false)
{
    private SqlFile? next;
    private string? database;

    internal string Name => name;

    internal string[] Texts => texts;

    internal int[] Places => places;

    private bool TouchesSession => touchesSession;

    // Names of files are letters, digits and underscores.
    internal string Tag { get; } = $" /*sql='{name}'*/";

    /// <summary>The statement as another database of the schema understands it, with the same parameters.</summary>
    /// <param name="system">The database's name under OpenTelemetry's conventions (<c>db.system.name</c>).</param>
    /// <param name="texts">The statement, cut at its parameters.</param>
    /// <param name="places">Which parameter stands between two parts, as in the first statement.</param>
    /// <param name="touchesSession">It leaves something in its session, which is cleaned before anybody else gets it.</param>
    /// <returns>Both of them: the database of a session decides.</returns>
    public SqlFile On(string system, string[] texts, int[] places, bool touchesSession = false) =>
        new(name, texts, places, touchesSession) { database = system, next = this };

    /// <summary>The statement for a database.</summary>
    internal SqlFile For(Dialect dialect)
    {
        var file = this;
        while (file.next is not null && file.database != dialect.SystemName)
        {
            file = file.next;
        }

        return file;
    }

    /// <summary>A value.</summary>
    /// <param name="type">How it is stored.</param>
    /// <param name="value">The value.</param>
    /// <param name="isHidden">It is masked in logs and query events.</param>
    public static IParameter Value<T>(ColumnType<T> type, T value, bool isHidden = false) => new SqlValue<T>(type, value, isHidden);

    /// <summary>A list, which is one parameter.</summary>
    /// <param name="type">How each of its values is stored.</param>
    /// <param name="values">The values.</param>
    public static IParameter List<T>(ColumnType<T> type, IReadOnlyList<T> values)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(values);
        return new SqlList<T>(type, values);
    }

    /// <summary>The tenant of a session.</summary>
    /// <exception cref="InvalidOperationException">The session has none: only clients of a tenant have such methods.</exception>
    public static IParameter TenantOf(Session session)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.Tenant ?? throw new InvalidOperationException("The session has no tenant.");
    }

    /// <summary>The rows as records of the file's own: a query that can go on.</summary>
    public Query<TRow, TFields> Query<TRow, TFields>(Session session, ModelDescriptor<TRow, TFields> model, params IParameter[] values)
        where TFields : class => new(session, model, new SqlCall(this, values));

    /// <summary>The rows of a query as records of a model.</summary>
    public RowQuery<TRow> Rows<TRow>(Session session, Func<RowReader, TRow> read, params IParameter[] values) => new SqlRows<TRow>(session, new SqlCall(this, values), read);

    /// <summary>Runs the statement to its end and reads its rows.</summary>
    public async Task<List<TRow>> ToListAsync<TRow>(Session session, Func<RowReader, TRow> read, CancellationToken cancellationToken, params IParameter[] values)
    {
        using var statement = Write(session, values);
        return await session.ReadAllAsync(statement, read, forWriting: true, cancellationToken);
    }

    /// <summary>Runs the statement to its end and reads its only row.</summary>
    /// <exception cref="NotFoundException">There is none.</exception>
    /// <exception cref="MoreThanOneException">There are several; what the statement changed stays.</exception>
    public async Task<TRow> SingleAsync<TRow>(Session session, Func<RowReader, TRow> read, bool isWrite, CancellationToken cancellationToken, params IParameter[] values) =>
        await ReadAsync(session, read, isWrite, values, cancellationToken) is [var row] ? row : throw new NotFoundException(name);

    /// <summary>Runs the statement to its end and reads its only row, or nothing.</summary>
    /// <exception cref="MoreThanOneException">There are several; what the statement changed stays.</exception>
    public async Task<TRow?> SingleOrDefaultAsync<TRow>(Session session, Func<RowReader, TRow> read, bool isWrite, CancellationToken cancellationToken, params IParameter[] values) =>
        await ReadAsync(session, read, isWrite, values, cancellationToken) is [var row] ? row : default;

    /// <summary>Runs a statement that gives no rows.</summary>
    /// <returns>The number of rows that it changed.</returns>
    public async Task<int> ExecuteAsync(Session session, CancellationToken cancellationToken, params IParameter[] values)
    {
        using var statement = Write(session, values);
        return await session.ExecuteAsync(statement, cancellationToken);
    }

    private async Task<List<TRow>> ReadAsync<TRow>(Session session, Func<RowReader, TRow> read, bool isWrite, IParameter[] values, CancellationToken cancellationToken)
    {
        using var statement = Write(session, values);
        statement.IsRepeatable = !isWrite;
        var rows = await session.ReadAllAsync(statement, read, isWrite, cancellationToken);
        return rows.Count > 1 ? throw new MoreThanOneException(name) : rows;
    }

    private SqlWriter Write(Session session, IParameter[] values)
    {
        ArgumentNullException.ThrowIfNull(session);
        var statement = session.NewStatement();
        statement.IsRaw = For(session.Database.Dialect).TouchesSession;
        new SqlCall(this, values).WriteTo(statement);
        return statement;
    }
}
