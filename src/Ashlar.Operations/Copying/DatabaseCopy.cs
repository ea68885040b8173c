using System.Data.Common;
using Ashlar.Database;
using Ashlar.Database.Dialects;
using Ashlar.Diagnostics;
using Ashlar.Migrations.History;

namespace Ashlar.Operations.Copying;

/// <summary>
/// Copies every row of a database into one that has the same tables and no rows, in one transaction, and compares each copy with its
/// row before the transaction ends. The databases may be of different kinds.
/// </summary>
/// <param name="source">In a transaction that <see cref="BeginReadingAsync"/> began.</param>
/// <param name="target">Where the rows go.</param>
public sealed class DatabaseCopy(CopyEnd source, CopyEnd target)
{
    private readonly List<TableReport> _reports = [];

    /// <summary>What was copied, table by table.</summary>
    public IReadOnlyList<TableReport> Reports => _reports;

    /// <summary>From now on the source has the same rows for every copy.</summary>
    public static Task BeginReadingAsync(CopyEnd source, CancellationToken cancellationToken) =>
        source.Dialect.RowTransfer.BeginReadingAsync(source.Session.Connection, cancellationToken);

    /// <summary>Copies and compares. What was written lasts only after <see cref="CommitAsync"/>.</summary>
    /// <param name="copied">Told of each table.</param>
    /// <param name="diagnostics">Why it stopped; then the target is as it was.</param>
    /// <param name="cancellationToken">Stops between two statements; then the target is as it was.</param>
    public async Task RunAsync(Action<TableReport> copied, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        var tables = await PlanAsync(diagnostics, cancellationToken);
        if (diagnostics.HasErrors)
        {
            return;
        }

        List<Table> written = [.. tables.Select(t => t.Target)];
        await target.Dialect.RowTransfer.BeginWritingAsync(target.Session.Connection, written, cancellationToken);
        try
        {
            foreach (var table in tables.TakeWhile(_ => !diagnostics.HasErrors))
            {
                await CopyAsync(table, diagnostics, cancellationToken);
            }

            if (!diagnostics.HasErrors)
            {
                await target.Dialect.RowTransfer.FinishWritingAsync(target.Session.Connection, written, cancellationToken);
                await VerifyAsync(tables, copied, diagnostics, cancellationToken);
            }
        }
        catch
        {
            await RollbackAsync();
            throw;
        }

        if (diagnostics.HasErrors)
        {
            await RollbackAsync();
        }
    }

    public Task CommitAsync(CancellationToken cancellationToken) => TransferStatements.RunAsync(target.Session.Connection, "COMMIT", cancellationToken);

    public Task RollbackAsync() => TransferStatements.RunAsync(target.Session.Connection, "ROLLBACK", CancellationToken.None);

    private async Task<IReadOnlyList<CopyTable>> PlanAsync(DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        if (source.Dialect == target.Dialect
            && await source.Dialect.RowTransfer.IdentifyAsync(source.Session.Connection, cancellationToken) == await target.Dialect.RowTransfer.IdentifyAsync(target.Session.Connection, cancellationToken))
        {
            diagnostics.Add(CopyDiagnostics.SameDatabase(source.Name, target.Name));
            return [];
        }

        diagnostics.AddRange([.. await StructureFindings.OfAsync(source, cancellationToken), .. await StructureFindings.OfAsync(target, cancellationToken)]);
        if (diagnostics.HasErrors)
        {
            return [];
        }

        List<CopyTable> tables = [.. ParentsFirst(target.Schema).Select(t => new CopyTable(source.Schema.Tables.First(s => s.Name.Name == t.Name.Name), Ordered(t)))];
        var filled = new List<string>();
        foreach (var table in tables)
        {
            if (await In(table).CountAsync(cancellationToken) > 0)
            {
                filled.Add(table.ToString());
            }
        }

        diagnostics.AddRange(filled is [] ? [] : [CopyDiagnostics.NotEmpty(target.Name, filled)]);
        return tables;
    }

    /// <summary>The columns in the order that they have in the source.</summary>
    private Table Ordered(Table table)
    {
        var columns = source.Schema.Tables.First(s => s.Name.Name == table.Name.Name).Columns;
        return table with { Columns = [.. columns.Select(c => table.FindColumn(c.Name)!)] };
    }

    private async Task CopyAsync(CopyTable table, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var rows in RowBatches.ReadAsync(source.Session.Connection, source.Dialect.ValueText, table, cancellationToken))
            {
                await In(table).InsertAsync(rows, cancellationToken);
            }
        }
        catch (DatabaseException error)
        {
            diagnostics.Add(CopyDiagnostics.Refused(target.Name, table.Target, error.Message));
        }
        catch (DbException error)
        {
            diagnostics.Add(CopyDiagnostics.Refused(target.Name, table.Target, target.Dialect.ErrorTranslator.Describe(error)));
        }
    }

    private async Task VerifyAsync(IReadOnlyList<CopyTable> tables, Action<TableReport> copied, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        foreach (var table in tables)
        {
            var count = 0L;
            await foreach (var rows in RowBatches.ReadAsync(source.Session.Connection, source.Dialect.ValueText, table, cancellationToken))
            {
                count += rows.Count;
                if (await In(table).FindDifferenceAsync(rows, cancellationToken) is { } difference)
                {
                    diagnostics.Add(CopyDiagnostics.Different(target.Name, table.Target, difference));
                    return;
                }
            }

            if (await In(table).CountAsync(cancellationToken) is var there && there != count)
            {
                diagnostics.Add(CopyDiagnostics.Different(target.Name, table.Target, $"it has {Counted.Of(there, "row")} instead of {count}"));
                return;
            }

            var report = new TableReport(table.ToString(), count);
            _reports.Add(report);
            copied(report);
        }
    }

    private TargetTable In(CopyTable table) => new(target.Session.Connection, target.Dialect.ValueText, table);

    /// <summary>Readers of the report find a row behind those that it refers to; circles are cut anywhere.</summary>
    private static IEnumerable<Table> ParentsFirst(DatabaseSchema schema)
    {
        var (rest, done) = (schema.Tables.Where(t => t.Name.Name != MigrationHistory.TableName).ToList(), new HashSet<ObjectName>());
        while (rest.Count > 0)
        {
            var next = rest.Find(t => t.ForeignKeys.All(k => k.ReferencedTable == t.Name || done.Contains(k.ReferencedTable))) ?? rest[0];
            rest.Remove(next);
            done.Add(next.Name);
            yield return next;
        }
    }
}
