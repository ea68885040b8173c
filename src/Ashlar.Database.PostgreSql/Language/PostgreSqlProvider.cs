using Ashlar.Schema;
using Ashlar.Schema.Providers;

namespace Ashlar.Database.PostgreSql;

/// <summary>PostgreSQL as the schema language sees it.</summary>
public sealed class PostgreSqlProvider : DatabaseProvider
{
    public override string Name => "postgresql";

    public override IReadOnlyList<string> Aliases { get; } = ["postgres"];

    public override string DisplayName => "PostgreSQL";

    public override ProviderCapabilities Capabilities { get; } = new()
    {
        Autoincrement = true,
        AutoincrementOutsideId = true,
        Decimals = true,
        Enums = true,
        Json = true,
        JsonLists = true,
        MultipleSchemas = true,
        NamedForeignKeys = true,
        NamedPrimaryKeys = true,
        PartialIndexes = true,
        ReferencesInAnyOrder = true,
        RowLevelSecurity = true,
        ScalarLists = true,
        SetNullOnRequiredFields = true,
        SeveralAutoincrements = true,
    };

    /// <summary>NAMEDATALEN less the closing zero; longer names are cut without a word (https://www.postgresql.org/docs/current/limits.html).</summary>
    public override int MaxIdentifierLength => 63;

    public override IReadOnlyList<NativeTypeDefinition> NativeTypes => PostgreSqlNativeTypes.All;

    public override NativeType? DefaultNativeType(ScalarType type) => PostgreSqlNativeTypes.DefaultOf(type);

    public override IReadOnlyList<IndexMethodDefinition> IndexMethods => PostgreSqlIndexMethods.All;

    public override IReadOnlyList<ReferentialAction> ReferentialActions { get; } = Enum.GetValues<ReferentialAction>();

    /// <summary>Indexes are relations of their schema, keys are constraints of their table; a primary or unique key is both.</summary>
    public override IReadOnlyList<ConstraintScope> ConstraintScopes { get; } =
        [ConstraintScope.GlobalPrimaryKeyIndex, ConstraintScope.TablePrimaryKeyIndexForeignKey];

    public override string? ExtensionsPreviewFeature => "postgresqlExtensions";

    public override IReadOnlyList<string> PreviewFeatures { get; } = ["fullTextSearchPostgres", "postgresqlExtensions"];
}
