using System.Data.Common;
using Ashlar.Database;
using Ashlar.Database.Changes;
using Ashlar.Database.Dialects;
using Ashlar.Database.Scripts;
using Ashlar.Diagnostics;
using Ashlar.Migrations.Diffing;
using Ashlar.Migrations.Replaying;
using Ashlar.Schema;

namespace Ashlar.Migrations;

/// <summary>Views, checks and other conditions of a schema, before they are compared with those of a database.</summary>
public static class Definitions
{
    /// <summary>Whether each file beside the schema holds one query.</summary>
    public static void Check(DataModel model, SqlSyntax syntax, DiagnosticBag diagnostics)
    {
        foreach (var view in model.Views)
        {
            if (view.Query is { } file && SqlScript.Parse(file.Text, syntax).Statements is var statements && (statements is not [var query] || !IsQuery(query)))
            {
                diagnostics.Add(DefinitionDiagnostics.NotOneQuery(view, file, statements));
            }
        }
    }

    /// <summary>Puts what the schema asks for into the words of the database, and says what the database does not take.</summary>
    /// <param name="dialect">Of the database.</param>
    /// <param name="connection">A database with the functions and extensions that the schema uses. It is left as it was.</param>
    /// <param name="from">What it is compared with.</param>
    /// <param name="target">What the schema file asks for.</param>
    /// <param name="diagnostics">What is wrong with the views.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static Task<DatabaseSchema> SettleAsync(
        ILiveDialect dialect, DbConnection connection, DatabaseSchema from, DatabaseSchema target, DiagnosticBag diagnostics, CancellationToken cancellationToken) =>
        SettleAsync(dialect, inspector => inspector.StateAsync(connection, target, cancellationToken), from, target, diagnostics);

    /// <summary>As the other, on what migrations make; what is remembered of it may do.</summary>
    public static Task<DatabaseSchema> SettleAsync(
        ILiveDialect dialect, Shadow shadow, DatabaseSchema from, DatabaseSchema target, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(shadow);
        return SettleAsync(dialect, inspector => shadow.StateAsync(inspector, target, cancellationToken), from, target, diagnostics);
    }

    private static async Task<DatabaseSchema> SettleAsync(
        ILiveDialect dialect, Func<IDefinitionInspector, Task<StatedSchema>> state, DatabaseSchema from, DatabaseSchema target, DiagnosticBag diagnostics)
    {
        diagnostics.AddRange(target.Views.Where(v => v.Definition is null).Select(DefinitionDiagnostics.WithoutQuery));
        if (dialect.Inspector is not IDefinitionInspector inspector || !NeedsSettling(dialect, from, target))
        {
            return target;
        }

        var stated = await state(inspector);
        diagnostics.AddRange(stated.Failures.Select(DefinitionDiagnostics.Refused));
        foreach (var view in target.Views.Where(v => v.IsManaged && stated.Failures.All(f => f.View.Name != v.Name)))
        {
            diagnostics.AddRange(Misfits(view, stated.Schema.FindView(view.Name)!, dialect.TypeMap));
        }

        if (target.Tables.Any(t => t.RowSecurity is not null && from.FindTable(t.Name)?.RowSecurity is null) && from.BypassesRowSecurity)
        {
            diagnostics.Add(DefinitionDiagnostics.RoleBypasses());
        }

        return stated.Schema;
    }

    /// <summary>There is something whose words could differ though its meaning does not, or a view to be looked at.</summary>
    public static bool NeedsSettling(IDialect dialect, DatabaseSchema from, DatabaseSchema target) =>
        target.Views.Any(v => v.IsManaged) || new SchemaDiffer(dialect).Diff(from, target).Any(HasCondition);

    private static bool HasCondition(SchemaChange change) => change switch
    {
        CreateTable create => create.Table.Checks.Count > 0,
        AlterTable alter => alter.Changes.Any(c => c is AddCheck or AlterColumn { Difference.Default: true, Next.Default: ExpressionDefault { Sql: not null } }),
        CreateIndex create => create.Index.Where is not null,
        CreatePolicy => true,
        _ => false,
    };

    private static bool IsQuery(SqlStatement statement) =>
        statement.StartsWith("SELECT") || statement.StartsWith("WITH") || statement.StartsWith("VALUES") || statement.StartsWith("TABLE") || statement.StartsWith("(");

    private static IEnumerable<Diagnostic> Misfits(View view, View actual, ITypeMap types)
    {
        foreach (var column in view.Columns)
        {
            if (actual.Columns.FirstOrDefault(c => c.Name == column.Name) is not { } found)
            {
                yield return DefinitionDiagnostics.ColumnMissing(view, column, actual.Columns);
            }
            else if (column.Type is NativeColumnType expected && found.Type is NativeColumnType type && !types.IsReadAs(expected, type))
            {
                yield return DefinitionDiagnostics.ColumnType(view, column, types.Describe(column), types.Describe(found));
            }
        }
    }
}
