namespace Ashlar.Migrations.Tests;

/// <summary>Views whose query stands beside the schema.</summary>
public class ViewTests
{
    private const string Payments = "model Payment {\n  id     Int    @id @default(autoincrement())\n  amount Int\n  status String\n}\n";
    private const string Totals = "view Totals {\n  status String @unique\n  total  BigInt\n}\n";
    private const string Large = "view Large {\n  status String @unique\n}\n";

    public static TheoryData<string> Names => LiveProject.Names;

    [Theory, MemberData(nameof(Names))]
    public async Task They_are_made_replaced_and_dropped(string name)
    {
        await using var project = await LiveProject.CreateAsync(name);
        project.Folder.Write("views/Totals.sql", "-- what was paid\nSELECT \"status\", CAST(SUM(\"amount\") AS BIGINT) AS \"total\"\nFROM \"Payment\" GROUP BY \"status\";\n");
        Assert.Contains("-- CreateView\nCREATE VIEW \"Totals\" AS", await project.PushAsync(Payments + Totals), StringComparison.Ordinal);
        Assert.Null(await project.PushAsync(Payments + Totals));
        Assert.Equal([], project.Diagnostics);
        await project.ExecuteAsync("INSERT INTO \"Payment\" (\"amount\", \"status\") VALUES (3, 'paid'), (4, 'paid')");
        Assert.Equal("7", await project.ScalarAsync("SELECT \"total\" FROM \"Totals\""));

        project.Folder.Write("views/Totals.sql", "SELECT \"status\", CAST(MAX(\"amount\") AS BIGINT) AS \"total\" FROM \"Payment\" GROUP BY \"status\"");
        Assert.StartsWith(project.IsPostgres ? "-- AlterView\nCREATE OR REPLACE VIEW" : "-- DropView", await project.PushAsync(Payments + Totals), StringComparison.Ordinal);
        Assert.Null(await project.PushAsync(Payments + Totals));
        Assert.Equal("4", await project.ScalarAsync("SELECT \"total\" FROM \"Totals\""));

        File.Delete(project.Folder.PathOf("views/Totals.sql"));
        Assert.Equal("-- DropView\nDROP VIEW \"Totals\";\n", await project.PushAsync(Payments));
    }

    [Theory, MemberData(nameof(Names))]
    public async Task They_make_way_for_a_changed_column_and_come_back_in_order(string name)
    {
        await using var project = await LiveProject.CreateAsync(name);
        // Large reads Totals, though its name and its block come first.
        project.Folder.Write("views/Large.sql", "SELECT \"status\" FROM \"Totals\" WHERE \"total\" > 5");
        project.Folder.Write("views/Totals.sql", "SELECT \"status\", CAST(SUM(\"amount\") AS BIGINT) AS \"total\" FROM \"Payment\" GROUP BY \"status\"");
        await project.DevelopAsync(Payments + Large + Totals);
        Assert.Equal([], project.Diagnostics);
        await project.ExecuteAsync("INSERT INTO \"Payment\" (\"amount\", \"status\") VALUES (7, 'paid')");

        var script = await project.DevelopAsync(Payments.Replace("amount Int", "amount BigInt", StringComparison.Ordinal) + Large + Totals);

        Assert.Equal([], project.Diagnostics);
        var headings = script!.Split('\n').Where(l => l.Contains("VIEW \"", StringComparison.Ordinal) && !l.StartsWith("COMMENT", StringComparison.Ordinal)).Select(l => l.Split(" AS")[0]);
        Assert.Equal(["DROP VIEW \"Large\";", "DROP VIEW \"Totals\";", "CREATE VIEW \"Totals\"", "CREATE VIEW \"Large\""], headings);
        Assert.Equal("paid", await project.ScalarAsync("SELECT \"status\" FROM \"Large\""));
        Assert.Null(await project.DevelopAsync(Payments.Replace("amount Int", "amount BigInt", StringComparison.Ordinal) + Large + Totals));
        Assert.Equal([], project.Diagnostics);
    }

    [Fact]
    public async Task One_that_is_made_anew_keeps_who_may_read_it_and_what_was_set_by_hand()
    {
        await using var project = await LiveProject.CreateAsync("postgresql");
        project.Folder.Write("views/Totals.sql", "SELECT \"status\", CAST(SUM(\"amount\") AS BIGINT) AS \"total\" FROM \"Payment\" GROUP BY \"status\"");
        await project.DevelopAsync(Payments + Totals);
        await project.ExecuteAsync(
            """
            GRANT SELECT ON "Totals" TO PUBLIC;
            GRANT UPDATE ("status") ON "Totals" TO pg_monitor WITH GRANT OPTION;
            ALTER VIEW "Totals" SET (security_barrier = true);
            COMMENT ON COLUMN "Totals"."status" IS 'it''s paid';
            CREATE FUNCTION ignore() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
            CREATE TRIGGER "no write" INSTEAD OF INSERT ON "Totals" FOR EACH ROW EXECUTE FUNCTION ignore();
            ALTER VIEW "Totals" OWNER TO pg_monitor;
            """);
        const string Kept =
            """
            SELECT concat_ws(' ', relacl, reloptions, relowner::regrole, col_description(c.oid, 1), (SELECT attacl FROM pg_attribute WHERE attrelid = c.oid AND attname = 'status'), (SELECT tgname FROM pg_trigger WHERE tgrelid = c.oid))
            FROM pg_class c WHERE relname = 'Totals'
            """;
        var before = await project.ScalarAsync(Kept);

        Assert.Contains("DROP VIEW", await project.DevelopAsync(Payments.Replace("amount Int", "amount BigInt", StringComparison.Ordinal) + Totals), StringComparison.Ordinal);

        Assert.Equal([], project.Diagnostics);
        Assert.Equal(before, await project.ScalarAsync(Kept));
        Assert.Contains("it's paid", before, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Names))]
    public async Task One_without_a_query_is_left_alone_with_a_warning(string name)
    {
        await using var project = await LiveProject.CreateAsync(name);
        await project.PushAsync(Payments);
        await project.ExecuteAsync("CREATE VIEW \"Totals\" AS SELECT \"status\", \"amount\" AS \"total\" FROM \"Payment\"");

        Assert.Null(await project.PushAsync(Payments + Totals));
        Assert.Equal(["MIG0120"], project.Diagnostics.Select(d => d.Code));
        Assert.Null(await project.PushAsync(Payments));
        Assert.Equal([], project.Diagnostics);
    }

    [Theory]
    [InlineData("SELECT \"status\" FROM \"Payment\"", "MIG0123")]
    [InlineData("SELECT \"nothing\" AS \"total\", \"status\" FROM \"Missing\"", "MIG0122")]
    [InlineData("SELECT \"status\", \"status\" AS \"total\" FROM \"Payment\"", "MIG0124")]
    [InlineData("CREATE VIEW \"Totals\" AS SELECT 1", "MIG0121")]
    [InlineData("", "MIG0121")]
    [InlineData("SELECT 1; SELECT 2", "MIG0121")]
    public async Task A_query_that_does_not_fit_is_an_error_and_nothing_is_changed(string query, string code)
    {
        foreach (var name in new[] { "sqlite", "postgresql" })
        {
            await using var project = await LiveProject.CreateAsync(name);
            project.Folder.Write("views/Totals.sql", query);

            Assert.Null(await project.PushAsync(Payments + Totals));

            Assert.Equal([code], project.Diagnostics.Select(d => d.Code));
        }
    }

    [Fact]
    public async Task A_query_without_a_view_is_an_error()
    {
        await using var project = await LiveProject.CreateAsync("sqlite");
        project.Folder.Write("views/Totals.sql", "SELECT 1");
        project.Folder.Write("views/public/Totals.sql", "SELECT 1");

        Assert.Null(await project.PushAsync(Payments + Totals));

        Assert.Equal(["PSL0910"], project.Diagnostics.Select(d => d.Code));
    }
}
