using Ashlar.Database;
using Ashlar.Database.Dialects;
using Ashlar.Database.Scripts;
using Ashlar.Database.Scripts.Catalog;
using Ashlar.Database.Scripts.Effects;
using Ashlar.Database.Scripts.Statements;
using Ashlar.Diagnostics;
using Ashlar.Migrations.Files;

namespace Ashlar.Migrations.Lint;

/// <summary>A migration as the rules see it.</summary>
public sealed class LintContext
{
    public required IDialect Dialect { get; init; }

    public required LintSettings Settings { get; init; }

    public required MigrationFile Migration { get; init; }

    public required SqlScript Script { get; init; }

    /// <summary>In the order of the script.</summary>
    public required IReadOnlyList<LintStep> Steps { get; init; }

    /// <summary>The tables before the migration.</summary>
    public required ScriptCatalog Before { get; init; }

    /// <summary>The tables after it.</summary>
    public required ScriptCatalog After { get; init; }

    /// <summary>Tables that the migration makes anew, rows and all.</summary>
    public required IReadOnlyList<TableRebuild> Rebuilds { get; init; }

    /// <summary>The names of the migrations that some database may have already.</summary>
    public required IReadOnlySet<string> Released { get; init; }

    /// <summary>Other migrations of the project say how to go back, and this one does not.</summary>
    public required bool LacksDownStep { get; init; }

    public IScriptEffects Effects => Dialect.ScriptEffects;

    /// <summary>Where a finding about the whole migration points.</summary>
    public TextSpan Start => Steps is [var first, ..] ? first.Span : default;

    /// <summary>Actions on tables that exist, whether by ALTER TABLE or by making the table anew.</summary>
    public IEnumerable<(LintStep Step, T Action)> Changes<T>()
        where T : TableAction =>
        Steps.Where(s => !s.IsOnNewTable && s.Action is T).Select(s => (s, (T)s.Action!));

    /// <summary>Actions of an ALTER TABLE on a table that exists.</summary>
    public IEnumerable<(LintStep Step, T Action)> Alterations<T>()
        where T : TableAction =>
        Changes<T>().Where(c => !c.Step.IsRebuild);

    public IEnumerable<(LintStep Step, T Statement)> Statements<T>()
        where T : ParsedStatement =>
        Steps.Where(s => s.Action is null && s.Statement is T).Select(s => (s, (T)s.Statement));

    /// <summary>The table, as the finding names it.</summary>
    public static ObjectName TableOf(LintStep step) => step.Table?.Name ?? (step.Statement as AlterTableStatement)?.Table ?? default;

    /// <summary>The migration itself made the table.</summary>
    public bool IsNew(ObjectName table) => Before.Find(table) is null && Statements<CreateTableStatement>().Any(c => Before.AreSame(c.Statement.Table, table));

    /// <summary>The migration itself added the column.</summary>
    public bool IsNewColumn(LintStep step, string column) => Alterations<AddColumnAction>().Any(a =>
        Before.AreSame(TableOf(a.Step), step.Statement is CreateIndexStatement index ? index.Table : TableOf(step)) && Before.Names.Equals(a.Action.Column.Name, column));

    /// <summary>The lock that the step's statement needs on that table; <see langword="null"/> where it needs none.</summary>
    public LockMode? LockOf(LintStep step, ObjectName table) =>
        Effects.LocksOf(step.Statement, step.Catalog).FirstOrDefault(l => Before.AreSame(l.Table, table))?.Mode;

    /// <summary>The strongest lock that the step needs on a table; <see langword="null"/> where it needs none.</summary>
    public LockMode? LockOf(LintStep step) => step.Action is { } action
        ? Effects.LockOf(action)
        : Effects.LocksOf(step.Statement, step.Catalog).MaxBy(l => l.Mode.Strength)?.Mode;

}
