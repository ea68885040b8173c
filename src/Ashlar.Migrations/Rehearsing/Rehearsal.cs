using Ashlar.Database;
using Ashlar.Database.Changes;
using Ashlar.Database.Dialects;
using Ashlar.Diagnostics;
using Ashlar.Migrations.DataLoss;
using Ashlar.Migrations.Diffing;
using Ashlar.Migrations.Down;
using Ashlar.Migrations.Renaming;

namespace Ashlar.Migrations.Rehearsing;

/// <summary>
/// Tries a migration before it is written: up, down and up again, with rows in the tables. The structure after the way down must
/// be the one before the way up, and no table may have other rows than before.
/// </summary>
internal sealed class Rehearsal(ILiveDialect dialect, DatabaseSchema? target, DevelopmentOptions options)
{
    private readonly DownPlanner _planner = new(dialect);

    /// <summary>The structure after the first way up; <see langword="null"/> before it.</summary>
    public DatabaseSchema? After { get; private set; }

    /// <param name="shadow">As the migrations before this one make it. It is used up.</param>
    /// <param name="before">The structure of the shadow.</param>
    /// <param name="up">The migration.</param>
    /// <param name="isFilled">Rows are put into the tables first.</param>
    /// <param name="cancellationToken">Stops between two statements.</param>
    /// <exception cref="RehearsalException">It does not run, or does not lead back.</exception>
    public async Task<IReadOnlyList<SchemaChange>> RunAsync(IDatabaseSession shadow, DatabaseSchema before, WayUp up, bool isFilled, CancellationToken cancellationToken)
    {
        if (isFilled)
        {
            await new SampleRows(dialect, before).FillAsync(shadow, cancellationToken);
        }

        var rows = await SampleRows.CountAsync(shadow, before.Tables, cancellationToken);
        await RunAsync(shadow, up.Script, isUp: true, cancellationToken);
        var after = await InspectAsync(shadow, cancellationToken);
        After = after;
        Expect(target is null || new MigrationPlanner(dialect).Plan(after, target) is [], isUp: false, "it does not make what the schema asks for");

        var down = _planner.Plan(after, before, RenamePlan.Reverse(up.Renames));
        await RunAsync(shadow, string.Concat(down.SelectMany(dialect.SqlWriter.Write).Select(s => $"{s};\n")), isUp: false, cancellationToken);
        Expect(_planner.AreEqual(await InspectAsync(shadow, cancellationToken), before), isUp: false, "it does not lead back to the structure before");
        await ExpectRowsAsync(shadow, rows, before.Tables.Where(t => after.FindTable(t.Name) is not null), cancellationToken);

        await RunAsync(shadow, up.Script, isUp: true, cancellationToken);
        Expect(_planner.AreEqual(await InspectAsync(shadow, cancellationToken), after), isUp: true, "it makes something else the second time");
        return down;
    }

    public IReadOnlyList<DataLossFinding> DangersOf(IReadOnlyList<SchemaChange> down) => DataLossFindings.Of(down, dialect.TypeMap);

    private static async Task ExpectRowsAsync(IDatabaseSession shadow, Dictionary<ObjectName, long> rows, IEnumerable<Table> kept, CancellationToken cancellationToken)
    {
        var tables = kept.ToList();
        var now = await SampleRows.CountAsync(shadow, tables, cancellationToken);
        if (tables.Find(t => now[t.Name] != rows[t.Name]) is { } changed)
        {
            throw new RehearsalException(isUp: false, $"\"{changed}\" had {Counted.Of(rows[changed.Name], "row")} before it and has {now[changed.Name]} after the way back");
        }
    }

    private static async Task RunAsync(IDatabaseSession shadow, string script, bool isUp, CancellationToken cancellationToken)
    {
        try
        {
            await shadow.ApplyAsync(script, null, cancellationToken);
        }
        catch (ScriptException error)
        {
            throw new RehearsalException(isUp, error.Message);
        }
    }

    private static void Expect(bool condition, bool isUp, string otherwise)
    {
        if (!condition)
        {
            throw new RehearsalException(isUp, otherwise);
        }
    }

    private Task<DatabaseSchema> InspectAsync(IDatabaseSession shadow, CancellationToken cancellationToken) =>
        dialect.Inspector.InspectAsync(shadow.Connection, options.Namespaces, cancellationToken);
}
