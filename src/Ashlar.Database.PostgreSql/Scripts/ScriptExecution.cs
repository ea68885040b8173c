using Ashlar.Database.Dialects;
using Ashlar.Database.Scripts;
using Npgsql;

namespace Ashlar.Database.PostgreSql.Scripts;

/// <summary>Runs a script. The statements of a step go to the server together, and its answer tells which one failed.</summary>
internal sealed class ScriptExecution(Session session, ErrorTranslator errors, ScriptPlan plan) : StepRunner(plan, Roles)
{
    private static readonly StatementRoles Roles = new();

    /// <summary>Words of statements that may leave the history out of sight or out of reach.</summary>
    private static readonly string[] SessionWords = ["search_path", "role", "authorization"];

    private static readonly SqlStatement Begin = Single("BEGIN");
    private static readonly SqlStatement Commit = Single("COMMIT");

    private readonly ConcurrentStatements _concurrent = new(session);
    private readonly KeptViews _views = new(plan);
    private bool _mustSettle;

    /// <summary>One transaction, after which the session is as it was.</summary>
    public static bool IsPlain(ScriptPlan plan) =>
        plan.Steps is [] or [{ Kind: ScriptStepKind.Transaction }] && !plan.Script.Statements.Any(ChangesSession);

    /// <summary>Adds a plain script as a transaction of its own.</summary>
    public static void AddTo(NpgsqlBatch batch, ScriptPlan plan) => Add(batch, [Begin, .. plan.Script.Statements, Commit], new KeptViews(plan));

    public static ScriptPlan PlanOf(string script) => ScriptPlan.Of(SqlScript.Parse(script, Dialect.ScriptSyntax), Roles);

    protected override async Task ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
        try
        {
            await session.ExecuteAsync(sql, cancellationToken);
        }
        catch (PostgresException error) when (IsAlive)
        {
            throw Failure(error, null);
        }
    }

    protected override async Task RunAsync(IReadOnlyList<SqlStatement> statements, CancellationToken cancellationToken)
    {
        if (statements.Count == 0)
        {
            return;
        }

        await using var batch = new NpgsqlBatch(session.Npgsql);
        var sources = Add(batch, statements, _views);
        _mustSettle |= statements.Any(ChangesSession);
        try
        {
            await batch.ExecuteNonQueryAsync(cancellationToken);
        }
        catch (PostgresException error) when (IsAlive)
        {
            var index = error.BatchCommand is NpgsqlBatchCommand failed ? batch.BatchCommands.IndexOf(failed) : -1;
            var failing = index < 0 ? null : sources[index];
            throw Failure(error, failing == Begin || failing == Commit ? null : failing);
        }
    }

    /// <returns>For each command the statement that it is; <see langword="null"/> for one of our own.</returns>
    private static List<SqlStatement?> Add(NpgsqlBatch batch, IEnumerable<SqlStatement> statements, KeptViews views)
    {
        var sources = new List<SqlStatement?>();
        foreach (var (sql, source) in statements.SelectMany(s => views.Around(s, TextOf(s))))
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(sql));
            sources.Add(source);
        }

        return sources;
    }

    /// <summary>One round trip for the whole: a shadow database runs every migration there is, and the server may be far away.</summary>
    protected override async Task RunAtOnceAsync(IReadOnlyList<SqlStatement> statements, CancellationToken cancellationToken)
    {
        try
        {
            await RunAsync([Begin, .. statements, Commit], cancellationToken);
            await SettleAsync();
        }
        catch
        {
            await RollBackAsync();
            throw;
        }
    }

    /// <summary>One round trip for a migration and its record: six would be most of the time of a small one.</summary>
    protected override async Task<bool> RunRecordedAsync(IReadOnlyList<SqlStatement> statements, RecordStatements record, CancellationToken cancellationToken)
    {
        if (statements.Any(ChangesSession))
        {
            return false;
        }

        await using var batch = new NpgsqlBatch(session.Npgsql);
        List<SqlStatement?> sources = [.. Add(batch, [Begin], _views), .. AddRecord(batch, record.Before)];
        var first = sources.Count;
        sources.AddRange(Add(batch, statements, _views));
        var last = sources.Count;
        sources.AddRange([.. AddRecord(batch, record.After), .. Add(batch, [Commit], _views)]);
        try
        {
            await batch.ExecuteNonQueryAsync(cancellationToken);
            return true;
        }
        catch (PostgresException error) when (IsAlive)
        {
            await RollBackAsync();
            var index = error.BatchCommand is NpgsqlBatchCommand failed ? batch.BatchCommands.IndexOf(failed) : -1;
            if (index >= 0 && (index < first || (index >= last && sources[index] is null)))
            {
                // Of the record. Step by step it is seen what is the matter.
                return false;
            }

            throw Failure(error, index >= first && index < last ? sources[index] : null);
        }
        catch
        {
            await RollBackAsync();
            throw;
        }
    }

    private static List<SqlStatement?> AddRecord(NpgsqlBatch batch, IReadOnlyList<RecordStatement> statements)
    {
        foreach (var statement in statements)
        {
            var command = new NpgsqlBatchCommand(statement.Sql);
            foreach (var value in statement.Values)
            {
                command.Parameters.Add(new NpgsqlParameter { Value = value });
            }

            batch.BatchCommands.Add(command);
        }

        return [.. statements.Select(_ => (SqlStatement?)null)];
    }

    protected override async Task RunAloneAsync(SqlStatement statement, bool isResumed, CancellationToken cancellationToken)
    {
        if (isResumed && await _concurrent.IsDoneAsync(statement, cancellationToken))
        {
            return;
        }

        try
        {
            await RunAsync([statement], cancellationToken);
        }
        catch (ScriptException)
        {
            await _concurrent.CleanAsync(statement, CancellationToken.None);
            throw;
        }

        await SettleAsync();
    }

    /// <summary>A script made by pg_dump empties the search path; the history is in the schema that the URL names.</summary>
    protected override async Task SettleAsync()
    {
        if (_mustSettle)
        {
            await session.ExecuteAsync("RESET SESSION AUTHORIZATION", CancellationToken.None);
            await session.ExecuteAsync("RESET ROLE", CancellationToken.None);
            await session.ExecuteAsync("RESET search_path", CancellationToken.None);
            _mustSettle = false;
        }
    }

    protected override async Task RollBackAsync()
    {
        if (IsAlive)
        {
            await session.ExecuteAsync("ROLLBACK", CancellationToken.None);
        }
    }

    /// <summary>The server has answered with an error and goes on. Otherwise nobody knows what became of the statement.</summary>
    private bool IsAlive => session.Connection.State == System.Data.ConnectionState.Open;

    private static bool ChangesSession(SqlStatement statement) => statement.Tokens.Any(t => SessionWords.Contains(t.Value, StringComparer.OrdinalIgnoreCase));

    private static SqlStatement Single(string sql) => SqlScript.Parse(sql, Dialect.ScriptSyntax).Statements[0];

    private static string TextOf(SqlStatement statement) => statement.Text[..(statement.Tokens[^1].Span.End - statement.Span.Start)];

    private ScriptException Failure(PostgresException error, SqlStatement? statement)
    {
        var place = statement is null ? (Diagnostics.TextSpan?)null : TokenAt(statement, error.Position) ?? statement.Span;
        return new ScriptException(errors.Describe(error), place?.Start, place?.Length ?? 0, IsFirstStep, error)
        {
            Help = errors.Classify(error) == DatabaseFailure.TimedOut
                ? "find out what the statement waits for, or allow it more time with --lock-timeout or --statement-timeout, and run the command again"
                : null,
        };
    }

    /// <summary>The server counts characters from 1, and a character outside the basic plane once.</summary>
    private static Diagnostics.TextSpan? TokenAt(SqlStatement statement, int position)
    {
        if (position <= 0)
        {
            return null;
        }

        var offset = statement.Text.EnumerateRunes().Take(position - 1).Sum(r => r.Utf16SequenceLength) + statement.Span.Start;
        return statement.Tokens.Where(t => t.Span.Start <= offset && offset < t.Span.End).Select(t => (Diagnostics.TextSpan?)t.Span).FirstOrDefault();
    }
}
