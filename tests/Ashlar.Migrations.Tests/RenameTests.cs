using Ashlar.Migrations.Diffing;
using Ashlar.Migrations.Down;
using Ashlar.Migrations.Renaming;
using Ashlar.Migrations.Scripts;

namespace Ashlar.Migrations.Tests;

public sealed class RenameTests : IDisposable
{
    private const string Before = """
        enum Role {
          USER
          ADMIN
        }
        model Pet {
          id Int @id
          name String @unique
          role Role @default(USER)
          logs Log[]
        }
        model Log {
          id Int @id
          petId Int
          pet Pet @relation(fields: [petId], references: [id], onDelete: Cascade)
        }

        """;

    private const string After = """
        enum Role {
          USER
          /// @renamedFrom(ADMIN)
          OWNER
        }
        /// @renamedFrom(Pet)
        model Animal {
          id Int @id
          /// @renamedFrom(name)
          title String @unique
          role Role @default(USER)
          logs Log[]
        }
        model Log {
          id Int @id
          /// @renamedFrom(petId)
          animalId Int
          animal Animal @relation(fields: [animalId], references: [id], onDelete: Cascade)
        }

        """;

    private readonly Project _project = new();

    [Fact]
    public async Task What_has_another_name_keeps_its_rows_there_and_back()
    {
        await FilledAsync();

        var script = await _project.DevelopAsync(After);

        Assert.Equal([], _project.Diagnostics);
        Assert.Contains("ALTER TABLE \"Pet\" RENAME TO \"Animal\";", script, StringComparison.Ordinal);
        Assert.Contains("ALTER TABLE \"Log\" RENAME COLUMN \"petId\" TO \"animalId\";", script, StringComparison.Ordinal);
        Assert.DoesNotContain("DROP TABLE", script, StringComparison.Ordinal);
        Assert.Equal(["1|Rex|OWNER", "2|Tom|USER"], await _project.QueryAsync("SELECT id, title, role FROM Animal"));
        Assert.Equal(["Animal_title_key"], await _project.QueryAsync("SELECT name FROM sqlite_master WHERE type = 'index' AND name NOT LIKE 'sqlite%'"));
        Assert.Null(await _project.DevelopAsync(After));

        await DownAsync();
        Assert.Equal([], _project.Diagnostics);
        Assert.Equal(["1|Rex|ADMIN", "2|Tom|USER"], await _project.QueryAsync("SELECT id, name, role FROM Pet"));
        Assert.Equal(["1|1"], await _project.QueryAsync("SELECT id, petId FROM Log"));
    }

    [Fact]
    public async Task Rows_are_counted_where_they_still_are()
    {
        await _project.DevelopAsync(Before.Replace("name String @unique", "name String @unique\n  nick String?", StringComparison.Ordinal), "init");
        await _project.ExecuteAsync("INSERT INTO Pet VALUES (1, 'Rex', 'r', 'ADMIN')");

        Assert.Null(await _project.DevelopAsync(After));

        Assert.Equal(["MIG0038"], _project.Codes);
        Assert.Contains("(1 row)", _project.Diagnostics.Single().Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_command_line_can_say_it_too()
    {
        await FilledAsync();
        var schema = Before.Replace("name String", "title String", StringComparison.Ordinal).Replace("ADMIN", "OWNER", StringComparison.Ordinal);

        await _project.DevelopAsync(schema, renames: ["Pet.name=title", "Role.ADMIN=OWNER"]);

        Assert.Equal([], _project.Diagnostics);
        Assert.Equal(["Rex|OWNER", "Tom|USER"], await _project.QueryAsync("SELECT title, role FROM Pet"));
    }

    [Theory]
    [InlineData("Pet.name=nickname", "MIG0090")]
    [InlineData("Pet.name", "MIG0090")]
    [InlineData("Cat=Dog", "MIG0090")]
    [InlineData("Pet.nick=title", "MIG0091")]
    public async Task Nonsense_is_refused(string rename, string code)
    {
        await FilledAsync();

        Assert.Null(await _project.DevelopAsync(Before.Replace("name String", "title String", StringComparison.Ordinal), renames: [rename], acceptDataLoss: true));

        Assert.Contains(code, _project.Codes);
        Assert.Equal(["Rex", "Tom"], await _project.QueryAsync("SELECT name FROM Pet"));
    }

    [Fact]
    public async Task Something_that_goes_and_something_that_comes_may_be_one_thing()
    {
        await FilledAsync();
        var schema = Before.Replace("name String", "title String", StringComparison.Ordinal).Replace("Pet", "Animal", StringComparison.Ordinal);

        Assert.Null(await _project.DevelopAsync(schema));
        Assert.Equal("Pet=Animal", System.Text.RegularExpressions.Regex.Match(_project.Diagnostics.First(d => d.Code == "MIG0092").Help!, "--rename (\\S+),").Groups[1].Value);

        Assert.NotNull(await _project.DevelopAsync(schema, isRename: true));
        Assert.Equal([], _project.Diagnostics);
        Assert.Equal(["1|Rex", "2|Tom"], await _project.QueryAsync("SELECT id, title FROM Animal"));
    }

    [Fact]
    public async Task What_is_no_rename_is_dropped_and_added()
    {
        await FilledAsync();
        // A required column can be taken for the old one; here nobody takes it for that.
        var schema = Before.Replace("  name String @unique\n", "  title String @default(\"x\")\n", StringComparison.Ordinal);

        await _project.DevelopAsync(schema, isRename: false, acceptDataLoss: true);

        Assert.Equal([], _project.Diagnostics);
        Assert.Equal(["x", "x"], await _project.QueryAsync("SELECT title FROM Pet"));
    }

    [Fact]
    public void Keys_and_indexes_take_the_names_that_the_new_schema_gives_them()
    {
        var dialect = Project.PostgreSql;
        var model = Project.Bind(After, dialect);
        var plan = new MigrationPlanner(dialect).Plan(Project.Lower(Before, dialect), Project.Lower(After, dialect), RenameAnnotations.Of(model, dialect));

        Assert.Equal(
            """
            -- RenameTable
            ALTER TABLE "Pet" RENAME TO "Animal";

            -- RenameColumn
            ALTER TABLE "Animal" RENAME COLUMN "name" TO "title";

            -- RenameColumn
            ALTER TABLE "Log" RENAME COLUMN "petId" TO "animalId";

            -- RenameEnumValue
            ALTER TYPE "Role" RENAME VALUE 'ADMIN' TO 'OWNER';

            -- AlterTable
            ALTER TABLE "Animal" RENAME CONSTRAINT "Pet_pkey" TO "Animal_pkey";

            -- RenameForeignKey
            ALTER TABLE "Log" RENAME CONSTRAINT "Log_petId_fkey" TO "Log_animalId_fkey";

            -- RenameIndex
            ALTER INDEX "Pet_name_key" RENAME TO "Animal_title_key";

            """.ReplaceLineEndings("\n"),
            ScriptWriter.Write(plan, dialect.SqlWriter));
    }

    public void Dispose() => _project.Dispose();

    private async Task FilledAsync()
    {
        await _project.DevelopAsync(Before, "init");
        await _project.ExecuteAsync("INSERT INTO Pet VALUES (1, 'Rex', 'ADMIN'), (2, 'Tom', 'USER'); INSERT INTO Log VALUES (1, 1)");
    }

    private Task DownAsync() => _project.RunAsync((session, directory) => new Downgrade(Project.Sqlite, session, directory, new DownOptions { AcceptsDataLoss = _ => false }).RunAsync(
        _ => { }, (_, _) => { }, _project.Diagnostics, TestContext.Current.CancellationToken));
}
