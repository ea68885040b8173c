using Ashlar.Database.Scripts;
using Ashlar.Database.Scripts.Parsing;
using Ashlar.Database.Scripts.Statements;

namespace Ashlar.Database.PostgreSql.Scripts;

/// <summary>
/// A view that a script drops to make it again keeps what the server forgets with it: who may use it, its owner, options and
/// triggers, and what is said of its columns. Only a view that came from a schema file, where making it anew is our way
/// of changing a column below it; who drops another one may mean all of it.
/// </summary>
internal sealed class KeptViews
{
    private const string Grantee = "%s%s";

    private const string GranteeValues =
        "CASE WHEN a.grantee = 0 THEN 'PUBLIC' ELSE pg_catalog.quote_ident(pg_catalog.pg_get_userbyid(a.grantee)) END, CASE WHEN a.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END";

    private readonly List<ObjectName> _names;

    public KeptViews(ScriptPlan plan)
    {
        var made = new HashSet<ObjectName>();
        var dropped = new HashSet<ObjectName>();
        foreach (var statement in plan.Steps.SelectMany(s => s.Statements).Where(s => s.StartsWith("CREATE", "VIEW") || s.StartsWith("DROP", "VIEW")))
        {
            (statement.StartsWith("CREATE") ? made : dropped).UnionWith(NamesIn(statement));
        }

        _names = [.. dropped.Intersect(made)];
    }

    /// <returns>The statements to send, each with the one of the script that it is.</returns>
    public IEnumerable<(string Sql, SqlStatement? Source)> Around(SqlStatement statement, string sql)
    {
        var names = _names is [] ? [] : NamesIn(statement).Where(_names.Contains).ToList();
        var isDrop = statement.StartsWith("DROP");
        return
        [
            .. isDrop ? names.Select(n => (Remember(n), (SqlStatement?)null)) : [],
            (sql, statement),
            .. isDrop ? [] : names.Select(n => (Restore(n), (SqlStatement?)null)),
        ];
    }

    private static IEnumerable<ObjectName> NamesIn(SqlStatement statement) => StatementParser.Parse(statement) switch
    {
        CreateObjectStatement { Kind: ObjectKind.View } create => [create.Name],
        DropStatement { Kind: ObjectKind.View } drop => drop.Names,
        _ => [],
    };

    /// <summary>A setting of the session, so that both travel with the script, and nothing waits for an answer.</summary>
    private string SettingOf(ObjectName name) => Dialects.Sql.Text($"ashlar.view_{_names.IndexOf(name)}");

    private static string Place(ObjectName name) => $"pg_catalog.to_regclass({Dialects.Sql.Text(Dialects.Sql.Identifier(name))})";

    private string Remember(ObjectName name) =>
        $"""
        WITH v AS (
          SELECT oid, oid::regclass AS shown, relowner, relacl, reloptions FROM pg_catalog.pg_class
          WHERE oid = {Place(name)} AND relkind = 'v' AND pg_catalog.obj_description(oid, 'pg_class') LIKE '%{OwnerMark.Prefix}%'
        ), kept (place, attribute, sql) AS (
          SELECT 1, NULL::name, pg_catalog.format('ALTER VIEW %s SET (%s)', shown, pg_catalog.array_to_string(reloptions, ', ')) FROM v WHERE reloptions IS NOT NULL
          UNION ALL
          SELECT 2, NULL, pg_catalog.format('GRANT %s ON %s TO {Grantee}', a.privilege_type, shown, {GranteeValues})
          FROM v CROSS JOIN pg_catalog.aclexplode(v.relacl) a WHERE a.grantee <> v.relowner
          UNION ALL
          SELECT 2, t.attname, pg_catalog.format('GRANT %s (%I) ON %s TO {Grantee}', a.privilege_type, t.attname, shown, {GranteeValues})
          FROM v JOIN pg_catalog.pg_attribute t ON t.attrelid = v.oid CROSS JOIN pg_catalog.aclexplode(t.attacl) a
          UNION ALL
          SELECT 3, t.attname, pg_catalog.format('COMMENT ON COLUMN %s.%I IS %L', shown, t.attname, d.description)
          FROM v JOIN pg_catalog.pg_attribute t ON t.attrelid = v.oid
          JOIN pg_catalog.pg_description d ON d.objoid = v.oid AND d.classoid = 'pg_catalog.pg_class'::regclass AND d.objsubid = t.attnum
          UNION ALL
          SELECT 4, NULL, pg_catalog.pg_get_triggerdef(g.oid) FROM v JOIN pg_catalog.pg_trigger g ON g.tgrelid = v.oid WHERE NOT g.tgisinternal
          UNION ALL
          SELECT 4, NULL, pg_catalog.pg_get_ruledef(r.oid) FROM v JOIN pg_catalog.pg_rewrite r ON r.ev_class = v.oid WHERE r.rulename <> '_RETURN'
          UNION ALL
          SELECT 5, NULL, pg_catalog.format('ALTER VIEW %s OWNER TO %I', shown, pg_catalog.pg_get_userbyid(relowner)) FROM v WHERE pg_catalog.pg_get_userbyid(relowner) <> current_user
        )
        SELECT pg_catalog.set_config({SettingOf(name)}, coalesce((SELECT pg_catalog.json_agg(pg_catalog.json_build_object('attribute', attribute, 'sql', sql) ORDER BY place)::text FROM kept), '[]'), false)
        """;

    /// <summary>What speaks of a column that the new view does not have goes with it.</summary>
    private string Restore(ObjectName name) =>
        $"""
        DO $ashlar$
        DECLARE kept record;
        BEGIN
          FOR kept IN SELECT * FROM pg_catalog.json_to_recordset(pg_catalog.current_setting({SettingOf(name)}, true)::json) AS k (attribute text, sql text) LOOP
            IF kept.attribute IS NULL OR EXISTS (SELECT FROM pg_catalog.pg_attribute WHERE attrelid = {Place(name)} AND attname = kept.attribute AND NOT attisdropped) THEN
              EXECUTE kept.sql;
            END IF;
          END LOOP;
        END
        $ashlar$
        """;
}
