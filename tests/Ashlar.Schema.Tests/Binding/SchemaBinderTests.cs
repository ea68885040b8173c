using Ashlar.Diagnostics;
using static Ashlar.Schema.Tests.SchemaFixture;

namespace Ashlar.Schema.Tests.Binding;

public class SchemaBinderTests
{
    [Fact]
    public void Blocks_of_one_file_are_seen_in_the_others()
    {
        var model = Model("model A {\n  id Int @id\n  bs B[]\n}\n", "model B {\n  id Int @id\n  aId Int\n  a A @relation(fields: [aId], references: [id])\n}\n", Sqlite);

        Assert.Equal("B.a", Assert.Single(model.Relations).From.ToString());
        Assert.Equal("sqlite", model.Datasource!.Provider.Name);
    }

    [Fact]
    public void Findings_are_in_the_order_of_files_and_places()
    {
        var result = Bind("model A {\n  id Int @id\n  x Nothing\n  y Nowhere\n}\nwhat\n", "model A {\n  z Never\n}\n");

        Assert.Equal(
            ["a.prisma:3", "a.prisma:4", "a.prisma:6", "b.prisma:1", "b.prisma:2"],
            result.Diagnostics.Select(d => $"{d.Location!.Value.File}:{d.Location.Value.Start.Line}"));
    }

    [Fact]
    public void A_name_that_is_taken_says_where()
    {
        var finding = Assert.Single(Bind("model A {\n  id Int @id\n}\n", "model A {\n  id Int @id\n}\n").Diagnostics);

        Assert.Equal("b.prisma", finding.Location!.Value.File.Path);
        Assert.Contains("a.prisma:1:7", finding.Help!, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_provider_is_one_error_and_no_more()
    {
        var result = Bind("datasource db {\n  provider = \"mysql\"\n}\nmodel A {\n  id Int @id\n  a String[] @db.MediumText\n}\n");

        Assert.Equal(["PSL0284"], result.Diagnostics.Select(d => d.Code));
    }

    [Fact]
    public void A_large_schema_is_bound_in_time_that_grows_with_it()
    {
        // Each model refers to the first one: what looked up names in a list would look at four million of them.
        var models = Enumerable.Range(1, 2000).Select(i => $"model M{i} {{\n  id Int @id\n  hubId Int\n  hub Hub @relation(fields: [hubId], references: [id])\n}}\n");
        var sides = Enumerable.Range(1, 2000).Select(i => $"  m{i} M{i}[]\n");

        var model = Model($"model Hub {{\n  id Int @id\n{string.Concat(sides)}}}\n{string.Concat(models)}");

        Assert.Equal(2000, model.Relations.Count);
    }

    [Fact]
    public void Deep_chains_of_composite_types_end()
    {
        var types = Enumerable.Range(0, 3000).Select(i => $"type T{i} {{\n  next T{(i + 1) % 3000}\n}}\n");

        Assert.Contains(Bind(string.Concat(types)).Diagnostics, d => d is { Code: "PSL0153", Severity: Severity.Error });
    }
}
