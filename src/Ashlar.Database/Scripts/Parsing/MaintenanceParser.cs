using Ashlar.Database.Scripts.Statements;

namespace Ashlar.Database.Scripts.Parsing;

/// <summary>Reads VACUUM, CLUSTER, REINDEX, REFRESH and LOCK.</summary>
internal static class MaintenanceParser
{
    public static MaintenanceStatement? Read(SqlStatement statement, TokenReader reader) =>
        reader.Take("VACUUM") ? ReadVacuum(statement, reader)
        : reader.Take("CLUSTER") ? ReadCluster(statement, reader)
        : reader.Take("REINDEX") ? ReadReindex(statement, reader)
        : reader.Take("REFRESH", "MATERIALIZED", "VIEW") ? ReadRefresh(statement, reader)
        : reader.Take("LOCK") ? ReadLock(statement, reader)
        : null;

    private static MaintenanceStatement ReadVacuum(SqlStatement statement, TokenReader reader)
    {
        var options = reader.Brackets();
        var isFull = reader.Is("FULL") || options.Any(o => o.Is("FULL"));
        reader.Skip("FULL", "FREEZE", "VERBOSE", "ANALYZE");
        return new MaintenanceStatement(statement, isFull ? MaintenanceVerb.VacuumFull : MaintenanceVerb.Vacuum, reader.QualifiedName());
    }

    private static MaintenanceStatement ReadCluster(SqlStatement statement, TokenReader reader)
    {
        reader.Brackets();
        reader.Skip("VERBOSE");
        return new MaintenanceStatement(statement, MaintenanceVerb.Cluster, reader.QualifiedName());
    }

    private static MaintenanceStatement ReadReindex(SqlStatement statement, TokenReader reader)
    {
        var options = reader.Brackets();
        var kind = ObjectKindParser.Read(reader);
        reader.Take("SYSTEM");
        var isConcurrent = reader.Take("CONCURRENTLY") || options.Any(o => o.Is("CONCURRENTLY"));
        return new MaintenanceStatement(statement, MaintenanceVerb.Reindex, reader.QualifiedName()) { Kind = kind, IsConcurrent = isConcurrent };
    }

    private static MaintenanceStatement ReadRefresh(SqlStatement statement, TokenReader reader)
    {
        var isConcurrent = reader.Take("CONCURRENTLY");
        return new MaintenanceStatement(statement, MaintenanceVerb.RefreshView, reader.QualifiedName()) { Kind = ObjectKind.MaterializedView, IsConcurrent = isConcurrent };
    }

    private static MaintenanceStatement ReadLock(SqlStatement statement, TokenReader reader)
    {
        reader.Take("TABLE");
        reader.Take("ONLY");
        var table = reader.QualifiedName();
        var mode = reader.Take("IN") ? string.Join(' ', reader.Until(r => r.Is("MODE")).Select(t => t.Text.ToUpperInvariant())) : null;
        return new MaintenanceStatement(statement, MaintenanceVerb.LockTable, table) { LockMode = mode };
    }
}
