using Ashlar.Schema;
using Ashlar.Schema.Providers;

namespace Ashlar.Database.Sqlite;

/// <summary>SQLite as the schema language sees it: no native types, no lists, one kind of index.</summary>
public sealed class SqliteProvider : DatabaseProvider
{
    public override string Name => "sqlite";

    public override string DisplayName => "SQLite";

    public override ProviderCapabilities Capabilities { get; } = new()
    {
        Autoincrement = true,
        Decimals = true,
        Enums = true,
        Json = true,
        PartialIndexes = true,
        ReferencesInAnyOrder = true,
    };

    /// <summary>SQLite has no limit of its own; this is the one Prisma keeps, so that names are cut alike.</summary>
    public override int MaxIdentifierLength => 10_000;

    /// <summary>A column's declared type is an affinity only (https://sqlite.org/datatype3.html), so there is nothing to choose.</summary>
    public override IReadOnlyList<NativeTypeDefinition> NativeTypes => [];

    public override NativeType? DefaultNativeType(ScalarType type) => null;

    public override IReadOnlyList<IndexMethodDefinition> IndexMethods { get; } = [new("BTree")];

    public override IReadOnlyList<ReferentialAction> ReferentialActions { get; } = Enum.GetValues<ReferentialAction>();

    /// <summary>https://www.sqlite.org/fts5.html#tokenizers: one that knows English, and one that knows no language.</summary>
    public override IReadOnlyList<string> SearchLanguages { get; } = [FullTextIndex.Simple, FullTextStatements.English];

    public override IReadOnlyList<string> ReservedSearchColumns { get; } = ["rank", "rowid"];

    /// <summary>Indexes share one name space in the database file; keys of tables have none.</summary>
    public override IReadOnlyList<ConstraintScope> ConstraintScopes { get; } = [ConstraintScope.GlobalIndex];
}
