using Ashlar.CodeGen.Naming;

namespace Ashlar.CodeGen.Tests;

/// <summary>Rules about names that a golden case would only show one by one.</summary>
public class NamingTests
{
    [Theory]
    [InlineData("created_at", "CreatedAt")]
    [InlineData("createdAt", "CreatedAt")]
    [InlineData("IN_PROGRESS", "InProgress")]
    [InlineData("ID", "Id")]
    [InlineData("userID", "UserID")]
    [InlineData("a", "A")]
    [InlineData("v1_2", "V1_2")]
    [InlineData("trailing_", "Trailing")]
    [InlineData("two__lines", "TwoLines")]
    public void A_name_becomes_PascalCase(string name, string expected) => Assert.Equal(expected, CSharpName.Pascal(name));

    [Theory]
    [InlineData("Pet", "Pets")]
    [InlineData("PetLog", "PetLogs")]
    [InlineData("Category", "Categories")]
    [InlineData("Day", "Days")]
    [InlineData("Address", "Addresses")]
    [InlineData("Status", "Statuses")]
    [InlineData("Box", "Boxes")]
    [InlineData("Branch", "Branches")]
    [InlineData("Wish", "Wishes")]
    [InlineData("Settings", "Settings")]
    [InlineData("FamilyPerson", "FamilyPeople")]
    [InlineData("Analysis", "Analyses")]
    [InlineData("News", "News")]
    public void A_table_is_the_plural_of_its_model(string name, string expected) => Assert.Equal(expected, Plural.Of(name));

    [Theory]
    [InlineData("my-shop.api", "MyShop.Api")]
    [InlineData("3d", "_3d")]
    [InlineData("...", "Database")]
    [InlineData("Shop.Web", "Shop.Web")]
    public void A_project_gives_its_name_to_a_namespace(string name, string expected) => Assert.Equal(expected, CSharpName.Namespace(name));

    [Fact]
    public void A_parameter_that_would_be_a_keyword_is_escaped() => Assert.Equal("@class", CSharpName.Camel("Class"));
}
