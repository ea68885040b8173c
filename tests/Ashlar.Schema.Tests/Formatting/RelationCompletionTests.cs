using Ashlar.Diagnostics;
using Ashlar.Schema.Formatting;

namespace Ashlar.Schema.Tests.Formatting;

/// <summary>What the golden cases of <c>tests/cases/format</c> do not reach: many names, and several files.</summary>
public class RelationCompletionTests
{
    [Theory]
    [InlineData("User", "users")]
    [InlineData("Category", "categories")]
    [InlineData("Day", "days")]
    [InlineData("Soliloquy", "soliloquies")]
    [InlineData("Box", "boxes")]
    [InlineData("Status", "statuses")]
    [InlineData("Gas", "gases")]
    [InlineData("Lens", "lens")]
    [InlineData("Analysis", "analyses")]
    [InlineData("Axis", "axes")]
    [InlineData("Index", "indices")]
    [InlineData("Leaf", "leaves")]
    [InlineData("Wife", "wives")]
    [InlineData("Chef", "chefs")]
    [InlineData("Hero", "heroes")]
    [InlineData("Photo", "photos")]
    [InlineData("Datum", "data")]
    [InlineData("Data", "data")]
    [InlineData("Criterion", "criteria")]
    [InlineData("Virus", "viri")]
    [InlineData("Alga", "algae")]
    [InlineData("Seraph", "seraphim")]
    [InlineData("Menu", "menus")]
    [InlineData("Child", "children")]
    [InlineData("Salesperson", "salespeople")]
    [InlineData("SalesPerson", "salesPersons")]
    [InlineData("Mouse", "mice")]
    [InlineData("Woman", "women")]
    [InlineData("Human", "humans")]
    [InlineData("Plateaux", "plateaux")]
    [InlineData("Chinese", "chinese")]
    [InlineData("Equipment", "equipment")]
    [InlineData("UserEquipment", "userEquipments")]
    [InlineData("user_role", "userRoles")]
    [InlineData("APIKey_v2", "apikeyV2s")]
    [InlineData("post2", "post2s")]
    [InlineData("École", "Écoles")]
    public void Lists_are_called_as_Prisma_calls_them(string model, string field)
    {
        var formatted = Format($"model {model} {{\n  id Int @id\n  other Zz\n}}\n\nmodel Zz {{\n  id Int @id\n}}\n");

        Assert.Contains($"  {field} {model}[]", Squeezed(formatted[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_missing_is_added_in_the_file_where_it_belongs()
    {
        var formatted = Format("model A {\n  id Int @id\n  b B\n}\n", "// nothing\n", "model B {\n  id Int @id\n}\n");

        Assert.Contains("  b B @relation(fields: [bId], references: [id])\n  bId Int\n", Squeezed(formatted[0]), StringComparison.Ordinal);
        Assert.Equal("// nothing\n", formatted[1]);
        Assert.Contains("  as A[]\n", Squeezed(formatted[2]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("model C {\n  id Int @id @wrong\n}\n")]
    [InlineData("model C {\n  id Unknown\n}\n")]
    [InlineData("model A {\n  id Int @id\n}\n")]
    [InlineData("?\n")]
    public void An_error_in_one_file_leaves_the_relations_of_all_as_they_are(string broken)
    {
        const string Text = "model A {\n  id Int @id\n  b  B\n}\n";

        Assert.Equal([Text, "model B {\n  id Int @id\n}\n"], Format(Text, "model B {\n  id Int @id\n}\n", broken).Take(2));
    }

    [Fact]
    public void What_a_rule_finds_wrong_with_the_whole_does_not_matter() =>
        Assert.Contains("@relation(fields: [bId], references: [id])", Format("model A {\n  b B\n}\n\nmodel B {\n  id Int @id\n}\n")[0], StringComparison.Ordinal);

    private static IReadOnlyList<string> Format(params string[] files) =>
        SchemaFormatting.Format([.. files.Select((text, i) => new SourceFile($"{i}.prisma", text))], []);

    /// <summary>Without the blanks of the columns.</summary>
    private static string Squeezed(string text) => string.Join('\n', text.Split('\n').Select(line => "  " + string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries))));
}
