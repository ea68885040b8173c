using Ashlar.Database;
using Ashlar.Database.Dialects;
using Ashlar.Diagnostics;
using Ashlar.Migrations.Files;
using Ashlar.Migrations.Renaming;

namespace Ashlar.Migrations.Counterparts;

/// <summary>
/// <c>migrate dev</c> for another database of the same schema, with no database of that kind but an empty one: the migration is
/// written and rehearsed there as for the first.
/// </summary>
/// <param name="directory">The migrations for that database.</param>
/// <param name="options">Its shadow is both the development database and the one to rehearse in.</param>
public sealed class CounterpartDevelopment(ILiveDialect dialect, MigrationDirectory directory, DevelopmentOptions options)
{
    /// <summary>What the linter warns of in <see cref="Written"/>.</summary>
    public IReadOnlyList<Diagnostic> Remarks { get; private set; } = [];

    /// <summary>The script; <see langword="null"/> where the migrations already make the schema.</summary>
    public MigrationFile? Written { get; private set; }

    /// <param name="target">What the schema asks for on that database.</param>
    /// <param name="made">What was renamed for the first database; <see langword="null"/> where nothing was written for it, so that the user is asked.</param>
    /// <param name="diagnostics">Why nothing could be written.</param>
    /// <param name="cancellationToken">Stops between two statements.</param>
    public Task RunAsync(DatabaseSchema target, IReadOnlyList<Rename>? made, DiagnosticBag diagnostics, CancellationToken cancellationToken) =>
        DatabaseGuard.RunAsync(dialect, diagnostics, async () =>
        {
            var known = made?.Select(Name).ToHashSet();
            await using var session = await dialect.Connector.OpenShadowAsync(options.Shadow, cancellationToken);
            var development = new Development(dialect, session, directory, options with
            {
                RequestedRenames = known is null ? options.RequestedRenames : [.. options.RequestedRenames.Where(r => known.Contains(Name(r)))],
                IsRename = known is null ? options.IsRename : candidate => known.Contains(Name(candidate)),
                // The rows that would be lost were asked about where there are rows.
                AcceptsDataLoss = _ => true,
            });
            await development.RunAsync(target, _ => { }, diagnostics, cancellationToken);
            (Written, Remarks) = (development.Written, development.Remarks);
        });

    /// <summary>One rename of the schema has one name on all databases; only some keep tables in database schemas.</summary>
    private static string Name(Rename rename) => rename switch
    {
        TableRename table => $"{table.Previous.Name}={table.Next.Name}",
        ColumnRename column => $"{column.Table.Name}.{column.Previous}={column.Next}",
        EnumRename type => $"enum {type.Previous.Name}={type.Next.Name}",
        EnumValueRename value => $"enum {value.Enum.Name}.{value.Previous}={value.Next}",
        _ => rename.ToString()!,
    };
}
