using Ashlar.Database.Dialects;
using Ashlar.Database.Queries;
using Ashlar.Diagnostics;
using Ashlar.Schema;

namespace Ashlar.Migrations.Queries;

/// <summary>Checks the files of <c>sql</c> against a database that has the tables of the migrations, and notes what they take and give.</summary>
/// <param name="model">The schema, in whose words the types are noted.</param>
/// <param name="dialect">The database.</param>
public sealed class QueryCheck(DataModel model, ILiveDialect dialect)
{
    /// <param name="shadow">With the tables.</param>
    /// <param name="folder">The files.</param>
    /// <param name="migrations">The checksum of what made the tables.</param>
    /// <param name="diagnostics">What is wrong with the files, with its place.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns><see langword="null"/>, and findings, where a file is wrong.</returns>
    public async Task<QueryLock?> RunAsync(IDatabaseSession shadow, QueryFolder folder, string migrations, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(shadow);
        ArgumentNullException.ThrowIfNull(folder);
        var before = diagnostics.Count;
        var queries = new List<LockedQuery>();
        foreach (var file in folder.Files)
        {
            try
            {
                var described = await dialect.QueryInspector.DescribeAsync(shadow.Connection, file, cancellationToken);
                queries.Add(new QueryTyping(model, file, described, diagnostics).Resolve());
            }
            catch (QueryRefusedException error)
            {
                var span = error.Offset is { } offset ? file.SpanAt(offset, dialect.QueryInspector.Placeholder) : file.Statement.Span;
                diagnostics.Add(QueryDiagnostics.Refused(new Location(file.Source, span), error.Message));
            }
        }

        return diagnostics.Count > before ? null : new QueryLock(dialect.Name, migrations, queries);
    }
}
