using System.Data;
using System.Data.Common;
using Ashlar.Database.Dialects;
using Ashlar.Database.Queries;
using Ashlar.Database.Scripts;
using Npgsql;
using NpgsqlTypes;

namespace Ashlar.Database.PostgreSql;

/// <summary>
/// Prepares statements: the server tells the types of parameters (https://www.postgresql.org/docs/current/view-pg-prepared-statements.html)
/// and, with the description of the rows, which column of which table each value is.
/// </summary>
internal sealed class QueryInspector : IQueryInspector
{
    private const string Prepare = "PREPARE ashlar_query";

    /// <summary>Types that the client sends by themselves. All others go as texts, whose type the server takes from their place.</summary>
    private static readonly Dictionary<string, string> SentTypes = new()
    {
        ["Boolean"] = "boolean",
        ["Int"] = "integer",
        ["BigInt"] = "bigint",
        ["Float"] = "double precision",
        ["Decimal"] = "numeric",
        ["Bytes"] = "bytea",
        ["Int[]"] = "integer[]",
        ["BigInt[]"] = "bigint[]",
    };

    /// <summary>The names of the server's types in the words of the schema.</summary>
    private static readonly Dictionary<string, string> ReadTypes = new()
    {
        ["bool"] = "Boolean",
        ["int2"] = "Int",
        ["int4"] = "Int",
        ["int8"] = "BigInt",
        ["oid"] = "BigInt",
        ["float4"] = "Float",
        ["float8"] = "Float",
        ["numeric"] = "Decimal",
        ["money"] = "Decimal",
        ["text"] = "String",
        ["varchar"] = "String",
        ["bpchar"] = "String",
        ["name"] = "String",
        ["citext"] = "String",
        ["uuid"] = "String",
        ["inet"] = "String",
        ["bit"] = "String",
        ["varbit"] = "String",
        ["xml"] = "String",
        ["unknown"] = "String",
        ["date"] = "DateTime",
        ["time"] = "DateTime",
        ["timetz"] = "DateTime",
        ["timestamp"] = "DateTime",
        ["timestamptz"] = "DateTime",
        ["json"] = "Json",
        ["jsonb"] = "Json",
        ["bytea"] = "Bytes",
    };

    /// <summary>Types with which the server computes otherwise than with the schema's own, by the name behind <c>@db.</c>.</summary>
    private static readonly Dictionary<string, string> NativeTypes = new()
    {
        ["int2"] = "SmallInt",
        ["oid"] = "Oid",
        ["float4"] = "Real",
        ["money"] = "Money",
        ["uuid"] = "Uuid",
        ["inet"] = "Inet",
        ["bit"] = "Bit",
        ["varbit"] = "VarBit",
        ["xml"] = "Xml",
        ["date"] = "Date",
        ["time"] = "Time",
        ["timetz"] = "Timetz",
    };

    /// <summary>The server's own functions that give another value each time, and do nothing.</summary>
    private const string Harmless =
        "random gen_random_uuid clock_timestamp timeofday pg_sleep pg_sleep_for pg_sleep_until pg_is_in_recovery pg_last_wal_receive_lsn pg_last_wal_replay_lsn "
        + "pg_last_xact_replay_timestamp pg_column_size pg_relation_size pg_table_size pg_indexes_size pg_total_relation_size pg_database_size pg_tablespace_size query_to_xml";

    public string Placeholder(int number) => $"${number}";

    public async Task<DescribedQuery> DescribeAsync(DbConnection connection, QueryFile file, CancellationToken cancellationToken)
    {
        var npgsql = (NpgsqlConnection)connection;
        var text = file.TextWith(Placeholder);
        var tests = file.NullTests.Select(_ => (QueryType?)new QueryType("Boolean")).ToList();
        var parameters = await PrepareAsync(npgsql, text, file.Parameters.Select(p => p.Type).Concat(tests), cancellationToken);

        // What the client will send decides which functions and operators the server takes.
        await PrepareAsync(npgsql, text, file.Parameters.Select((p, i) => p.Type ?? parameters[i].Type).Concat(tests), cancellationToken);
        return new DescribedQuery(
            [.. parameters.Take(file.Parameters.Count)],
            file.Shape.GivesRows ? await ColumnsAsync(npgsql, text, parameters.Count, cancellationToken) : [],
            await HasEffectsAsync(npgsql, file.Statement.Tokens, cancellationToken));
    }

    // A function is volatile unless whoever made it said otherwise (https://www.postgresql.org/docs/current/xfunc-volatility.html).
    private static async Task<bool> HasEffectsAsync(NpgsqlConnection connection, IReadOnlyList<SqlToken> tokens, CancellationToken cancellationToken)
    {
        string[] called = [.. tokens.Zip(tokens.Skip(1)).Where(p => p.First.IsName && p.Second.Is("(")).Select(p => p.First.Value).Distinct()];
        var found = called is [] ? [] : await ReadAsync(
            connection,
            """
            SELECT p.proname FROM pg_catalog.pg_proc p
            WHERE p.provolatile = 'v' AND p.proname = ANY (string_to_array($1, E'\n'))
            AND NOT (p.pronamespace = 'pg_catalog'::regnamespace AND p.proname = ANY (string_to_array($2, ' ')))
            LIMIT 1
            """,
            r => r.GetString(0),
            cancellationToken,
            string.Join('\n', called),
            Harmless);
        return found is not [];
    }

    private static async Task<IReadOnlyList<DescribedValue>> PrepareAsync(NpgsqlConnection connection, string text, IEnumerable<QueryType?> types, CancellationToken cancellationToken)
    {
        var names = types.Select(t => t is { } known && SentTypes.TryGetValue((known with { IsNullable = false, Native = null }).ToString(), out var sent) ? sent : "unknown").ToList();
        var start = $"{Prepare}{(names is [] ? "" : $"({string.Join(", ", names)})")} AS ";
        try
        {
            await ExecuteAsync(connection, start + text, cancellationToken);
        }
        catch (PostgresException error)
        {
            throw Refused(error, start.Length);
        }

        var oids = await ReadAsync(
            connection,
            "SELECT a.type::oid FROM pg_catalog.pg_prepared_statements s, unnest(s.parameter_types) WITH ORDINALITY a(type, place) WHERE s.name = 'ashlar_query' ORDER BY a.place",
            r => r.GetFieldValue<uint>(0),
            cancellationToken);
        await ExecuteAsync(connection, "DEALLOCATE ashlar_query", cancellationToken);
        return await TypesAsync(connection, oids, cancellationToken);
    }

    private static async Task<IReadOnlyList<DescribedColumn>> ColumnsAsync(NpgsqlConnection connection, string text, int parameters, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(text, connection);
        for (var i = 0; i < parameters; i++)
        {
            command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Unknown, Value = DBNull.Value });
        }

        var (columns, oids) = (new List<ColumnPlace>(), new List<uint>());
        await using (var reader = await command.ExecuteReaderAsync(CommandBehavior.SchemaOnly, cancellationToken))
        {
            foreach (var column in (await reader.GetColumnSchemaAsync(cancellationToken)).Cast<Npgsql.Schema.NpgsqlDbColumn>())
            {
                columns.Add(new ColumnPlace(column.ColumnName, column.TableOID, column.ColumnAttributeNumber ?? 0));
                oids.Add(column.TypeOID);
            }
        }

        var types = await TypesAsync(connection, oids, cancellationToken);
        var result = new List<DescribedColumn>();
        foreach (var (column, type) in columns.Zip(types))
        {
            result.Add(await ColumnAsync(connection, column, type, cancellationToken));
        }

        return result;
    }

    private static async Task<DescribedColumn> ColumnAsync(NpgsqlConnection connection, ColumnPlace column, DescribedValue type, CancellationToken cancellationToken)
    {
        var origins = column.Table == 0 ? [] : await ReadAsync(
            connection,
            """
            SELECT n.nspname, c.relname, a.attname, a.attnotnull
            FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_class c ON c.oid = a.attrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE a.attrelid = $1::text::oid AND a.attnum = $2::text::smallint
            """,
            r => (Origin: new ColumnOrigin(r.GetString(0), r.GetString(1), r.GetString(2)), IsRequired: r.GetBoolean(3)),
            cancellationToken,
            $"{column.Table}",
            $"{column.Number}");
        return origins is [var (origin, isRequired)]
            ? new DescribedColumn(column.Name, type with { Type = type.Type is { IsList: false } known ? known with { IsNullable = !isRequired } : type.Type }, origin)
            : new DescribedColumn(column.Name, type, null);
    }

    private static async Task<IReadOnlyList<DescribedValue>> TypesAsync(NpgsqlConnection connection, IReadOnlyList<uint> oids, CancellationToken cancellationToken)
    {
        var types = await ReadAsync(
            connection,
            """
            SELECT t.oid, pg_catalog.format_type(t.oid, NULL), coalesce(e.typname, b.typname, t.typname), coalesce(e.typtype, t.typtype) = 'e', e.oid IS NOT NULL
            FROM pg_catalog.pg_type t
            LEFT JOIN pg_catalog.pg_type e ON e.oid = t.typelem AND t.typcategory = 'A'
            LEFT JOIN pg_catalog.pg_type b ON b.oid = t.typbasetype AND t.typtype = 'd'
            WHERE t.oid = ANY (string_to_array($1, ',')::oid[])
            """,
            r => (Oid: r.GetFieldValue<uint>(0), Value: TypeOf(r.GetString(1), r.GetString(2), r.GetBoolean(3), r.GetBoolean(4))),
            cancellationToken,
            string.Join(',', oids));
        return [.. oids.Select(o => types.Find(t => t.Oid == o).Value ?? new DescribedValue(null, null))];
    }

    private static DescribedValue TypeOf(string shown, string name, bool isEnum, bool isList) =>
        new(isEnum ? new QueryType(name, IsList: isList) : ReadTypes.TryGetValue(name, out var type) ? new QueryType(type, IsList: isList, Native: NativeOf(name, isList)) : null, shown);

    // With lists there is little to compute, unless their values are equal to nothing.
    private static string? NativeOf(string name, bool isList) => isList && name != "xml" ? null : NativeTypes.GetValueOrDefault(name);

    private static async Task ExecuteAsync(NpgsqlConnection connection, string text, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(text, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task<List<T>> ReadAsync<T>(NpgsqlConnection connection, string text, Func<DbDataReader, T> read, CancellationToken cancellationToken, params string[] parameters)
    {
        await using var command = new NpgsqlCommand(text, connection);
        foreach (var value in parameters)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    /// <summary>The server counts characters from 1.</summary>
    private static QueryRefusedException Refused(PostgresException error, int start) =>
        new(error.MessageText, error.Position > start ? error.Position - start - 1 : null, error);

    private sealed record ColumnPlace(string Name, uint Table, short Number);
}
