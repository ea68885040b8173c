using static Ashlar.Schema.Tests.SchemaFixture;

namespace Ashlar.Schema.Tests.Binding;

public class DefaultValueTests
{
    public static TheoryData<string, DefaultValue> Defaults => new()
    {
        { "String @default(\"a \\\"b\\\"\")", new LiteralDefault("a \"b\"") },
        { "Int @default(-3)", new LiteralDefault("-3") },
        { "Float @default(1.50)", new LiteralDefault("1.50") },
        { "Decimal @default(\"1e5\")", new LiteralDefault("1e5") },
        { "Boolean @default(true)", new LiteralDefault("true") },
        { "DateTime @default(now())", new NowDefault() },
        { "Int @default(autoincrement())", new AutoincrementDefault() },
        { "String @default(uuid())", new GeneratedIdDefault(IdGenerator.Uuid, null) },
        { "String @default(uuid(7))", new GeneratedIdDefault(IdGenerator.Uuid, 7) },
        { "String @default(cuid(2))", new GeneratedIdDefault(IdGenerator.Cuid, 2) },
        { "String @default(ulid())", new GeneratedIdDefault(IdGenerator.Ulid, null) },
        { "String @default(nanoid(12))", new GeneratedIdDefault(IdGenerator.Nanoid, 12) },
        { "Int @default(dbgenerated())", new DatabaseGeneratedDefault(null) },
        { "Int @default(dbgenerated(\"random()\"))", new DatabaseGeneratedDefault("random()") },
    };

    [Theory, MemberData(nameof(Defaults))]
    public void A_default_is_read(string field, DefaultValue expected) => Assert.Equal(expected, Default(field));

    [Fact]
    public void A_list_is_read_element_by_element() =>
        Assert.Equal([new LiteralDefault("1"), new LiteralDefault("2")], Assert.IsType<ListDefault>(Default("Int[] @default([1, 2])")).Values);

    [Fact]
    public void An_enum_value_is_the_one_of_the_enum()
    {
        var model = Model("model A {\n  id Int @id\n  x Role @default(ADMIN)\n}\nenum Role {\n  USER\n  ADMIN @map(\"admin\")\n}\n");
        var value = Assert.IsType<EnumDefault>(model.Models[0].Column("x").Default).Value;

        Assert.Same(model.Enums[0].Values[1], value);
        Assert.Equal("admin", value.DatabaseName);
    }

    [Fact]
    public void Only_generated_ids_are_made_by_the_client()
    {
        Assert.True(Default("String @default(uuid())")!.IsClientSide);
        Assert.False(Default("DateTime @default(now())")!.IsClientSide);
        Assert.False(Default("Int @default(1)")!.IsClientSide);
    }

    [Fact]
    public void Without_a_default_there_is_none() => Assert.Null(Default("Int"));

    private static DefaultValue? Default(string field) => Model($"{PostgreSqlDatasource}model A {{\n  id Int @id\n  x {field}\n}}\n").Models[0].Column("x").Default;
}
