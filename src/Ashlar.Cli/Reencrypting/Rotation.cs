using System.Data.Common;
using Ashlar.Database.Dialects;
using Ashlar.Diagnostics;
using Ashlar.Encryption;

namespace Ashlar.Cli.Reencrypting;

/// <summary>
/// Writes the values of encrypted fields anew with the newest key. Where it stopped nobody need remember: a value says under which key it is, and
/// only those that are not under the newest one are looked at. A row is written only while it still has the value that was read, so that what an
/// application wrote meanwhile stays.
/// </summary>
internal sealed class Rotation(IDatabaseSession session, ILiveDialect dialect, FieldCipher cipher, bool encryptsPlain, int batchSize)
{
    private readonly RotationStatement _statements = new(dialect.ValueText, cipher);

    /// <summary>Rows that a policy hides would be left behind without a word: the database refuses to hide any.</summary>
    public async Task PrepareAsync(IReadOnlyList<StoredColumn> columns, CancellationToken cancellationToken)
    {
        if (dialect.Capabilities.CurrentTenant is not null && columns.Count > 0)
        {
            await ExecuteAsync("SET row_security = off", [], cancellationToken);
        }
    }

    /// <summary>Looks for a value that none of the keys has made.</summary>
    public async Task CheckAsync(StoredColumn column, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        await foreach (var row in ReadAsync(_statements.Foreign(column, encryptsPlain), column, cancellationToken))
        {
            try
            {
                _ = Decrypt(column, row.Stored);
            }
            catch (TamperedValueException) when (!IsEncrypted(row.Stored))
            {
                diagnostics.Add(RotationDiagnostics.Plain(column.Field));
            }
            catch (TamperedValueException)
            {
                // The row alone is at fault, and will be named.
            }
            catch (EncryptionException error)
            {
                diagnostics.Add(RotationDiagnostics.KeyUnusable(column.Field, error));
            }
        }
    }

    /// <summary>How many rows are not under the newest key.</summary>
    public async Task<long> CountAsync(StoredColumn column, CancellationToken cancellationToken)
    {
        await using var command = Command(_statements.Count(column));
        return Convert.ToInt64(await command.ExecuteScalarAsync(cancellationToken), System.Globalization.CultureInfo.InvariantCulture);
    }

    public async Task<RotationResult> RunAsync(StoredColumn column, DiagnosticBag diagnostics, Action<long> progress, CancellationToken cancellationToken)
    {
        var result = new RotationResult(0, 0, 0);
        IReadOnlyList<string>? last = null;
        while (true)
        {
            var rows = new List<StoredRow>();
            await foreach (var row in ReadAsync(_statements.Batch(column, last, batchSize), column, cancellationToken))
            {
                rows.Add(row);
            }

            if (rows is [])
            {
                return result;
            }

            last = rows[^1].Key;
            var readable = rows.FindAll(r => IsReadable(column, r, diagnostics));
            var (written, conflicts) = await WriteAsync(column, readable, diagnostics, cancellationToken);
            result = new RotationResult(result.Written + written, result.Unreadable + rows.Count - readable.Count, result.Conflicts + conflicts);
            progress(result.Written);
        }
    }

    private bool IsReadable(StoredColumn column, StoredRow row, DiagnosticBag diagnostics)
    {
        try
        {
            _ = Renew(column, row.Stored);
            return true;
        }
        catch (EncryptionException)
        {
            diagnostics.Add(RotationDiagnostics.Unreadable(column.Field, row.ToString()));
            return false;
        }
    }

    /// <summary>All rows in one transaction; each by itself where one of them is in the way.</summary>
    private async Task<(int Written, int Conflicts)> WriteAsync(StoredColumn column, IReadOnlyList<StoredRow> rows, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        try
        {
            await using var transaction = await session.Connection.BeginTransactionAsync(cancellationToken);
            var written = 0;
            foreach (var row in rows)
            {
                written += await WriteAsync(column, row, transaction, cancellationToken);
            }

            await transaction.CommitAsync(cancellationToken);
            return (written, 0);
        }
        catch (DbException error) when (dialect.ErrorTranslator.Classify(error) == DatabaseFailure.Statement)
        {
            return await WriteOneByOneAsync(column, rows, diagnostics, cancellationToken);
        }
    }

    private async Task<(int Written, int Conflicts)> WriteOneByOneAsync(StoredColumn column, IReadOnlyList<StoredRow> rows, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        var (written, conflicts) = (0, 0);
        foreach (var row in rows)
        {
            try
            {
                written += await WriteAsync(column, row, null, cancellationToken);
            }
            catch (DbException error) when (dialect.ErrorTranslator.Classify(error) == DatabaseFailure.Statement)
            {
                if (!await HasEqualAsync(column, row, cancellationToken))
                {
                    throw;
                }

                diagnostics.Add(RotationDiagnostics.Conflict(column.Field, row.ToString()));
                conflicts++;
            }
        }

        return (written, conflicts);
    }

    private Task<int> WriteAsync(StoredColumn column, StoredRow row, DbTransaction? transaction, CancellationToken cancellationToken)
    {
        var (text, values) = _statements.Update(column, row, Renew(column, row.Stored));
        return ExecuteAsync(text, values, cancellationToken, transaction);
    }

    private async Task<bool> HasEqualAsync(StoredColumn column, StoredRow row, CancellationToken cancellationToken)
    {
        await using var command = Command(RotationStatement.Equal(column, Renew(column, row.Stored)));
        return Convert.ToInt64(await command.ExecuteScalarAsync(cancellationToken), System.Globalization.CultureInfo.InvariantCulture) > 0;
    }

    /// <summary>The same value under the newest key.</summary>
    private object Renew(StoredColumn column, object stored) => Decrypt(column, stored, isPlainAllowed: encryptsPlain) switch
    {
        string text => cipher.Encrypt(text, column.Place),
        var bytes => cipher.Encrypt((byte[])bytes, column.Place),
    };

    private object Decrypt(StoredColumn column, object stored, bool isPlainAllowed = false) => stored switch
    {
        _ when isPlainAllowed && !IsEncrypted(stored) => stored,
        string text => cipher.Decrypt(text, column.Place),
        _ => cipher.Decrypt((byte[])stored, column.Place),
    };

    private static bool IsEncrypted(object stored) => stored is string text ? FieldCipher.IsEncrypted(text) : FieldCipher.IsEncrypted((byte[])stored);

    private async IAsyncEnumerable<StoredRow> ReadAsync(
        (string Text, object[] Values) statement, StoredColumn column, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var command = Command(statement);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            var key = column.Keys.Select((k, i) => dialect.ValueText.ToText(k, reader.GetValue(i + 1))).ToList();
            yield return new StoredRow(key, column.IsBytes ? reader.GetFieldValue<byte[]>(0) : reader.GetString(0));
        }
    }

    private async Task<int> ExecuteAsync(string text, object[] values, CancellationToken cancellationToken, DbTransaction? transaction = null)
    {
        await using var command = Command((text, values));
        command.Transaction = transaction;
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private DbCommand Command((string Text, object[] Values) statement)
    {
        var command = session.Connection.CreateCommand();
        command.CommandText = statement.Text;
        foreach (var (index, value) in statement.Values.Index())
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@p{index}";
            parameter.Value = value;
            command.Parameters.Add(parameter);
        }

        return command;
    }
}

/// <summary>A row and the value that was read from it.</summary>
/// <param name="Key">As text.</param>
/// <param name="Stored">A text or bytes.</param>
internal sealed record StoredRow(IReadOnlyList<string> Key, object Stored)
{
    /// <summary>The key alone.</summary>
    public override string ToString() => string.Join(", ", Key);
}
