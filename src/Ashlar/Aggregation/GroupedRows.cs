using Ashlar.Drivers;

namespace Ashlar;

/// <summary>The rows that are grouped, and by what.</summary>
/// <typeparam name="TFields">The rows' fields.</typeparam>
/// <typeparam name="TKey">The expression, or tuple of expressions, by which they are grouped.</typeparam>
internal abstract record GroupedRows<TFields, TKey>(TKey Key, SqlNode[] Keys, int Depth)
    where TFields : class
{
    public abstract string ModelName { get; }

    public abstract TFields Fields { get; }

    public abstract void Enter(SqlWriter statement);

    public abstract void WriteFrom(SqlWriter statement);

    /// <summary>Appends <c> FROM (SELECT … FROM …)</c>, in which the parts of the key are columns.</summary>
    /// <returns>Their names.</returns>
    public abstract SqlNode[] WriteFromNamed(SqlWriter statement);

    /// <summary>The same rows at a deeper level.</summary>
    public abstract GroupedRows<TFields, TKey> MovedTo(int depth);
}

/// <summary>The rows of a query that are grouped.</summary>
/// <param name="Query">The query.</param>
/// <param name="Selection">Its rows.</param>
/// <param name="Key">What a group has in common.</param>
/// <param name="Keys">The parts of the key.</param>
/// <param name="Map">Makes another key, part by part.</param>
internal sealed record GroupedRows<TEntity, TFields, TKey>(
    Query<TEntity, TFields> Query, RowSelection<TEntity> Selection, TKey Key, SqlNode[] Keys, Func<TKey, KeyMapping, TKey> Map)
    : GroupedRows<TFields, TKey>(Key, Keys, Selection.Depth)
    where TFields : class
{
    public override string ModelName => Query.Model.Name;

    public override TFields Fields => Query.Model.FieldsAt(Depth);

    public override void Enter(SqlWriter statement) => statement.Enter(Query.Model, Depth);

    public override void WriteFrom(SqlWriter statement) => SelectStatement.WriteSource(statement, Query.Model, Selection);

    public override SqlNode[] WriteFromNamed(SqlWriter statement)
    {
        statement.Append(" FROM (SELECT ");
        statement.AppendColumns(Depth, Query.Model);
        var names = NamedNodes.Append(statement, Keys);
        WriteFrom(statement);
        statement.Append(") AS ");
        statement.AppendAlias(Depth);
        return names;
    }

    public override GroupedRows<TFields, TKey> MovedTo(int depth)
    {
        var move = new LevelMove(Depth, depth - Depth);
        return new GroupedRows<TEntity, TFields, TKey>(
            Query, Selection.MovedTo(depth), Map(Key, new MovedParts(move)), Array.ConvertAll(Keys, SqlNode (k) => new MovedNode(k, move)), Map);
    }
}
