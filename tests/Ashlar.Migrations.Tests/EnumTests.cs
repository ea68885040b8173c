namespace Ashlar.Migrations.Tests;

/// <summary>Enums of a database that has them.</summary>
public class EnumTests
{
    private const string Schema = "enum Status {\n  OPEN\n  DONE\n}\n/// @check(\"status <> 'DONE' OR size > 0\")\nmodel Task {\n  id     Int      @id\n  status Status   @default(OPEN)\n  all    Status[]\n  size   Int\n}\nview Opened {\n  id     Int    @unique\n  status Status\n}\n";

    [Fact]
    public async Task A_new_value_stands_where_the_schema_has_it()
    {
        await using var project = await CreateAsync();

        var script = await project.DevelopAsync(Schema.Replace("OPEN\n", "NEW\n  OPEN\n  HELD\n", StringComparison.Ordinal).Replace("DONE\n", "DONE\n  LOST\n", StringComparison.Ordinal).Replace("@default(OPEN)", "@default(HELD)", StringComparison.Ordinal));

        Assert.Equal([], project.Diagnostics);
        Assert.Contains("ADD VALUE 'LOST';", script, StringComparison.Ordinal);
        Assert.Equal("{NEW,OPEN,HELD,DONE,LOST}", await project.ScalarAsync("SELECT enum_range(NULL::\"Status\")::text"));
    }

    [Fact]
    public async Task A_value_goes_round_views_checks_and_partial_indexes_that_name_its_column()
    {
        await using var project = await CreateAsync();
        await project.ExecuteAsync("CREATE INDEX mine ON \"Task\" (\"id\") WHERE \"status\" = 'OPEN'; INSERT INTO \"Task\" VALUES (1, 'OPEN', '{OPEN}', 1)");
        var changed = Schema.Replace("  OPEN\n", "  OPEN\n  HELD\n", StringComparison.Ordinal).Replace("  DONE\n", "", StringComparison.Ordinal).Replace("<> 'DONE'", "<> 'HELD'", StringComparison.Ordinal);

        await project.PushAsync(changed);

        Assert.Equal([], project.Diagnostics);
        Assert.Equal("{OPEN,HELD}", await project.ScalarAsync("SELECT enum_range(NULL::\"Status\")::text"));
        Assert.Equal("1", await project.ScalarAsync("SELECT COUNT(*) FROM pg_class WHERE relname = 'mine'"));
        Assert.Equal("1", await project.ScalarAsync("SELECT COUNT(*) FROM \"Opened\""));
        Assert.Null(await project.PushAsync(changed));
    }

    [Fact]
    public async Task Another_order_is_a_difference_only_where_the_schema_says_that_it_matters()
    {
        await using var project = await CreateAsync();
        var turned = Schema.Replace("  OPEN\n  DONE\n", "  DONE\n  OPEN\n", StringComparison.Ordinal);
        Assert.Null(await project.PushAsync(turned));

        await project.PushAsync("/// @ordered\n" + turned);

        Assert.Equal([], project.Diagnostics);
        Assert.Equal("{DONE,OPEN}", await project.ScalarAsync("SELECT enum_range(NULL::\"Status\")::text"));
        Assert.Null(await project.PushAsync("/// @ordered\n" + turned));
    }

    private static async Task<LiveProject> CreateAsync()
    {
        var project = await LiveProject.CreateAsync("postgresql");
        project.Folder.Write("views/Opened.sql", "SELECT \"id\", \"status\" FROM \"Task\" WHERE \"status\" = 'OPEN'");
        await project.DevelopAsync(Schema);
        return project;
    }
}
