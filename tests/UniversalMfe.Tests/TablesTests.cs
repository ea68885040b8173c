using Apps.Testing;
using Npgsql;

namespace UniversalMfe.Tests;

/// <summary>§2.3 of the guide: its tables, columns, enums, keys and indexes are there under its names, in one database and in four.</summary>
public sealed class TablesTests
{
    /// <summary>By table; a column that may be null has a question mark.</summary>
    private static readonly Dictionary<string, string> s_columns = new()
    {
        ["users"] = "id email password_hash name role email_verified created_at updated_at",
        ["refresh_tokens"] = "id user_id token expires_at created_at",
        ["devices"] = "id user_id device_id device_name? device_type? last_active_at created_at",
        ["sessions"] = "id user_id device_id refresh_token_id? ip_address? user_agent? created_at expires_at",
        ["payments"] = "id user_id amount currency status type description? metadata? created_at updated_at",
        ["payment_transactions"] = "id payment_id transaction_type amount status metadata? created_at",
        ["audit_logs"] = "id user_id? action resource_type? resource_id? details? ip_address? user_agent? created_at",
        ["system_config"] = "key value description? updated_at updated_by?",
        ["user_profiles"] = "id user_id avatar_url? phone? address? bio? preferences? created_at updated_at",
    };

    private static readonly string[] s_indexes =
    [
        "users unique (email)", "users index (email)", "users index (role)",
        "refresh_tokens unique (token)", "refresh_tokens index (user_id)", "refresh_tokens index (token)",
        "devices unique (device_id)", "devices index (user_id)", "devices index (device_id)",
        "sessions index (user_id)", "sessions index (device_id)", "sessions index (expires_at)",
        "payments index (user_id)", "payments index (status)", "payments index (created_at)", "payments index (user_id, status)",
        "payment_transactions index (payment_id)",
        "audit_logs index (user_id)", "audit_logs index (created_at)", "audit_logs index (action)",
        "user_profiles unique (user_id)", "user_profiles index (user_id)",
    ];

    private static readonly string[] s_enums =
    [
        "PaymentStatus: pending, initiated, processing, completed, failed, cancelled", "PaymentType: initiate, payment", "UserRole: ADMIN, CUSTOMER, VENDOR",
    ];

    private static readonly string[] s_cascades = ["devices.user_id", "refresh_tokens.user_id", "sessions.device_id", "sessions.user_id"];

    /// <summary>What the patterns of the guide's later sections need, and the idempotency keys; nothing else was added.</summary>
    private static readonly string[] s_added = ["users.deleted_at?", "users index (deleted_at)"];

    private static readonly string[] s_addedTables = ["idempotency_keys", "outbox_messages"];

    [Fact]
    public async Task The_shared_database_has_what_the_guide_has()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.PostgreSql, "apps/UniversalMfe/schema.prisma");

        await AssertAsync([database.DirectUrl], ["payment_transactions.payment_id", "user_profiles.user_id", .. s_cascades], ["payments.user_id"]);
    }

    /// <summary>Foreign keys are there within a service; those to another service are looked up by the client.</summary>
    [Fact]
    public async Task Four_databases_together_have_what_the_guide_has()
    {
        await using var databases = await ServiceDatabases.CreateAsync();

        await AssertAsync([.. databases.All.Select(d => d.DirectUrl)], ["payment_transactions.payment_id", .. s_cascades], []);
    }

    private static async Task AssertAsync(IReadOnlyList<string> urls, string[] cascades, string[] restricted)
    {
        Assert.Equal(
            Sorted(s_columns.SelectMany(t => t.Value.Split(' ').Select(c => $"{t.Key}.{c}")).Concat(s_added.Where(a => a.Contains('.', StringComparison.Ordinal)))),
            await ReadAsync(urls, """
                SELECT table_name || '.' || column_name || CASE is_nullable WHEN 'YES' THEN '?' ELSE '' END FROM information_schema.columns
                WHERE table_schema = 'public' AND table_name NOT IN ('_prisma_migrations', 'payment_reports') AND table_name <> ALL (@added)
                """));
        Assert.Equal(
            Sorted(s_indexes.Concat(s_added.Where(a => !a.Contains('.', StringComparison.Ordinal)))),
            await ReadAsync(urls, """
                SELECT c.relname || CASE WHEN i.indisunique THEN ' unique (' ELSE ' index (' END
                    || (SELECT string_agg(a.attname, ', ' ORDER BY k.place) FROM unnest(i.indkey) WITH ORDINALITY k(number, place)
                        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.number) || ')'
                FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
                WHERE c.relnamespace = 'public'::regnamespace AND c.relname <> '_prisma_migrations' AND c.relname <> ALL (@added) AND NOT i.indisprimary
                """));
        Assert.Equal(s_enums, await ReadAsync(urls, """
            SELECT t.typname || ': ' || string_agg(e.enumlabel, ', ' ORDER BY e.enumsortorder) FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid GROUP BY t.typname
            """));
        Assert.Equal(Sorted(cascades.Select(c => $"{c} c").Concat(restricted.Select(r => $"{r} r"))), await ReadAsync(urls, """
            SELECT f.conrelid::regclass::text || '.' || a.attname || ' ' || f.confdeltype::text FROM pg_constraint f
            JOIN pg_attribute a ON a.attrelid = f.conrelid AND a.attnum = f.conkey[1] WHERE f.contype = 'f'
            """));
        Assert.Equal("payments.amount numeric(10,2)", Assert.Single(await ReadAsync(urls, """
            SELECT 'payments.amount ' || format_type(a.atttypid, a.atttypmod) FROM pg_attribute a
            WHERE a.attrelid = to_regclass('public.payments') AND a.attname = 'amount'
            """)));
    }

    private static List<string> Sorted(IEnumerable<string> texts) => [.. texts.Distinct().Order(StringComparer.Ordinal)];

    private static async Task<List<string>> ReadAsync(IReadOnlyList<string> urls, string sql)
    {
        var found = new List<string>();
        foreach (var url in urls)
        {
            await using var connection = new NpgsqlConnection(Ashlar.Testing.PostgresServer.ConnectionStringOf(new Uri(url), new Uri(url).AbsolutePath[1..]));
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = new NpgsqlCommand(sql, connection) { Parameters = { new("added", s_addedTables) } };
            await using var rows = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
            while (await rows.ReadAsync(TestContext.Current.CancellationToken))
            {
                found.Add(rows.GetString(0));
            }
        }

        return Sorted(found);
    }
}
