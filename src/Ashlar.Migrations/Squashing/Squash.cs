using Ashlar.Database;
using Ashlar.Database.Changes;
using Ashlar.Database.Dialects;
using Ashlar.Database.Scripts;
using Ashlar.Diagnostics;
using Ashlar.Migrations.Diffing;
using Ashlar.Migrations.Down;
using Ashlar.Migrations.Files;
using Ashlar.Migrations.Rehearsing;
using Ashlar.Migrations.Scripts;

namespace Ashlar.Migrations.Squashing;

/// <summary>
/// <c>migrate squash</c>: makes one migration of many, under the name of the last. Where the old scripts only make structure it is
/// written anew; where they also do something else (rows, triggers, functions) they are put one behind the other. Either way it has
/// to make the same on an empty database before anything is written.
/// </summary>
public sealed class Squash(ILiveDialect dialect, MigrationDirectory directory)
{
    /// <summary>What the writers themselves write. Anything else was written by hand, and is kept word for word.</summary>
    private static readonly string[] PlainStarts = ["CREATE TABLE", "CREATE INDEX", "CREATE UNIQUE", "CREATE TYPE", "CREATE SCHEMA", "CREATE EXTENSION", "ALTER TABLE", "ALTER TYPE", "ALTER INDEX", "DROP TABLE", "DROP INDEX", "DROP TYPE", "PRAGMA", "BEGIN", "COMMIT", "INSERT INTO \"new_"];

    private static readonly string[] HandWords = 
    [
        "ATTRIBUTE", "CHECK", "CLUSTER", "COLLATE", "COMPRESSION", "DEFERRABLE", "DISABLE", "ENABLE", "EXCLUDE", "FORCE", "GENERATED", "INCLUDE", "INHERIT", "INHERITS", "LIKE", "NULLS",
        "OF", "OWNER", "PARTITION", "REPLICA", "RESTART", "RULE", "STATISTICS", "STORAGE", "STRICT", "TABLESPACE", "TEMP", "TEMPORARY", "TRIGGER", "UNLOGGED", "VALID", "WITH", "WITHOUT",
    ];

    private readonly MigrationPlanner _planner = new(dialect);

    public ShadowSource Shadow { get; init; } = ShadowSource.None;

    /// <summary>The database schemas that the schema file lists; none for the one that the connection works in.</summary>
    public IReadOnlyList<string> Namespaces { get; init; } = [];

    /// <summary>The old scripts stand one behind the other.</summary>
    public bool IsJoined { get; private set; }

    /// <param name="last">The last one that goes into it; <see langword="null"/> for all.</param>
    /// <returns>The new migration; <see langword="null"/>, and findings, where nothing was written.</returns>
    public async Task<MigrationFile?> RunAsync(string? last, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        MigrationFile? written = null;
        await DatabaseGuard.RunAsync(dialect, diagnostics, async () =>
        {
            var many = last is null ? directory.Migrations : directory.Find(last) is { } end ? [.. directory.Migrations.TakeWhile(m => m != end), end] : [];
            if (many.Count < 2)
            {
                diagnostics.Add(SquashDiagnostics.TooFew());
                return;
            }

            await using var shadow = await dialect.Connector.OpenShadowAsync(Shadow, cancellationToken);
            if (await MigrationReplay.RunAsync(shadow, many, diagnostics, cancellationToken))
            {
                written = await WriteAsync(many, await InspectAsync(shadow, cancellationToken), diagnostics, cancellationToken);
            }
        });
        return written;
    }

    private async Task<MigrationFile?> WriteAsync(IReadOnlyList<MigrationFile> many, DatabaseSchema made, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        var structure = ScriptWriter.Write(_planner.Plan(DatabaseSchema.Empty, made), dialect.SqlWriter);
        IsJoined = many.Any(m => IsHandWritten(m.Script.Text)) || await DifferenceAsync(structure, made, cancellationToken) is not null;
        var script = IsJoined ? string.Join('\n', many.Select(m => $"-- {m.Name}\n{Ended(m.Script.Text)}\n")) : structure;
        if (await DifferenceAsync(script, made, cancellationToken) is { } difference)
        {
            diagnostics.Add(SquashDiagnostics.NotEqual(difference));
            return null;
        }

        var replaced = many.SelectMany(m => m.Replaces.Count > 0 ? m.Replaces : [(m.Name, m.Checksum)]);
        var text = SquashedScript.Write(replaced.DistinctBy(r => r.Name).ToList(), script);
        return directory.Replace(many, text, WayBack(made, text), diagnostics);
    }

    /// <summary>The way back is to an empty database: every table goes.</summary>
    private string WayBack(DatabaseSchema made, string script)
    {
        var down = new DownPlanner(dialect).Plan(made, DatabaseSchema.Empty);
        return DownScript.Write(down, dialect.SqlWriter, new WayUp("", script, [], [], []), DataLoss.DataLossFindings.Of(down, dialect.TypeMap), null);
    }

    /// <returns>In what an empty database differs after the script; <see langword="null"/> where it is the same.</returns>
    private async Task<string?> DifferenceAsync(string script, DatabaseSchema made, CancellationToken cancellationToken)
    {
        await using var shadow = await dialect.Connector.OpenShadowAsync(Shadow, cancellationToken);
        try
        {
            await shadow.ApplyAsync(script, null, cancellationToken);
        }
        catch (ScriptException error)
        {
            return error.Message;
        }

        var now = await InspectAsync(shadow, cancellationToken);
        IReadOnlyList<SchemaChange> differences = [.. _planner.Plan(now, made), .. _planner.Plan(made, now)];
        return differences.Count == 0 ? null : SummaryWriter.InOneLine(differences);
    }

    /// <summary>The last statement of a file needs no semicolon; in the middle of one it does.</summary>
    private string Ended(string script)
    {
        var text = script.TrimStart('\uFEFF').TrimEnd();
        return SqlScript.Parse(text, dialect.Syntax).Statements is [.., var last] && !last.Text.EndsWith(';') ? text.Insert(last.Tokens[^1].Span.End, ";") : text;
    }

    private bool IsHandWritten(string script) => SqlScript.Parse(script, dialect.Syntax).Statements.Any(s =>
        !PlainStarts.Any(p => s.Text.StartsWith(p, StringComparison.OrdinalIgnoreCase))
        || s.Tokens.Any(t => HandWords.Any(w => t.Is(w)))
        || (s.StartsWith("CREATE", "TYPE") && !s.Tokens.Any(t => t.Is("ENUM")))
        || ((s.StartsWith("CREATE", "INDEX") || s.StartsWith("CREATE", "UNIQUE")) && s.Tokens.Count(t => t.Is("(")) > 1));

    private Task<DatabaseSchema> InspectAsync(IDatabaseSession database, CancellationToken cancellationToken) =>
        dialect.Inspector.InspectAsync(database.Connection, Namespaces, cancellationToken);
}
