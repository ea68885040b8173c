namespace Ashlar.Testing.Tests;

public class OracleTests
{
    [Fact]
    public void Tells_the_place_of_an_error_in_utf16_units()
    {
        var finding = Assert.Single(Oracle.Validate([("a.prisma", "// 😀\nmodel A {\n  id Int @idd\n}\n")]), f => f.Message.Contains("@idd", StringComparison.Ordinal));

        Assert.Equal("a.prisma", finding.File);
        Assert.Equal("// 😀\nmodel A {\n  id Int ".Length, finding.Start);
    }

    [Fact]
    public void Reads_a_datasource_of_an_older_version_with_its_offsets_kept()
    {
        const string Text = "datasource db {\n  provider = \"sqlite\"\n  url      = env(\"DATABASE_URL\")\n}\n\nmodel A {\n  id Int @id @foo\n}\n";

        Assert.Equal(Text.IndexOf("@foo", StringComparison.Ordinal), Assert.Single(Oracle.Validate([("a.prisma", Text)])).Start);
    }

    [Fact]
    public void Formats_each_file_of_a_schema()
    {
        Assert.Equal(
            ["model A {\n  id Int @id\n  bs B[]\n}\n", "model B {\n  id  Int  @id\n  a   A?   @relation(fields: [aId], references: [id])\n  aId Int?\n}\n"],
            Oracle.Format([("a.prisma", "model A {\nid Int @id\nbs B[]\n}"), ("b.prisma", "model B {\nid Int @id\n}")]));
    }
}
