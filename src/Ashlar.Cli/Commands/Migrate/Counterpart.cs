using Ashlar.Cli.Connections;
using Ashlar.Database;
using Ashlar.Database.Dialects;
using Ashlar.Diagnostics;
using Ashlar.Migrations.Counterparts;
using Ashlar.Migrations.Files;
using Ashlar.Migrations.Lowering;
using Ashlar.Schema;

namespace Ashlar.Cli.Commands.Migrate;

/// <summary>One schema for one of its databases, with the migrations for it.</summary>
internal sealed record Counterpart(DataModel Model, ILiveDialect Dialect, string Path, string? Service)
{
    public string DisplayName => Model.Datasource!.Provider.DisplayName;

    /// <summary><see langword="null"/> where the folder cannot be read, which those who work with it say.</summary>
    public MigrationDirectory? Directory => MigrationDirectory.Read(Path, Dialect.Name, []);

    public static Counterpart Of(DataModel model, string schemaFolder, string? service = null) =>
        new(model, Dialects.Find(model.Datasource!.Provider.Name)!, MigrationDirectory.PathFor(model.Datasource, schemaFolder, service), service);

    /// <summary>What the histories of the other databases of the schema lack.</summary>
    public static IEnumerable<Diagnostic> GapsBeside(DatabaseProject project) =>
        project.Siblings.Select(m => Of(m, project.Schema.Folder, project.Service).FindGap()).OfType<Diagnostic>();

    public DatabaseSchema Lower() => SchemaLowering.Lower(Model, Dialect, Service);

    /// <summary>What the migrations lack of the schema, as far as their text says it; no database is asked.</summary>
    public Diagnostic? FindGap()
    {
        if (!System.IO.Directory.Exists(Path))
        {
            return CounterpartDiagnostics.Missing(Path, DisplayName);
        }

        return Directory is { } directory && HistoryGaps.Find(Dialect, directory.Migrations, Lower()) is [_, ..] gaps
            ? CounterpartDiagnostics.Behind(Path, DisplayName, gaps)
            : null;
    }

    /// <summary>Where migrations for the database can be tried: in memory, or on the server of the shadow database; else <see langword="null"/>.</summary>
    public ShadowSource? ShadowFrom(ConnectionSettings settings)
    {
        if (Dialect.Capabilities.ShadowsInMemory)
        {
            return ShadowSource.None;
        }

        // Two are needed at once, so that they are made beside the one that the setting names.
        return settings.Shadow([]) is { } shadow && shadow.IsFor(Dialect) ? new ShadowSource(shadow.Url, null, shadow.BaseDirectory) : null;
    }
}
