using Ashlar.Database;
using Ashlar.Migrations.Diffing;
using Ashlar.Migrations.Scripts;

namespace Ashlar.Migrations.Tests;

/// <summary>What one schema makes of another, as SQL; expected is what Prisma's engine writes.</summary>
public class DiffTests
{
    [Theory]
    [InlineData("007.50", "7.50")]
    [InlineData("-0.0", "0.0")]
    [InlineData("\"1e3\"", "1000")]
    [InlineData("\"12.50e1\"", "125.0")]
    [InlineData("\"-1.5E-3\"", "-0.0015")]
    [InlineData("\"+.5\"", "0.5")]
    [InlineData("\"1_0.\"", "10")]
    public void A_default_number_is_written_in_full(string written, string expected) =>
        Assert.Contains($"DEFAULT {expected},\n", Script(DatabaseSchema.Empty, $"model A {{\n  x Decimal @default({written})\n  id Int @id\n}}"), StringComparison.Ordinal);

    [Fact]
    public void A_default_is_set_again_where_a_column_of_fractions_becomes_one_of_whole_numbers() => Assert.Equal(
        "-- AlterTable\nALTER TABLE \"A\" ALTER COLUMN \"x\" SET DEFAULT 1,\nALTER COLUMN \"x\" SET DATA TYPE INTEGER;\n",
        Script(Lower("model A {\n  id Int @id\n  x Float @default(1)\n}"), "model A {\n  id Int @id\n  x Int @default(1)\n}"));

    [Fact]
    public void The_usual_database_schema_is_there_even_when_nothing_is_in_it() => Assert.StartsWith(
        "-- CreateTable", Script(Lower(""), "model A {\n  id Int @id\n}"), StringComparison.Ordinal);

    [Fact]
    public void The_usual_database_schema_is_made_with_the_first_thing_in_it()
    {
        Assert.StartsWith("-- CreateSchema", Script(DatabaseSchema.Empty, "enum E {\n  ONE\n}"), StringComparison.Ordinal);
        Assert.Equal(ScriptWriter.Empty, Script(DatabaseSchema.Empty, ""));
    }

    [Fact]
    public void A_length_that_no_database_takes_is_written_all_the_same() => Assert.Contains(
        "CHAR(4294967295)", Script(DatabaseSchema.Empty, "model A {\n  id Int @id\n  x String @db.Char(4294967295)\n}"), StringComparison.Ordinal);

    private static DatabaseSchema Lower(string schema) => Project.Lower(schema, Project.PostgreSql);

    private static string Script(DatabaseSchema from, string to)
    {
        var dialect = Project.PostgreSql;
        var after = Lower(to);
        return ScriptWriter.Write(dialect.ChangePlanner.Plan(from, after, new SchemaDiffer(dialect).Diff(from, after)), dialect.SqlWriter);
    }
}
