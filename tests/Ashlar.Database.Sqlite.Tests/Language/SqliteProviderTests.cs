using Ashlar.Schema;
using Ashlar.Schema.Providers;

namespace Ashlar.Database.Sqlite.Tests.Language;

/// <summary>Facts that no golden case can show, because nothing in a schema depends on them alone.</summary>
public class SqliteProviderTests
{
    private static readonly SqliteProvider s_provider = new();

    public static TheoryData<ScalarType> ScalarTypes => [.. Enum.GetValues<ScalarType>()];

    [Theory]
    [InlineData("sqlite", true)]
    [InlineData("SQLite", false)]
    [InlineData("", false)]
    public void Answers_to_its_name_only(string name, bool expected) => Assert.Equal(expected, s_provider.Answers(name));

    [Theory, MemberData(nameof(ScalarTypes))]
    public void No_type_has_a_native_name(ScalarType type)
    {
        Assert.Null(s_provider.DefaultNativeType(type));
        Assert.Empty(s_provider.NativeTypes);
    }

    [Fact]
    public void An_index_is_a_btree_and_takes_any_field()
    {
        var method = Assert.Single(s_provider.IndexMethods);

        Assert.Null(method.Operands);
        Assert.False(s_provider.HasOperatorClasses);
    }

    [Fact]
    public void Foreign_keys_take_every_action_and_the_client_stands_in_for_three()
    {
        Assert.Equal(Enum.GetValues<ReferentialAction>(), s_provider.ActionsIn(RelationMode.ForeignKeys));
        Assert.Equal(
            [ReferentialAction.Cascade, ReferentialAction.Restrict, ReferentialAction.SetNull],
            s_provider.ActionsIn(RelationMode.Prisma));
    }
}
