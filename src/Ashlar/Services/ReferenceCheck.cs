using System.Text.Json;
using Ashlar.Drivers;
using Ashlar.Models;

namespace Ashlar;

/// <summary>Sees to it that rows of one service refer to rows of others that are there, as a foreign key does within one database.</summary>
internal static class ReferenceCheck
{
    // A statement has a limited number of placeholders.
    private const int KeysAtOnce = 500;

    /// <summary>The relations of the model that have to be looked up before a write.</summary>
    public static IReadOnlyList<RelationDescriptor> Of(Session session, ModelDescriptor model) =>
        model.References is { Count: > 0 } references && (session.Database.Layout!.IsSeparate || !session.Database.Dialect.NamesForeignKeys) ? references : [];

    /// <param name="session">Where the rows are written.</param>
    /// <param name="model">Their model.</param>
    /// <param name="rows">What each row gives a column; nothing where it leaves it as it is.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    /// <exception cref="ForeignKeyViolationException">A row would refer to one that is not there.</exception>
    public static async Task RunAsync(
        Session session, ModelDescriptor model, IEnumerable<Func<ColumnDescriptor, IParameter?>> rows, CancellationToken cancellationToken)
    {
        var relations = Of(session, model);
        if (relations.Count == 0)
        {
            return;
        }

        var given = rows.ToList();
        foreach (var relation in relations)
        {
            var column = relation.OwnerColumns[0];
            var keys = given.Select(r => r(column)).OfType<IParameter>().Select(StoredRow.Write).Where(HasValue).DistinctBy(k => k.GetRawText()).ToList();
            foreach (var part in keys.Chunk(KeysAtOnce))
            {
                if (await CountAsync(session.Beside(relation.Target).OnPrimary(), relation, part, cancellationToken) < part.Length)
                {
                    throw new ForeignKeyViolationException(model.Name, [column.Name]);
                }
            }
        }
    }

    /// <summary>What the assignments of an update give to columns.</summary>
    public static Func<ColumnDescriptor, IParameter?> Of(Assignment[] assignments) =>
        column => assignments.FirstOrDefault(a => a.Column == column)?.Value as IParameter;

    private static bool HasValue(JsonElement key) => key.GetArrayLength() > 0 && key[0].ValueKind != JsonValueKind.Null;

    private static async Task<long> CountAsync(Session session, RelationDescriptor relation, JsonElement[] keys, CancellationToken cancellationToken)
    {
        using var statement = session.NewStatement();
        var column = relation.TargetColumns[0];
        statement.Enter(relation.Target, 0);
        statement.Append("SELECT COUNT(*) FROM ");
        statement.AppendTable(relation.Target);
        statement.Append(" AS ");
        statement.AppendAlias(0);
        statement.Append(" WHERE ");
        statement.AppendColumn(0, column);
        statement.Append(" IN (");
        for (var i = 0; i < keys.Length; i++)
        {
            statement.Append(i == 0 ? "" : ", ");
            statement.AppendParameter(StoredRow.ValueOf(keys[i], 0, column));
        }

        statement.Append(')');
        return (await session.ReadOneAsync(statement, static row => row.GetBigInt(0), forWriting: false, cancellationToken)).Row;
    }
}
