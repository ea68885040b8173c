using Ashlar.Database;
using Ashlar.Database.Dialects;
using Ashlar.Diagnostics;
using Ashlar.Migrations.Lowering;
using Ashlar.Psl;
using Ashlar.Psl.Syntax;
using Ashlar.Schema;

namespace Ashlar.Migrations.Pulling;

/// <summary>
/// <c>db pull</c>: brings a schema up to date with a database. What the two agree on stays as it is written, with its comments,
/// names and order.
/// </summary>
public static class Pull
{
    /// <summary>The text of each file, formatted.</summary>
    /// <param name="dialect">The database's.</param>
    /// <param name="database">The database as it is.</param>
    /// <param name="files">The schema.</param>
    /// <param name="previous">What the schema means. It has a datasource.</param>
    /// <param name="target">The file that new blocks are added to.</param>
    /// <param name="diagnostics">What the language cannot say.</param>
    public static IReadOnlyList<string> Run(
        IDialect dialect, DatabaseSchema database, IReadOnlyList<SchemaSyntax> files, DataModel previous, SourceFile target, DiagnosticBag diagnostics)
    {
        var schema = SchemaLowering.Lower(previous, dialect);
        var before = new PullSource(dialect, schema, previous);
        var after = new PullSource(dialect, Reconciliation.Of(database, schema, dialect), previous);
        diagnostics.AddRange(PullFindings.Of(after));
        return [.. new SchemaMerger(before, after, files).Merge(target).Zip(files, (text, file) => SchemaFormatter.Format(SchemaParser.Parse(new SourceFile(file.File.Path, text))))];
    }

    /// <summary>There is nothing to pull.</summary>
    public static bool IsEmpty(IDialect dialect, DatabaseSchema database) =>
        database.Enums is [] && database.Views is [] && database.Tables.All(t => t.Name.Name == History.MigrationHistory.TableName || dialect.DiffRules.IsIgnoredTable(t.Name.Name));
}
