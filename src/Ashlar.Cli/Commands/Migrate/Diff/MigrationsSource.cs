using Ashlar.Cli.Connections;
using Ashlar.Database;
using Ashlar.Database.Dialects;
using Ashlar.Diagnostics;
using Ashlar.Migrations.Files;
using Ashlar.Migrations.Replaying;

namespace Ashlar.Cli.Commands.Migrate.Diff;

/// <summary>The database that a folder of migrations makes, replayed in an empty one.</summary>
internal sealed record MigrationsSource(string Path) : DiffSource
{
    public override string? Provider => LockFile.Read(Path) is { Length: > 0 } locked ? locked : null;

    public override DiffSource Load(string? provider, DiagnosticBag diagnostics)
    {
        if (!Directory.Exists(Path))
        {
            diagnostics.Add(DirectoryDiagnostics.Missing(Path));
        }

        return this;
    }

    public override async Task<DatabaseSchema> ReadAsync(ILiveDialect dialect, DiffContext context)
    {
        if (MigrationDirectory.Read(Path, dialect.Name, context.Diagnostics) is not { } directory)
        {
            return DatabaseSchema.Empty;
        }

        await using var shadow = new Shadow(dialect, context.Shadow, context.Namespaces, context.Memory.Cache);
        if (await shadow.AddAsync(directory.Migrations, context.Diagnostics, context.CancellationToken) && context.Memory.IsDoubted)
        {
            await shadow.OpenAsync(context.Diagnostics, context.CancellationToken);
        }

        context.Memory.IsUsed |= shadow.IsRemembered;
        return context.Diagnostics.HasErrors ? DatabaseSchema.Empty : await shadow.InspectAsync(context.CancellationToken);
    }
}
