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

    /// <summary>Looks up what one row, or the few of one statement, would refer to. Where there is nothing to look up it costs nothing.</summary>
    /// <inheritdoc cref="RunAsync(Session, ModelDescriptor, IEnumerable{IAssignedValues}, CancellationToken)"/>
    public static Task RunAsync(Session session, ModelDescriptor model, ReadOnlySpan<IAssignedValues> rows, CancellationToken cancellationToken) =>
        Of(session, model) is { Count: > 0 } relations ? RunAsync(session, model, relations, rows.ToArray(), cancellationToken) : Task.CompletedTask;

    /// <summary>Looks up what rows would refer to.</summary>
    /// <param name="session">Where the rows are written.</param>
    /// <param name="model">Their model.</param>
    /// <param name="rows">What each row is given.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    /// <exception cref="ForeignKeyViolationException">A row would refer to one that is not there.</exception>
    public static Task RunAsync(Session session, ModelDescriptor model, IEnumerable<IAssignedValues> rows, CancellationToken cancellationToken) =>
        Of(session, model) is { Count: > 0 } relations ? RunAsync(session, model, relations, [.. rows], cancellationToken) : Task.CompletedTask;

    private static async Task RunAsync(
        Session session, ModelDescriptor model, IReadOnlyList<RelationDescriptor> relations, IAssignedValues[] rows, CancellationToken cancellationToken)
    {
        foreach (var relation in relations)
        {
            var column = relation.OwnerColumns[0];
            var keys = rows.Select(r => r.ValueOf(column)).OfType<IParameter>().Select(k => StoredRow.Write(k)).Where(HasValue).DistinctBy(k => k.GetRawText()).ToList();
            foreach (var part in keys.Chunk(KeysAtOnce))
            {
                if (await CountAsync(session.Beside(relation.Target).OnPrimary(), relation, part, cancellationToken) < part.Length)
                {
                    throw new ForeignKeyViolationException(model.Name, [column.Name]);
                }
            }
        }
    }

    private static bool HasValue(JsonElement key) => key.GetArrayLength() > 0 && key[0].ValueKind != JsonValueKind.Null;

    private static Task<long> CountAsync(Session session, RelationDescriptor relation, JsonElement[] keys, CancellationToken cancellationToken)
    {
        var statement = session.NewStatement();
        var column = relation.TargetColumns[0];
        statement.Enter(relation.Target, 0);
        statement.Append("SELECT COUNT(*) FROM ");
        statement.AppendTable(relation.Target, 0);
        statement.Append(" WHERE ");
        statement.AppendColumn(0, column);
        statement.Append(" IN (");
        for (var i = 0; i < keys.Length; i++)
        {
            statement.Append(i == 0 ? "" : ", ");
            statement.AppendParameter(StoredRow.ValueOf(keys[i], 0, column));
        }

        statement.Append(')');
        return session.FindAsync(statement, static row => row.GetBigInt(0), cancellationToken);
    }
}
