namespace Apps.Testing;

/// <summary>What an app runs on in a test.</summary>
public enum DatabaseKind
{
    Sqlite,
    PostgreSql,

    /// <summary>PostgreSQL behind PgBouncer in transaction mode. The tables are made past it.</summary>
    PgBouncer,
}
