using System.Data.Common;
using Npgsql;

namespace Ashlar.Database.PostgreSql.Inspection;

/// <summary>Reads the system catalogues (https://www.postgresql.org/docs/current/catalogs.html), all in one round trip.</summary>
internal sealed class Catalog
{
    private const string NotOfAnExtension =
        "NOT EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')";

    /// <summary>A partition is not a table of its own: its parent says what is in it.</summary>
    private const string IsTable = $"c.relkind IN ('r', 'p') AND NOT c.relispartition AND {NotOfAnExtension}";

    private const string InNamespaces = "n.nspname = ANY(string_to_array($1, E'\\n'))";

    private static readonly string[] Queries =
    [
        $"SELECT n.nspname FROM pg_catalog.pg_namespace n WHERE {InNamespaces} ORDER BY n.nspname",
        // The language that every database has is nobody's choice.
        """
        SELECT e.extname, n.nspname, e.extversion, e.extrelocatable
        FROM pg_catalog.pg_extension e JOIN pg_catalog.pg_namespace n ON n.oid = e.extnamespace WHERE e.extname <> 'plpgsql' ORDER BY e.extname
        """,
        $"""
        SELECT n.nspname, t.typname, l.enumlabel, obj_description(t.oid, 'pg_type') IS NOT NULL
        FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace JOIN pg_catalog.pg_enum l ON l.enumtypid = t.oid
        WHERE {InNamespaces} AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.classid = 'pg_type'::regclass AND d.objid = t.oid AND d.deptype = 'e')
        ORDER BY n.nspname, t.typname, l.enumsortorder
        """,
        $"""
        SELECT n.nspname, c.relname,
               (c.relkind = 'p')::int * {(int)TableTraits.Partitioned}
               | (c.relkind = 'r' AND c.relhassubclass)::int * {(int)TableTraits.Inherited}
               | EXISTS (SELECT FROM pg_catalog.pg_constraint x WHERE x.conrelid = c.oid AND x.contype = 'x')::int * {(int)TableTraits.Exclusions}
               | EXISTS (SELECT FROM pg_catalog.pg_description d WHERE d.objoid = c.oid AND d.classoid = 'pg_class'::regclass)::int * {(int)TableTraits.Comments}
               | EXISTS (SELECT FROM pg_catalog.pg_constraint x WHERE x.conrelid = c.oid AND x.condeferrable)::int * {(int)TableTraits.Deferrable}
               | EXISTS (SELECT FROM pg_catalog.pg_index i, unnest(i.indoption) o WHERE i.indrelid = c.oid AND o IN (1, 2))::int * {(int)TableTraits.NullOrder}
        FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        WHERE {InNamespaces} AND {IsTable} ORDER BY n.nspname, c.relname
        """,
        // The type of an array's elements, and of what a domain is made of.
        $"""
        SELECT n.nspname, c.relname, a.attname, bn.nspname, b.typname, b.typtype = 'e', e.oid IS NOT NULL,
               CASE WHEN t.typtype = 'd' THEN t.typtypmod ELSE a.atttypmod END,
               a.attnotnull, a.attidentity <> '', pg_get_expr(f.adbin, f.adrelid), a.attgenerated <> ''
        FROM pg_catalog.pg_attribute a
        JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
        JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
        LEFT JOIN pg_catalog.pg_type u ON u.oid = CASE WHEN t.typtype = 'd' THEN t.typbasetype ELSE t.oid END
        LEFT JOIN pg_catalog.pg_type e ON e.oid = u.typelem AND u.typcategory = 'A'
        JOIN pg_catalog.pg_type b ON b.oid = coalesce(e.oid, u.oid)
        JOIN pg_catalog.pg_namespace bn ON bn.oid = b.typnamespace
        LEFT JOIN pg_catalog.pg_attrdef f ON f.adrelid = a.attrelid AND f.adnum = a.attnum
        WHERE {InNamespaces} AND (c.relkind = 'v' OR {IsTable}) AND a.attnum > 0 AND NOT a.attisdropped
        ORDER BY n.nspname, c.relname, a.attnum
        """,
        // One row for each column of the key, without those that INCLUDE adds; a part that is no column has no name.
        $"""
        SELECT n.nspname, c.relname, ic.relname, i.indisunique, i.indisprimary, m.amname, pg_get_expr(i.indpred, i.indrelid),
               a.attname, m.amname = 'btree' AND i.indoption[k] & 1 = 1, o.opcname, o.opcdefault,
               CASE WHEN i.indkey[k] = 0 THEN pg_get_indexdef(i.indexrelid, k + 1, false) END
        FROM pg_catalog.pg_index i
        JOIN pg_catalog.pg_class c ON c.oid = i.indrelid
        JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        JOIN pg_catalog.pg_class ic ON ic.oid = i.indexrelid
        JOIN pg_catalog.pg_am m ON m.oid = ic.relam
        CROSS JOIN LATERAL generate_series(0, i.indnkeyatts - 1) k
        LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[k] AND a.attnum <> 0
        LEFT JOIN pg_catalog.pg_opclass o ON o.oid = i.indclass[k] AND NOT (m.amname IN ('btree', 'hash') AND o.opcdefault)
        WHERE {InNamespaces} AND {IsTable} AND NOT i.indisexclusion
        ORDER BY n.nspname, c.relname, ic.relname, k
        """,
        $"""
        SELECT n.nspname, c.relname, f.conname, ca.attname, pn.nspname, p.relname, pa.attname, f.confdeltype::text, f.confupdtype::text
        FROM pg_catalog.pg_constraint f
        JOIN pg_catalog.pg_class c ON c.oid = f.conrelid
        JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        JOIN pg_catalog.pg_class p ON p.oid = f.confrelid
        JOIN pg_catalog.pg_namespace pn ON pn.oid = p.relnamespace
        CROSS JOIN LATERAL generate_subscripts(f.conkey, 1) k
        JOIN pg_catalog.pg_attribute ca ON ca.attrelid = f.conrelid AND ca.attnum = f.conkey[k]
        JOIN pg_catalog.pg_attribute pa ON pa.attrelid = f.confrelid AND pa.attnum = f.confkey[k]
        WHERE {InNamespaces} AND {IsTable} AND f.contype = 'f' AND f.conparentid = 0
        ORDER BY n.nspname, c.relname, f.conname, k
        """,
        $"""
        SELECT n.nspname, c.relname, f.conname, pg_get_expr(f.conbin, f.conrelid), obj_description(f.oid, 'pg_constraint')
        FROM pg_catalog.pg_constraint f
        JOIN pg_catalog.pg_class c ON c.oid = f.conrelid
        JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        WHERE {InNamespaces} AND {IsTable} AND f.contype = 'c'
        ORDER BY n.nspname, c.relname, f.conname
        """,
        $"""
        SELECT n.nspname, c.relname, btrim(pg_get_viewdef(c.oid), E'; \n'), obj_description(c.oid, 'pg_class'),
               EXISTS (SELECT FROM pg_catalog.pg_description d WHERE d.objoid = c.oid AND d.classoid = 'pg_class'::regclass AND (d.objsubid > 0 OR d.description NOT LIKE '{OwnerMark.Prefix}%'))
        FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        WHERE {InNamespaces} AND c.relkind IN ('v', 'm') AND {NotOfAnExtension} ORDER BY n.nspname, c.relname
        """,
        // A table that row-level security is on for without a policy of its own has one row, with no policy in it.
        $"""
        SELECT n.nspname, c.relname, c.relforcerowsecurity, p.polname, pg_get_expr(p.polqual, p.polrelid)
        FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        LEFT JOIN pg_catalog.pg_policy p ON p.polrelid = c.oid
        WHERE {InNamespaces} AND {IsTable} AND c.relrowsecurity ORDER BY n.nspname, c.relname, p.polname
        """,
        "SELECT coalesce(bool_or(r.rolsuper OR r.rolbypassrls), false) FROM pg_catalog.pg_roles r WHERE r.rolname = current_user",
    ];

    public required IReadOnlyList<string> Namespaces { get; init; }

    public required IReadOnlyList<Extension> Extensions { get; init; }

    public required IReadOnlyList<EnumLabelRow> EnumLabels { get; init; }

    public required IReadOnlyList<TableRow> Tables { get; init; }

    public required IReadOnlyList<ColumnRow> Columns { get; init; }

    public required IReadOnlyList<IndexRow> Indexes { get; init; }

    public required IReadOnlyList<ForeignKeyRow> ForeignKeys { get; init; }

    public required IReadOnlyList<CheckRow> Checks { get; init; }

    public required IReadOnlyList<ViewRow> Views { get; init; }

    public required IReadOnlyList<PolicyRow> Policies { get; init; }

    public required bool BypassesRowSecurity { get; init; }

    public static async Task<Catalog> ReadAsync(NpgsqlConnection connection, IReadOnlyCollection<string> namespaces, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection);
        foreach (var query in Queries)
        {
            var command = new NpgsqlBatchCommand(query);
            if (query.Contains("$1", StringComparison.Ordinal))
            {
                command.Parameters.Add(new NpgsqlParameter { Value = string.Join('\n', namespaces) });
            }

            batch.BatchCommands.Add(command);
        }

        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        return new Catalog
        {
            Namespaces = await ReadAsync(reader, r => r.GetString(0), cancellationToken),
            Extensions = await ReadAsync(reader, r => new Extension(r.GetString(0), r.GetString(1), r.GetString(2), r.GetBoolean(3)), cancellationToken),
            EnumLabels = await ReadAsync(reader, r => new EnumLabelRow(r.GetString(0), r.GetString(1), r.GetString(2), r.GetBoolean(3)), cancellationToken),
            Tables = await ReadAsync(reader, r => new TableRow(r.GetString(0), r.GetString(1), (TableTraits)r.GetInt32(2)), cancellationToken),
            Columns = await ReadAsync(reader, ColumnRow.Read, cancellationToken),
            Indexes = await ReadAsync(reader, IndexRow.Read, cancellationToken),
            ForeignKeys = await ReadAsync(reader, ForeignKeyRow.Read, cancellationToken),
            Checks = await ReadAsync(reader, r => new CheckRow(r.GetString(0), r.GetString(1), r.GetString(2), r.GetString(3), TextOf(r, 4)), cancellationToken),
            Views = await ReadAsync(reader, r => new ViewRow(r.GetString(0), r.GetString(1), r.GetString(2), TextOf(r, 3), r.GetBoolean(4)), cancellationToken),
            Policies = await ReadAsync(reader, r => new PolicyRow(r.GetString(0), r.GetString(1), r.GetBoolean(2), TextOf(r, 3), TextOf(r, 4)), cancellationToken),
            BypassesRowSecurity = (await ReadAsync(reader, r => r.GetBoolean(0), cancellationToken))[0],
        };
    }

    private static string? TextOf(DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    /// <summary>Reads one result and goes on to the next.</summary>
    private static async Task<List<T>> ReadAsync<T>(DbDataReader reader, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(read(reader));
        }

        await reader.NextResultAsync(cancellationToken);
        return rows;
    }
}
