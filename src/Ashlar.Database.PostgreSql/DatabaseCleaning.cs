namespace Ashlar.Database.PostgreSql;

/// <summary>
/// Drops what is in database schemas, and leaves the schemas themselves with their owners and rights, and what belongs to an
/// extension, which only an administrator may be able to bring back.
/// </summary>
internal sealed class DatabaseCleaning(Session session)
{
    /// <summary>
    /// The kinds of https://www.postgresql.org/docs/current/catalog-pg-class.html and catalog-pg-proc.html. Each object goes
    /// with what depends on it, so that one may be gone when its turn comes.
    /// </summary>
    private const string Script =
        """
        DO $$
        DECLARE
            statement text;
        BEGIN
            FOR statement IN
                SELECT format('DROP %s IF EXISTS %I.%I CASCADE',
                    CASE c.relkind WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED VIEW' WHEN 'S' THEN 'SEQUENCE' WHEN 'f' THEN 'FOREIGN TABLE' ELSE 'TABLE' END,
                    n.nspname, c.relname)
                FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                WHERE n.nspname = ANY(string_to_array(current_setting('ashlar.namespaces'), E'\n')) AND c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f')
                  AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
                UNION ALL
                SELECT format('DROP ROUTINE IF EXISTS %s CASCADE', p.oid::regprocedure)
                FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
                WHERE n.nspname = ANY(string_to_array(current_setting('ashlar.namespaces'), E'\n'))
                  AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e')
                UNION ALL
                SELECT format('DROP TYPE IF EXISTS %I.%I CASCADE', n.nspname, t.typname)
                FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace LEFT JOIN pg_catalog.pg_class c ON c.oid = t.typrelid
                WHERE n.nspname = ANY(string_to_array(current_setting('ashlar.namespaces'), E'\n')) AND (t.typtype IN ('e', 'd', 'r') OR c.relkind = 'c')
                  AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.classid = 'pg_type'::regclass AND d.objid = t.oid AND d.deptype = 'e')
            LOOP
                EXECUTE statement;
            END LOOP;
        END
        $$
        """;

    public async Task RunAsync(IReadOnlyCollection<string> namespaces, CancellationToken cancellationToken)
    {
        await session.ExecuteAsync("SELECT set_config('ashlar.namespaces', $1, false)", cancellationToken, string.Join('\n', namespaces));
        await session.ExecuteAsync(Script, cancellationToken);
    }
}
