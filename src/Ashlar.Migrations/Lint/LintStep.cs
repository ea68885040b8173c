using Ashlar.Database.Scripts.Catalog;
using Ashlar.Database.Scripts.Statements;
using Ashlar.Diagnostics;

namespace Ashlar.Migrations.Lint;

/// <summary>A statement of a migration, or one action of an ALTER TABLE, with what is known before it runs.</summary>
/// <param name="Action"><see langword="null"/> for any statement but ALTER TABLE.</param>
/// <param name="Catalog">The tables as they are before it.</param>
public sealed record LintStep(ParsedStatement Statement, TableAction? Action, ScriptCatalog Catalog)
{
    /// <summary>The table that it changes, before the change; <see langword="null"/> where it is not known, or there is none.</summary>
    public CatalogTable? Table { get; init; }

    /// <summary>The migration itself made the table: nobody uses it yet.</summary>
    public bool IsOnNewTable { get; init; }

    /// <summary>The table is made anew and its rows are copied; there is no such ALTER TABLE in the script.</summary>
    public bool IsRebuild { get; init; }

    /// <summary>It stands between a BEGIN and a COMMIT of the script.</summary>
    public bool IsInOwnTransaction { get; init; }

    public TextSpan Span => Action?.Span ?? Statement.Head;
}
