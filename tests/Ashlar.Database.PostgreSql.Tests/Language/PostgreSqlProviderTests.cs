using Ashlar.Schema;
using Ashlar.Schema.Providers;

namespace Ashlar.Database.PostgreSql.Tests.Language;

/// <summary>The tables agree with each other; what they say is shown by the golden cases.</summary>
public class PostgreSqlProviderTests
{
    private static readonly PostgreSqlProvider s_provider = new();

    public static TheoryData<ScalarType> ScalarTypes => [.. Enum.GetValues<ScalarType>()];

    public static TheoryData<string> Methods => [.. s_provider.IndexMethods.Select(m => m.Name)];

    [Theory]
    [InlineData("postgresql", true)]
    [InlineData("postgres", true)]
    [InlineData("PostgreSQL", false)]
    [InlineData("sqlite", false)]
    public void Answers_to_its_names_only(string name, bool expected) => Assert.Equal(expected, s_provider.Answers(name));

    [Theory, MemberData(nameof(ScalarTypes))]
    public void The_default_of_a_type_is_a_native_type_for_it(ScalarType type)
    {
        var native = s_provider.DefaultNativeType(type)!;
        var definition = s_provider.FindNativeType(native.Name)!;

        Assert.Equal(type, definition.Scalar);
        Assert.True(definition.Reads(native.Arguments));
    }

    [Fact]
    public void Native_types_have_different_names() => Assert.Distinct(s_provider.NativeTypes.Select(t => t.Name));

    [Fact]
    public void A_parameter_is_bounded_by_an_earlier_one_only()
    {
        var bounded = s_provider.NativeTypes.SelectMany(t => t.Parameters.Index().Where(p => p.Item.NotAbove is not null).Select(p => (Type: t, p.Index, p.Item)));

        Assert.All(bounded, b => Assert.Contains(b.Item.NotAbove, b.Type.Parameters.Take(b.Index).Select(p => p.Name)));
    }

    [Fact]
    public void The_default_method_is_the_one_that_orders() => Assert.Equal("BTree", s_provider.FindIndexMethod(null)!.Name);

    [Theory, MemberData(nameof(Methods))]
    public void What_a_method_indexes_is_a_native_type_that_can_be_indexed(string method)
    {
        var operands = s_provider.FindIndexMethod(method)!.Operands ?? [];

        Assert.All(operands.SelectMany(o => o.NativeTypes), t => Assert.True(s_provider.FindNativeType(t)!.IsIndexable));
    }

    [Theory, MemberData(nameof(Methods))]
    public void A_field_without_a_native_type_is_indexed_as_its_default_one(string method)
    {
        var operands = s_provider.FindIndexMethod(method)!.Operands ?? [];

        Assert.All(
            operands.Where(o => o is { Scalar: not null, NativeTypes.Count: > 0 }),
            o => Assert.Contains(s_provider.DefaultNativeType(o.Scalar!.Value)!.Name, o.NativeTypes));
    }

    [Theory, MemberData(nameof(Methods))]
    public void A_class_belongs_to_one_line_of_a_method(string method) =>
        Assert.Distinct((s_provider.FindIndexMethod(method)!.Operands ?? []).SelectMany(o => o.OperatorClasses));

    [Fact]
    public void The_feature_for_extensions_is_one_of_its_preview_features() =>
        Assert.Contains(s_provider.ExtensionsPreviewFeature, s_provider.PreviewFeatures);
}
