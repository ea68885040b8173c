namespace Ashlar.Migrations.Tests;

/// <summary>Checks and keys that hold for some rows: a database keeps them in its own words, which must be no difference.</summary>
public class ConditionTests
{
    private const string Checked = "enum Status {\n  OPEN\n  DONE\n}\n/// @check(\"low <= high and low IN (1, 2, 3)\", map: \"low_is_low\")\nmodel Span {\n  id   Int @id\n  low  Int\n  /// @range(0, 100) @check\n  high Int\n  /// @length(1, 40) @check\n  name String\n}\n";
    private const string Deleted = "model User {\n  id        Int       @id\n  email     String    @unique\n  team      Int\n  slot      Int\n  code      String    @unique\n  deletedAt DateTime? @map(\"deleted_at\") /// @softDelete\n  posts     Post[]\n\n  @@unique([team, slot])\n}\nmodel Post {\n  id     Int    @id\n  author String\n  user   User   @relation(fields: [author], references: [code])\n}\n";

    public static TheoryData<string> Names => LiveProject.Names;

    [Theory, MemberData(nameof(Names))]
    public async Task Checks_are_made_changed_and_dropped_also_those_with_a_name_of_their_own(string name)
    {
        await using var project = await LiveProject.CreateAsync(name);
        var schema = name == "sqlite" ? Checked[Checked.IndexOf("///", StringComparison.Ordinal)..] : Checked;
        Assert.NotNull(await project.DevelopAsync(schema));
        Assert.Null(await project.DevelopAsync(schema));
        Assert.Equal([], project.Diagnostics);
        await Assert.ThrowsAnyAsync<Exception>(() => project.ExecuteAsync("INSERT INTO \"Span\" VALUES (1, 9, 9, 'a')"));

        var changed = schema.Replace("(1, 2, 3)", "(1, 9)", StringComparison.Ordinal);
        await project.DevelopAsync(changed);
        Assert.Equal([], project.Diagnostics);
        await project.ExecuteAsync("INSERT INTO \"Span\" VALUES (1, 9, 9, 'a')");

        await project.DevelopAsync(string.Join('\n', changed.Split('\n').Where(l => !l.Contains("///", StringComparison.Ordinal))));
        Assert.Equal([], project.Diagnostics);
        await project.ExecuteAsync("INSERT INTO \"Span\" VALUES (2, 900, 800, '')");
    }

    [Theory, MemberData(nameof(Names))]
    public async Task A_deleted_row_gives_its_unique_values_up(string name)
    {
        await using var project = await LiveProject.CreateAsync(name);
        var script = await project.DevelopAsync(Deleted);

        Assert.Contains("UNIQUE INDEX \"User_email_key\" ON \"User\"(\"email\") WHERE", script, StringComparison.Ordinal);
        Assert.Contains("UNIQUE INDEX \"User_team_slot_key\" ON \"User\"(\"team\", \"slot\") WHERE", script, StringComparison.Ordinal);
        // A foreign key refers to it, so it must hold for every row.
        Assert.Contains("UNIQUE INDEX \"User_code_key\" ON \"User\"(\"code\");", script, StringComparison.Ordinal);
        Assert.Null(await project.DevelopAsync(Deleted));
        Assert.Equal([], project.Diagnostics);
        const string Insert = "INSERT INTO \"User\" (\"id\", \"email\", \"team\", \"slot\", \"code\", \"deleted_at\") VALUES ";
        await project.ExecuteAsync($"{Insert}(1, 'a', 1, 1, 'x', '2026-01-01 00:00:00'), (2, 'a', 1, 1, 'y', NULL)");
        await Assert.ThrowsAnyAsync<Exception>(() => project.ExecuteAsync($"{Insert}(3, 'a', 2, 2, 'z', NULL)"));
    }

    [Theory, MemberData(nameof(Names))]
    public async Task Uniques_can_stay_whole_and_go_with_the_schema(string name)
    {
        await using var project = await LiveProject.CreateAsync(name);
        await project.PushAsync(Deleted);

        var without = await project.PushAsync(Deleted.Replace("email     String    @unique", "email     String", StringComparison.Ordinal));
        Assert.Equal("-- DropIndex\nDROP INDEX \"User_email_key\";\n", without);

        var whole = await project.PushAsync(Deleted.Replace("@softDelete", "@softDelete(partialUniques: false)", StringComparison.Ordinal));
        Assert.DoesNotContain("WHERE", whole, StringComparison.Ordinal);
        Assert.Null(await project.PushAsync(Deleted.Replace("@softDelete", "@softDelete(partialUniques: false)", StringComparison.Ordinal)));
    }

    [Theory, MemberData(nameof(Names))]
    public async Task A_partial_index_that_goes_in_the_same_migration_as_a_rebuild_does_not_come_back(string name)
    {
        await using var project = await LiveProject.CreateAsync(name);
        await project.PushAsync(Deleted);

        await project.PushAsync(Deleted.Replace("email     String    @unique", "email     String?", StringComparison.Ordinal));

        Assert.Null(await project.PushAsync(Deleted.Replace("email     String    @unique", "email     String?", StringComparison.Ordinal)));
    }
}
