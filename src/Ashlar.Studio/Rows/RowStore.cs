using System.Data.Common;
using System.Globalization;
using System.Net;
using Ashlar.Database.Dialects;
using Ashlar.Studio.Api;
using Ashlar.Studio.Tables;

namespace Ashlar.Studio.Rows;

/// <summary>
/// Rows of the database. Each request has a connection of its own, so that nothing of one is left for the next, and a database
/// that was away is there again without a word.
/// </summary>
internal sealed class RowStore(StudioSchema schema, ILiveDialect dialect, Func<CancellationToken, Task<IDatabaseSession>> open)
{
    public const int PageSize = 50;

    /// <summary>Longer values come cut, so that a page of rows with documents in them stays a page.</summary>
    public const int MaxTextLength = 10_000;

    private readonly RowsWriter _rows = new(schema, dialect.ValueText);
    private readonly ChangesWriter _changes = new(dialect.ValueText, TimeProvider.System);

    public Task<RowsPage> ReadAsync(RowsRequest request, CancellationToken cancellationToken) => WithConnectionAsync(
        async connection =>
        {
            var model = schema.Model(request.Model);
            var total = await CountAsync(_rows.Count(model, request), connection, cancellationToken);
            await using var command = _rows.Page(model, request, PageSize).Command(connection);
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            var rows = new List<StudioRow>();
            while (await reader.ReadAsync(cancellationToken))
            {
                rows.Add(Row(model, [.. model.Fields.Select((f, i) => Text(f, reader.GetValue(i)))]));
            }

            return new RowsPage(rows, total, request.Page, PageSize);
        },
        cancellationToken);

    public Task<ChangeResult> InsertAsync(InsertRequest request, CancellationToken cancellationToken) =>
        ChangeAsync(request.Model, model => [_changes.Insert(model, request.Values)], isOneRow: true, cancellationToken);

    public Task<ChangeResult> UpdateAsync(UpdateRequest request, CancellationToken cancellationToken) =>
        ChangeAsync(request.Model, model => [_changes.Update(model, request.Key, request.Values)], isOneRow: true, cancellationToken);

    /// <summary>All of the rows or none. One that has gone already is no error: it is not there, as was asked.</summary>
    public Task<ChangeResult> DeleteAsync(DeleteRequest request, CancellationToken cancellationToken) =>
        ChangeAsync(request.Model, model => [.. request.Keys.Select(k => _changes.Delete(model, k))], isOneRow: false, cancellationToken);

    private Task<ChangeResult> ChangeAsync(string name, Func<StudioModel, IReadOnlyList<Statement>> write, bool isOneRow, CancellationToken cancellationToken) => WithConnectionAsync(
        async connection =>
        {
            var model = schema.Model(name);
            var statements = model.IsEditable ? write(model) : throw StudioException.ReadOnly(name);
            await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
            var changed = 0;
            foreach (var statement in statements)
            {
                await using var command = statement.Command(connection, transaction);
                var count = await command.ExecuteNonQueryAsync(cancellationToken);
                changed += count > 1 || (isOneRow && count != 1) ? throw StudioException.NotOneRow(name, count) : count;
            }

            await transaction.CommitAsync(cancellationToken);
            return new ChangeResult(changed);
        },
        cancellationToken);

    /// <summary>Says in the user's words what goes wrong.</summary>
    private async Task<T> WithConnectionAsync<T>(Func<DbConnection, Task<T>> action, CancellationToken cancellationToken)
    {
        try
        {
            await using var session = await open(cancellationToken);
            await session.EnforceForeignKeysAsync(cancellationToken);
            return await action(session.Connection);
        }
        catch (DbException error)
        {
            throw new StudioException(StatusOf(dialect.ErrorTranslator.Classify(error)), dialect.ErrorTranslator.Describe(error), error);
        }
        catch (DatabaseException error)
        {
            throw new StudioException(StatusOf(error.Failure), error.Message, error);
        }
    }

    private static async Task<long> CountAsync(Statement statement, DbConnection connection, CancellationToken cancellationToken)
    {
        await using var command = statement.Command(connection);
        return Convert.ToInt64(await command.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture);
    }

    private string? Text(StudioField field, object value) => value is DBNull ? null : field.ToShown(dialect.ValueText.ToText(field.Column, value));

    private static StudioRow Row(StudioModel model, IReadOnlyList<string?> texts) => new(
        model.Key is [] ? null : [.. model.Key.Select(k => texts[IndexOf(model, k)])],
        [.. texts.Select(t => t is { Length: > MaxTextLength } ? t[..MaxTextLength] : t)],
        [.. Enumerable.Range(0, texts.Count).Where(i => texts[i] is { Length: > MaxTextLength })]);

    private static int IndexOf(StudioModel model, StudioField field) => model.Fields.Index().First(f => f.Item == field).Index;

    private static HttpStatusCode StatusOf(DatabaseFailure failure) =>
        failure == DatabaseFailure.Statement ? HttpStatusCode.BadRequest : HttpStatusCode.ServiceUnavailable;
}
