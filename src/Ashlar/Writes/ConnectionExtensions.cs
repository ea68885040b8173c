namespace Ashlar;

/// <summary>Writes to the table between two models: rows of a query are connected with rows that a condition finds.</summary>
public static class ConnectionExtensions
{
    /// <summary>Connects each row of the query with each of the others that the condition finds. Those that are connected already stay so.</summary>
    /// <returns>How many pairs are new.</returns>
    public static async Task<int> ConnectAsync<TEntity, TFields, TTarget, TTargetFields>(
        this Query<TEntity, TFields> rows,
        Func<TFields, ManyToMany<TEntity, TTarget, TTargetFields>> relation,
        Func<TTargetFields, Predicate> others,
        CancellationToken cancellationToken = default)
        where TFields : class, ITableFields
        where TTargetFields : class
    {
        ArgumentNullException.ThrowIfNull(rows);
        using var statement = ConnectionStatement.WriteConnect(rows.Session, rows, Connected(rows, relation, others));
        return await rows.Session.ExecuteAsync(statement, cancellationToken);
    }

    /// <summary>Disconnects each row of the query from each of the others that the condition finds. No row of either model is deleted.</summary>
    /// <returns>How many pairs there were.</returns>
    public static async Task<int> DisconnectAsync<TEntity, TFields, TTarget, TTargetFields>(
        this Query<TEntity, TFields> rows,
        Func<TFields, ManyToMany<TEntity, TTarget, TTargetFields>> relation,
        Func<TTargetFields, Predicate> others,
        CancellationToken cancellationToken = default)
        where TFields : class, ITableFields
        where TTargetFields : class
    {
        ArgumentNullException.ThrowIfNull(rows);
        using var statement = ConnectionStatement.WriteDisconnect(rows.Session, rows, Connected(rows, relation, others));
        return await rows.Session.ExecuteAsync(statement, cancellationToken);
    }

    /// <summary>
    /// Connects each row of the query with those of the others that the condition finds, and with no more: two statements in one transaction. Where the query or the
    /// condition looks at other rows, which may be connected, two more find the rows first.
    /// </summary>
    /// <returns>How many pairs went or came.</returns>
    public static Task<int> SetConnectedAsync<TEntity, TFields, TTarget, TTargetFields>(
        this Query<TEntity, TFields> rows,
        Func<TFields, ManyToMany<TEntity, TTarget, TTargetFields>> relation,
        Func<TTargetFields, Predicate> others,
        CancellationToken cancellationToken = default)
        where TFields : class, ITableFields
        where TTargetFields : class
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(others);
        var stays = Connected(rows, relation, others);
        var goes = Connected(rows, relation, fields => !others(fields));
        return TransactionRunner.AtomicallyAsync(
            rows.Session,
            async session =>
            {
                using var disconnect = ConnectionStatement.WriteDisconnect(session, rows, goes);
                if (!ConnectionStatement.LooksAtOtherRows(disconnect))
                {
                    using var connect = ConnectionStatement.WriteConnect(session, rows, stays);
                    return await session.ExecuteAsync(disconnect, cancellationToken) + await session.ExecuteAsync(connect, cancellationToken);
                }

                // What one statement does would change what the other finds.
                var owner = await ConnectionStatement.FindAsync(session, rows.Selection, stays.Relation.OwnerColumns[0], cancellationToken);
                var target = await ConnectionStatement.FindAsync(session, stays.Selection.At(1), stays.Relation.TargetColumns[0], cancellationToken);
                var found = rows.With(RowSelection<TEntity>.All.And(owner) with { Deleted = rows.Selection.Deleted });
                using var disconnectFound = ConnectionStatement.WriteDisconnect(session, found, stays.With(stays.Selection with { Filter = !target }));
                using var connectFound = ConnectionStatement.WriteConnect(session, found, stays.With(stays.Selection with { Filter = target }));
                return await session.ExecuteAsync(disconnectFound, cancellationToken) + await session.ExecuteAsync(connectFound, cancellationToken);
            },
            cancellationToken);
    }

    private static ToMany<TEntity, TTarget, TTargetFields> Connected<TEntity, TFields, TTarget, TTargetFields>(
        Query<TEntity, TFields> rows, Func<TFields, ManyToMany<TEntity, TTarget, TTargetFields>> relation, Func<TTargetFields, Predicate> others)
        where TFields : class
        where TTargetFields : class
    {
        ArgumentNullException.ThrowIfNull(others);
        return QueryScope.Call(rows.Depth, relation, rows.Fields).Where(others);
    }
}
