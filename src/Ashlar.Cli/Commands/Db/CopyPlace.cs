using Ashlar.Cli.Connections;
using Ashlar.Cli.Schemas;
using Ashlar.Database;
using Ashlar.Database.Dialects;
using Ashlar.Diagnostics;
using Ashlar.Migrations.Files;
using Ashlar.Migrations.History;
using Ashlar.Migrations.Lowering;
using Ashlar.Operations.Copying;
using Ashlar.Schema;

namespace Ashlar.Cli.Commands.Db;

/// <summary>A database that rows are copied from or to.</summary>
internal sealed record CopyPlace(SchemaInput Schema, DataModel Model, ILiveDialect Dialect, DatabaseUrl Url)
{
    private string Name => $"the database of {Url.Source}";

    public Task<IDatabaseSession> OpenAsync(CancellationToken cancellationToken) =>
        Dialect.Connector.OpenAsync(Url.Url, Url.BaseDirectory, MissingDatabase.Refuse, cancellationToken);

    /// <param name="session">The open database.</param>
    /// <param name="service">Whose tables are copied; <see langword="null"/> for all.</param>
    public CopyEnd End(IDatabaseSession session, string? service)
    {
        var lowered = SchemaLowering.Lower(Model, Dialect, service);
        var outbox = service is null ? null : Model.Models.FirstOrDefault(m => m.IsOutbox)?.DatabaseName;
        return new CopyEnd(Dialect, session, lowered with { Tables = [.. lowered.Tables.Where(t => t.Name.Name != outbox)] }, Name)
        {
            Namespaces = Model.Datasource?.Schemas ?? [],
        };
    }

    /// <summary>A database that lacks migrations, or has others, is not one of this schema. One without a history is taken by its structure.</summary>
    public async Task CheckHistoryAsync(IDatabaseSession session, string? service, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        var path = MigrationDirectory.PathFor(Model.Datasource, Schema.Folder, service);
        var attempts = await new MigrationHistory(session, Dialect.HistoryTable).FindAsync(null, cancellationToken);
        if (attempts is null || MigrationDirectory.Read(path, Dialect.Name, []) is not { } directory)
        {
            return;
        }

        var comparison = new HistoryComparison(directory.Migrations, attempts);
        var (lacking, other) = (comparison.Pending.Count, comparison.Unknown.Count + comparison.Failed.Count + comparison.Edited.Count);
        if (lacking + other > 0)
        {
            diagnostics.Add(CopyDiagnostics.OtherStructure(Name, $"of the migrations in \"{path}\" it lacks {lacking}, and {other} are other ones or failed"));
        }
    }

    /// <summary>Messages between services belong to the layout that they were written in.</summary>
    public async Task CheckOutboxAsync(IDatabaseSession session, string? service, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        if (service is null || Model.Models.FirstOrDefault(m => m.IsOutbox) is not { } outbox)
        {
            return;
        }

        await using var command = session.Connection.CreateCommand();
#pragma warning disable CA2100 // The name comes from the schema.
        command.CommandText = $"SELECT COUNT(*) FROM {Sql.Identifier(outbox.DatabaseName)}";
#pragma warning restore CA2100
        var count = Convert.ToInt64(await command.ExecuteScalarAsync(cancellationToken), System.Globalization.CultureInfo.InvariantCulture);
        if (count > 0)
        {
            diagnostics.Add(CopyDiagnostics.MessagesWait(Name, count));
        }
    }
}
