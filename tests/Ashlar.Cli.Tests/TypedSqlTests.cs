using System.Text.Json.Nodes;
using Ashlar.Testing;

namespace Ashlar.Cli.Tests;

/// <summary>The files of <c>sql</c>, checked by <c>generate</c> and by <c>migrate dev</c>.</summary>
public sealed class TypedSqlTests : IAsyncDisposable
{
    private const string Models = """
        enum Kind {
          income
          expense @map("cost")
        }

        model Firm {
          id      Int     @id @default(autoincrement())
          /// @tenant
          owner   Int
          name    String  @unique
          note    String?
          kind    Kind
          started DateTime
        }

        """;

    private DatabaseFolder _project = null!;

    public static TheoryData<string> Databases => [.. DatabaseFolder.Providers];

    [Theory, MemberData(nameof(Databases))]
    public async Task Types_come_from_the_migrated_tables(string provider)
    {
        await MigrateAsync(provider);
        _project.Write("sql/report.sql", "-- @param {String?} title\nSELECT f.id, f.name, f.note, f.kind, COUNT(*) AS n, MAX(f.started) AS last FROM \"Firm\" AS f WHERE f.kind = :kind AND f.started > :since AND f.name = :title GROUP BY f.id, f.name, f.note, f.kind");

        var result = await _project.RunAsync("generate");

        Assert.Equal((0, "Checked 1 file of sql.\n", ""), (result.ExitCode, result.Output, result.Error));
        var query = Lock()["queries"]!["report"]!;
        Assert.Equal(["title: String?", "kind: Kind", "since: DateTime"], Texts(query["parameters"]));
        Assert.Equal(["id: Int = Firm.id", "name: String = Firm.name", "note: String? = Firm.note", "kind: Kind = Firm.kind", "n: BigInt", "last: DateTime?"], Texts(query["columns"]));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task What_an_outer_join_may_leave_out_may_be_NULL(string provider)
    {
        await MigrateAsync(provider);
        _project.Write("sql/pairs.sql", "SELECT a.name, b.name AS other, UPPER(b.name) AS upper, COALESCE(b.name, a.note, '-') AS known FROM \"Firm\" AS a LEFT JOIN \"Firm\" AS b ON b.id = a.id + 1");
        _project.Write("sql/counts.sql", "SELECT (SELECT COUNT(*) FROM \"Firm\") AS one, (SELECT COUNT(*) FROM \"Firm\" LIMIT 0) AS none, (SELECT COUNT(*) FROM \"Firm\" GROUP BY name HAVING COUNT(*) > 9) AS few");
        _project.Write("sql/both.sql", "SELECT name FROM \"Firm\" UNION SELECT note FROM \"Firm\"");

        Assert.Equal(0, (await _project.RunAsync("generate")).ExitCode);

        Assert.Equal(["name: String? = Firm.name", "other: String? = Firm.name", "upper: String?", "known: String"], Texts(Lock()["queries"]!["pairs"]!["columns"]));
        Assert.Equal(["one: BigInt", "none: BigInt?", "few: BigInt?"], Texts(Lock()["queries"]!["counts"]!["columns"]));
        Assert.EndsWith("?", Texts(Lock()["queries"]!["both"]!["columns"]).Single().Split(" = ")[0], StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_migration_that_breaks_a_statement_is_told_with_its_file_and_place(string provider)
    {
        await MigrateAsync(provider);
        _project.Write("sql/names.sql", "-- Names.\nSELECT id,\n  note\nFROM \"Firm\"");
        Assert.Equal(0, (await _project.RunAsync("generate")).ExitCode);
        var before = _project.Read("sql/queries.lock.json");

        _project.WriteSchema(Models.Replace("  note    String?\n", "", StringComparison.Ordinal));
        var dev = await _project.RunAsync("migrate dev --name without_note --accept-data-loss");

        Assert.Equal(1, dev.ExitCode);
        Assert.Contains("sql/names.sql:3:3: error GEN0067: the database does not take the statement: ", dev.Error, StringComparison.Ordinal);
        Assert.Equal(before, _project.Read("sql/queries.lock.json"));
        Assert.Equal(1, (await _project.RunAsync("generate")).ExitCode);

        _project.Write("sql/names.sql", "SELECT id FROM \"Firm\"");
        Assert.Contains("Checked 1 file of sql", (await _project.RunAsync("migrate dev")).Output, StringComparison.Ordinal);
        Assert.NotEqual(before, _project.Read("sql/queries.lock.json"));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_file_for_one_database_goes_before_that_for_all(string provider)
    {
        await MigrateAsync(provider);
        _project.Write("sql/version.sql", "SELECT nonsense FROM nowhere");
        _project.Write("sql/version.sqlite.sql", "-- @returns one\nSELECT CAST(sqlite_version() AS TEXT) AS version");
        _project.Write("sql/version.postgresql.sql", "-- @returns one\nSELECT current_setting('server_version') AS version");

        Assert.Equal((0, ""), (await _project.RunAsync("generate")) is var result ? (result.ExitCode, result.Error) : default);
    }

    [Theory]
    [InlineData("sqlite", "PRAGMA table_info('Firm')")]
    [InlineData("sqlite", "BEGIN")]
    [InlineData("sqlite", "ATTACH 'other.db' AS other")]
    [InlineData("sqlite", "VACUUM")]
    [InlineData("sqlite", "EXPLAIN SELECT 1 AS one")]
    [InlineData("sqlite", "CREATE TABLE copy AS SELECT 1 AS one")]
    [InlineData("postgresql", "CREATE TABLE copy AS SELECT 1 AS one")]
    [InlineData("postgresql", "CALL something()")]
    [InlineData("postgresql", "SET search_path = other")]
    [InlineData("postgresql", "COPY \"Firm\" TO STDOUT")]
    public async Task What_neither_reads_nor_writes_rows_is_an_error_with_its_place(string provider, string statement)
    {
        await MigrateAsync(provider);
        _project.Write("sql/odd.sql", "-- Odd.\n" + statement);

        var result = await _project.RunAsync("generate");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains($"sql/odd.sql:2:1: error GEN0080: expected a SELECT, INSERT, UPDATE or DELETE, but got {statement.Split(' ')[0]}", result.Error, StringComparison.Ordinal);
        Assert.Contains("raw SQL", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("TABLE \"Firm\"", 6)]
    [InlineData("(SELECT id, name FROM \"Firm\") UNION ALL (SELECT 1, 'a')", 2)]
    [InlineData("WITH f AS (SELECT id FROM \"Firm\") TABLE f", 1)]
    [InlineData("WITH f AS (SELECT id FROM \"Firm\") (SELECT id FROM f)", 1)]
    public async Task A_query_gives_its_rows_however_it_begins(string statement, int columns)
    {
        await MigrateAsync("postgresql");
        _project.Write("sql/odd.sql", statement);

        Assert.Equal((0, ""), (await _project.RunAsync("generate")) is var result ? (result.ExitCode, result.Error) : default);
        Assert.Equal(columns, Texts(Lock()["queries"]!["odd"]!["columns"]).Length);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_number_is_no_text_unless_the_statement_makes_it_one(string provider)
    {
        await MigrateAsync(provider);
        _project.Write("sql/odd.sql", "-- @column {String} number\nSELECT id AS number FROM \"Firm\"");
        _project.Write("sql/odder.sql", "-- Odder.\n-- @column {String?} n\nSELECT COUNT(*) AS n FROM \"Firm\"");

        var result = await _project.RunAsync("generate");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("error GEN0081: the column \"number\" is a text for @column, and an Int for the database", result.Error, StringComparison.Ordinal);
        Assert.Contains("sql/odder.sql:2:", result.Error, StringComparison.Ordinal);
        Assert.Contains("the column \"n\" is a text for @column, and a BigInt for the database", result.Error, StringComparison.Ordinal);
        _project.Write("sql/odd.sql", "-- @column {String} number\nSELECT CAST(id AS text) AS number FROM \"Firm\"");
        _project.Write("sql/odder.sql", "SELECT CAST(COUNT(*) AS text) AS n FROM \"Firm\"");
        Assert.Equal((0, ""), (await _project.RunAsync("generate")) is var right ? (right.ExitCode, right.Error) : default);
    }

    [Fact]
    public async Task A_name_in_double_quotes_is_no_text_on_SQLite_either()
    {
        await MigrateAsync("sqlite");
        _project.Write("sql/odd.sql", "SELECT id FROM \"Firm\"\nWHERE name = \"Ann\"");

        // Newer libraries show the quotes.
        Assert.Matches("sql/odd\\.sql:2:14: error GEN0067: the database does not take the statement: no such column: \"?Ann", (await _project.RunAsync("generate")).Error);
    }

    [Fact]
    public async Task A_parameter_of_a_type_that_the_client_has_no_values_of_is_given_as_a_text()
    {
        await MigrateAsync("postgresql");
        _project.Write("sql/odd.sql", "SELECT id FROM \"Firm\" WHERE started > now() - :age::interval");
        var error = (await _project.RunAsync("generate")).Error;
        Assert.Contains("error GEN0068: the parameter \"age\" has the type interval, of which the client has no values", error, StringComparison.Ordinal);
        Assert.Contains("-- @param {String} age", error, StringComparison.Ordinal);

        _project.Write("sql/odd.sql", "-- @param {String} age\nSELECT id, B'101' AS bits, X'1F' AS more, '<a/>'::xml AS text FROM \"Firm\" WHERE started > now() - :age::interval");
        Assert.Equal((0, ""), (await _project.RunAsync("generate")) is var result ? (result.ExitCode, result.Error) : default);
        Assert.Equal(["id: Int = Firm.id", "bits: String @db.Bit", "more: String @db.Bit", "text: String @db.Xml"], Texts(Lock()["queries"]!["odd"]!["columns"]).Select(c => c.Replace("?", "", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Bytes_are_no_text_on_SQLite()
    {
        await MigrateAsync("sqlite");
        _project.Write("sql/odd.sql", "SELECT x'00ff' AS bytes, 'x' AS text FROM \"Firm\"");

        Assert.Equal(0, (await _project.RunAsync("generate")).ExitCode);
        Assert.Equal(["bytes: Bytes", "text: String"], Texts(Lock()["queries"]!["odd"]!["columns"]));
    }

    [Fact]
    public async Task PostgreSQL_tells_the_types_of_lists_and_of_what_functions_take()
    {
        await MigrateAsync("postgresql");
        _project.Write("sql/some.sql", "SELECT upper(name) AS name, id::bigint AS big, started::date AS day FROM \"Firm\" WHERE id = ANY(:ids) AND kind = ANY(:kinds) LIMIT :most");
        _project.Write("sql/cast.sql", "-- @returns one\nSELECT :value::text AS value");

        Assert.Equal((0, ""), (await _project.RunAsync("generate")) is var result ? (result.ExitCode, result.Error) : default);

        Assert.Equal(["ids: Int[]", "kinds: Kind[]", "most: BigInt"], Texts(Lock()["queries"]!["some"]!["parameters"]));
        Assert.Equal(["name: String", "big: BigInt?", "day: DateTime? @db.Date"], Texts(Lock()["queries"]!["some"]!["columns"]));
        Assert.Equal(["value: String"], Texts(Lock()["queries"]!["cast"]!["parameters"]));
    }

    [Fact]
    public async Task A_query_that_calls_a_volatile_function_is_a_write()
    {
        await MigrateAsync("postgresql");
        _project.Write("sql/next.sql", "-- @returns one\nSELECT nextval('\"Firm_id_seq\"') AS next");
        _project.Write("sql/pure.sql", "SELECT id, random() AS chance, gen_random_uuid() AS code, lower(name) AS name FROM \"Firm\" WHERE started < clock_timestamp()");
        _project.Write("sql/lists.sql", "SELECT setval('\"Firm_id_seq\"', 9) AS last FROM \"Firm\"");

        Assert.Equal((0, ""), (await _project.RunAsync("generate --output Client")) is var result ? (result.ExitCode, result.Error) : default);

        Assert.Equal([true, true, null], new[] { "next", "lists", "pure" }.Select(q => (bool?)Lock()["queries"]![q]!["effects"]));
        var client = string.Concat(Directory.GetFiles(_project.PathOf("Client"), "*Sql.g.cs").Select(File.ReadAllText));
        Assert.Matches(@"NextAsync\(.*SingleAsync<long\??>\(session, .*, true, cancellationToken", client);
        Assert.Contains("> ListsAsync(", client, StringComparison.Ordinal);
        Assert.Contains("> Pure() =>", client, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_that_are_no_statements_are_reported_together()
    {
        await MigrateAsync("sqlite");
        _project.Write("sql/no-name.sql", "SELECT 1 AS one");
        _project.Write("sql/two.sql", "SELECT 1 AS one;\nSELECT 2 AS two");
        _project.Write("sql/a.sql", "-- @return one\nSELECT 1 AS one");
        _project.Write("sql/b.sql", "-- @param {Int} x\nSELECT 1 AS one");
        _project.Write("sql/c.sql", "SELECT name FROM \"Firm\" WHERE id = $1");
        _project.Write("sql/d.sql", "-- @param {a b} id\nSELECT name FROM \"Firm\" WHERE id = :id");
        File.WriteAllBytes(_project.PathOf("sql/e.sql"), [0x53, 0xFF]);
        _project.Write("sql/f.sql", "SELECT name FROM \"Firm\" WHERE id = :__ OR id = :_1");

        Assert.Equal(["GEN0060", "GEN0061", "GEN0062", "GEN0063", "GEN0064", "GEN0065", "GEN0065", "GEN0065", "GEN0066"], await CodesAsync());
    }

    [Fact]
    public async Task Statements_whose_types_nothing_tells_are_reported_together()
    {
        await MigrateAsync("sqlite");
        _project.Write("sql/a.sql", "SELECT name FROM \"Firm\" WHERE :x || name = 'a'");
        _project.Write("sql/b.sql", "SELECT hex(id) AS h FROM \"Firm\"");
        _project.Write("sql/c.sql", "-- @column {Int} m\nSELECT id FROM \"Firm\"");
        _project.Write("sql/d.sql", "SELECT nam FROM \"Firm\"");
        _project.Write("sql/e.sql", "-- @param {Colour} id\nSELECT id FROM \"Firm\" WHERE id = :id");
        _project.Write("sql/f.sql", "SELECT id FROM \"Firm\" WHERE id = ?");
        _project.Write("sql/g.sql", "-- @column {Int[]} ids\nSELECT json_group_array(id) AS ids FROM \"Firm\"");

        Assert.Equal(["GEN0066", "GEN0067", "GEN0067", "GEN0068", "GEN0069", "GEN0069", "GEN0071"], await CodesAsync());
    }

    [Fact]
    public async Task Methods_that_cannot_be_are_reported_together()
    {
        await MigrateAsync("sqlite");
        _project.Write("sql/a.sql", "SELECT id, COUNT(*) FROM \"Firm\" GROUP BY id");
        _project.Write("sql/b.sql", "-- @returns Firm[]\nSELECT id FROM \"Firm\"");
        _project.Write("sql/c.sql", "-- @tenant title\nSELECT id FROM \"Firm\" WHERE name = :title");

        Assert.Equal(["GEN0070", "GEN0072", "GEN0073"], await CodesAsync());
    }

    private const string ServiceModels = """
        /// @service(shop)
        model Thing {
          id Int @id
        }

        /// @service(stock)
        model Crate {
          id    Int @id
          count Int
        }

        /// @outbox
        model Message {
          id        String   @id @default(uuid())
          service   String
          kind      String
          payload   Json
          createdAt DateTime @default(now())
          attempts  Int      @default(0)
          error     String?
        }
        """;

    [Theory, MemberData(nameof(Databases))]
    public async Task A_statement_of_a_service_is_checked_in_a_database_with_the_tables_of_that_service(string provider)
    {
        _project = await DatabaseFolder.CreateAsync(provider, ServiceModels);
        _project.Write("sql/shop/things.sql", "SELECT id FROM \"Thing\"");
        _project.Write("sql/stock/crates.sql", "SELECT id, count FROM \"Crate\" WHERE count > :least");

        var result = await _project.RunAsync("generate");

        Assert.Equal((0, "Checked 1 file of sql/shop.\nChecked 1 file of sql/stock.\n", ""), (result.ExitCode, result.Output, result.Error));
        Assert.Equal(["least: Int"], Texts(Lock("sql/stock/queries.lock.json")["queries"]!["crates"]!["parameters"]));

        _project.Write("sql/shop/both.sql", "SELECT t.id FROM \"Thing\" AS t JOIN \"Crate\" AS c ON c.id = t.id");
        Assert.Contains("sql/shop/both.sql:1:", (await _project.RunAsync("generate")).Error, StringComparison.Ordinal);
        Assert.Equal(["GEN0067"], await CodesAsync());
    }

    [Fact]
    public async Task The_migrations_of_a_service_make_its_tables()
    {
        _project = await DatabaseFolder.CreateAsync("sqlite", ServiceModels);
        _project.Write("sql/shop/things.sql", "SELECT id FROM \"Thing\"");
        _project.Write("sql/stock/crates.sql", "SELECT id FROM \"Crate\"");
        Assert.Equal(0, (await _project.RunAsync("generate")).ExitCode);
        var (shop, stock) = (_project.Read("sql/shop/queries.lock.json"), _project.Read("sql/stock/queries.lock.json"));

        var settings = new Dictionary<string, string?> { ["SHOP_DATABASE_URL"] = $"file:{_project.PathOf("shop.db")}" };
        var dev = await _project.RunAsync("migrate dev --service shop --name first", environment: settings);

        Assert.Equal((0, ""), (dev.ExitCode, dev.Error));
        Assert.Contains("Checked 1 file of sql/shop", dev.Output, StringComparison.Ordinal);
        Assert.NotEqual(shop, _project.Read("sql/shop/queries.lock.json"));
        Assert.Equal(stock, _project.Read("sql/stock/queries.lock.json"));
    }

    [Fact]
    public async Task A_statement_that_belongs_to_no_service_is_an_error()
    {
        _project = await DatabaseFolder.CreateAsync("sqlite", ServiceModels);
        _project.Write("sql/things.sql", "SELECT id FROM \"Thing\"");
        _project.Write("sql/sales/things.sql", "SELECT id FROM \"Thing\"");

        Assert.Equal(["GEN0077", "GEN0077"], await CodesAsync());
        Assert.Contains("move it to the service in whose database it is to run: sql/shop/, sql/stock/", (await _project.RunAsync("generate")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_schema_for_two_databases_has_its_statements_checked_on_both()
    {
        await ForTwoAsync();
        _project.Write("sql/names.sql", "SELECT name FROM \"Firm\" WHERE id = :id");
        _project.Write("sql/months.postgresql.sql", "SELECT to_char(started, 'YYYY-MM') AS month FROM \"Firm\" WHERE name = :name AND id > :id");
        _project.Write("sql/months.sqlite.sql", "-- @column {String?} month\nSELECT strftime('%Y-%m', started) AS month FROM \"Firm\" WHERE id > :id AND name = :name");

        var result = await _project.RunAsync("generate");

        Assert.Equal((0, "Checked 2 files of sql on PostgreSQL.\nChecked 2 files of sql on SQLite.\n", ""), (result.ExitCode, result.Output, result.Error));
        Assert.Equal(("postgresql", "sqlite"), ((string?)Lock()["provider"], (string?)Lock("sql/queries.sqlite.lock.json")["provider"]));

        _project.Write("sql/names.sql", "SELECT to_char(started, 'YYYY') AS year FROM \"Firm\"");
        var broken = await _project.RunAsync("generate");
        Assert.Equal(1, broken.ExitCode);
        Assert.Contains("sql/names.sql:1:8: error GEN0067: the database does not take the statement: no such function: to_char", broken.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_is_not_at_hand_is_warned_of()
    {
        await ForTwoAsync();
        _project.Write("sql/names.sql", "SELECT name FROM \"Firm\"");
        var settings = new Dictionary<string, string?> { ["DATABASE_URL"] = $"file:{_project.PathOf("dev.db")}" };

        var first = await _project.RunAsync("generate", environment: settings);

        Assert.Equal((0, "Checked 1 file of sql on SQLite.\n"), (first.ExitCode, first.Output));
        Assert.Contains("warning GEN0078: the statement was not checked on PostgreSQL yet", first.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_project.PathOf("sql/queries.lock.json")));

        Assert.Equal((0, ""), (await _project.RunAsync("generate")) is var both ? (both.ExitCode, both.Error) : default);
        Assert.Equal((0, ""), (await _project.RunAsync("generate", environment: settings)) is var known ? (known.ExitCode, known.Error) : default);

        _project.Write("sql/names.sql", "SELECT name AS title FROM \"Firm\"");
        var changed = await _project.RunAsync("generate", environment: settings);
        Assert.Equal((0, "Checked 1 file of sql on SQLite.\n"), (changed.ExitCode, changed.Output));
        Assert.Contains("warning GEN0078: \"sql/names.sql\" has changed since the statement was checked on PostgreSQL", changed.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_migration_checks_the_statements_on_both_databases()
    {
        await ForTwoAsync();
        _project.Write("sql/names.sql", "SELECT name FROM \"Firm\"");
        var settings = new Dictionary<string, string?> { ["DATABASE_URL"] = $"file:{_project.PathOf("dev.db")}", ["SHADOW_DATABASE_URL"] = _project.Url };

        var dev = await _project.RunAsync("migrate dev --name first", environment: settings);

        Assert.Equal((0, ""), (dev.ExitCode, dev.Error));
        Assert.EndsWith("Checked 1 file of sql on PostgreSQL\nChecked 1 file of sql on SQLite\n", dev.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_statement_that_is_another_method_on_the_other_database_is_an_error()
    {
        await ForTwoAsync();
        _project.Write("sql/only.sqlite.sql", "SELECT id FROM \"Firm\"");
        _project.Write("sql/lists.postgresql.sql", "SELECT id FROM \"Firm\"");
        _project.Write("sql/lists.sqlite.sql", "SELECT id FROM \"Firm\" WHERE name = :name");
        _project.Write("sql/columns.postgresql.sql", "SELECT id FROM \"Firm\"");
        _project.Write("sql/columns.sqlite.sql", "SELECT id, name FROM \"Firm\"");
        _project.Write("sql/types.sql", "SELECT AVG(id) AS average FROM \"Firm\"");
        _project.Write("sql/results.postgresql.sql", "-- @returns one\nSELECT id FROM \"Firm\"");
        _project.Write("sql/results.sqlite.sql", "SELECT id FROM \"Firm\"");
        _project.Write("sql/hidden.postgresql.sql", "-- @hidden name\nSELECT id FROM \"Firm\" WHERE name = :name");
        _project.Write("sql/hidden.sqlite.sql", "SELECT id FROM \"Firm\" WHERE name = :name");

        Assert.Equal(["GEN0079", "GEN0079", "GEN0079", "GEN0079", "GEN0079", "GEN0079"], await CodesAsync());
        var text = (await _project.RunAsync("generate")).Error;
        Assert.Contains("\"only\" has no statement for PostgreSQL", text, StringComparison.Ordinal);
        Assert.Contains("the statement has a parameter \"name\" on SQLite and none on PostgreSQL", text, StringComparison.Ordinal);
        Assert.Contains("the statement gives \"id\" on PostgreSQL and \"id\", \"name\" on SQLite", text, StringComparison.Ordinal);
        Assert.Contains("the column \"average\" is Decimal? on PostgreSQL and Float? on SQLite", text, StringComparison.Ordinal);
        Assert.Contains("the statement gives something else on PostgreSQL than on SQLite", text, StringComparison.Ordinal);
        Assert.Contains("the parameter \"name\" is annotated otherwise on PostgreSQL than on SQLite", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_migrations_the_tables_are_those_of_the_schema()
    {
        _project = await DatabaseFolder.CreateAsync("sqlite", Models);
        _project.Write("sql/names.sql", "SELECT name FROM \"Firm\"");

        Assert.Equal(0, (await _project.RunAsync("generate")).ExitCode);
    }

    public async ValueTask DisposeAsync() => await _project.DisposeAsync();

    private async Task MigrateAsync(string provider)
    {
        _project = await DatabaseFolder.CreateAsync(provider, Models);
        Assert.Equal(0, (await _project.RunAsync("migrate dev --name first")).ExitCode);
    }

    private async Task ForTwoAsync()
    {
        _project = await DatabaseFolder.CreateAsync("postgresql");
        _project.Write("schema.prisma", $"/// @alsoOn(sqlite)\ndatasource db {{\n  provider = \"postgresql\"\n}}\n\n{Models}");
    }

    private JsonNode Lock(string path = "sql/queries.lock.json") => JsonNode.Parse(_project.Read(path))!;

    private static string[] Texts(JsonNode? list) => [.. list!.AsArray().Select(t => (string)t!)];

    private async Task<string[]> CodesAsync()
    {
        var result = await _project.RunAsync("generate --json");
        Assert.Equal(1, result.ExitCode);
        return [.. JsonNode.Parse(result.Output)!.AsArray().Select(d => (string)d!["code"]!).Order(StringComparer.Ordinal)];
    }
}
