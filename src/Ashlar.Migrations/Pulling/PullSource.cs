using Ashlar.Database;
using Ashlar.Database.Dialects;
using Ashlar.Schema;

namespace Ashlar.Migrations.Pulling;

/// <summary>What a pull starts from.</summary>
/// <param name="Database">The database as it is.</param>
/// <param name="Previous">What the schema says so far: its names and wishes are kept.</param>
internal sealed record PullSource(IDialect Dialect, DatabaseSchema Database, DataModel Previous)
{
    public Schema.Providers.DatabaseProvider Provider => Previous.Datasource!.Provider;

    public ConventionalNames Conventions { get; } = new(Dialect.Capabilities.MaxIdentifierLength);

    /// <summary>The datasource lists database schemas, so each block says its own.</summary>
    public bool HasNamespaces => Previous.Datasource!.Schemas.Count > 0;

    public bool HasViews => Previous.Generators.Any(g => g.PreviewFeatures.Contains("views"));

    /// <summary>Relations without foreign keys are the schema's alone.</summary>
    public bool HasForeignKeys => Previous.Datasource!.RelationMode != RelationMode.Prisma;

    /// <summary>Otherwise an index on some of the rows cannot be said.</summary>
    public bool HasPartialIndexes => CanSayPartialIndexes(Previous);

    /// <summary>The tables that become models, in the order in which they are written, without what the schema cannot say.</summary>
    public IReadOnlyList<Table> Tables { get; } =
    [
        .. Database.Tables
            .Select(t => CanSayPartialIndexes(Previous) ? t : t with { Indexes = [.. t.Indexes.Where(i => i.Where is null)] })
            .Where(t => t.Name.Name != History.MigrationHistory.TableName && !Dialect.DiffRules.IsIgnoredTable(t.Name.Name))
            .OrderBy(t => t.Name.Namespace ?? Dialect.Capabilities.DefaultNamespace, StringComparer.Ordinal)
            .ThenBy(t => t.Name.Name, StringComparer.Ordinal),
    ];

    public Model? PreviousOf(ObjectName name) => Previous.Models.FirstOrDefault(m => Is(name, m.Schema, m.DatabaseName));

    public Model? PreviousViewOf(ObjectName name) => Previous.Views.FirstOrDefault(m => Is(name, m.Schema, m.DatabaseName));

    public EnumType? PreviousEnumOf(ObjectName name) => Previous.Enums.FirstOrDefault(e => Is(name, e.Schema, e.DatabaseName));

    public string? Namespace(ObjectName name) => name.Namespace ?? Dialect.Capabilities.DefaultNamespace;

    private static bool CanSayPartialIndexes(DataModel model) => model.Generators.Any(g => g.PreviewFeatures.Contains("partialIndexes"));

    private bool Is(ObjectName name, string? schema, string databaseName) =>
        databaseName == name.Name && (schema ?? Dialect.Capabilities.DefaultNamespace) == Namespace(name);
}
