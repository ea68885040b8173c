namespace Ashlar.Schema.Binding;

/// <summary>
/// The names that <c>previewFeatures</c> may hold in Prisma 7.10. Those that belong to one database come from its
/// provider. Names are compared without regard to case.
/// </summary>
internal static class PreviewFeatureNames
{
    public static IReadOnlyList<string> Active { get; } =
    [
        "nativeDistinct", "partialIndexes", "reactNative", "relationJoins", "schemaEngineDriverAdapters", "shardKeys",
        "strictUndefinedChecks", "typedSql", "views",
    ];

    /// <summary>What was a preview once and is always on now; naming it is a warning.</summary>
    public static IReadOnlySet<string> Stable { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "aggregateApi", "atomicNumberOperations", "clientExtensions", "cockroachdb", "connectOrCreate", "createMany", "dataProxy", "deno", "distinct",
        "driverAdapters", "extendedIndexes", "extendedWhereUnique", "fieldReference", "filterJson", "filteredRelationCount", "fullTextIndex",
        "fullTextSearch", "groupBy", "improvedQueryRaw", "interactiveTransactions", "jsonProtocol", "microsoftSqlServer", "middlewares", "mongoDb",
        "multiSchema", "nApi", "namedConstraints", "nativeTypes", "omitApi", "orderByAggregateGroup", "orderByNulls", "orderByRelation",
        "prismaSchemaFolder", "queryCompiler", "referentialActions", "referentialIntegrity", "selectRelationCount", "tracing", "transactionApi",
        "uncheckedScalarInputs",
    };
}
