using Ashlar.Psl.Syntax;
using static Ashlar.Schema.Tests.SchemaFixture;

namespace Ashlar.Schema.Tests.Binding;

/// <summary>What a valid schema becomes. The golden cases show the findings only.</summary>
public class DataModelTests
{
    [Fact]
    public void Everything_is_in_the_order_of_the_files()
    {
        var model = Model(
            "model B {\n  id Int @id\n}\nenum Z {\n  ONE\n}\n",
            "model A {\n  id Int @id\n}\nenum Y {\n  TWO\n  ONE\n}\n");

        Assert.Equal(["B", "A"], model.Models.Select(m => m.Name));
        Assert.Equal(["Z", "Y"], model.Enums.Select(e => e.Name));
        Assert.Equal(["TWO", "ONE"], model.Enums[1].Values.Select(v => v.Name));
    }

    [Fact]
    public void Names_in_the_database_are_the_mapped_ones_or_the_same()
    {
        var model = Model(PostgreSqlDatasource + """
            model Pet {
              id        Int    @id
              givenName String @map("given_name")
              kind      Kind

              @@map("pets")
            }

            enum Kind {
              CAT @map("cat")
              DOG

              @@map("kinds")
            }
            """);

        var pet = model.FindModel("Pet")!;
        Assert.Equal("pets", pet.DatabaseName);
        Assert.Equal(["id", "given_name", "kind"], pet.ScalarFields.Select(f => f.DatabaseName));
        Assert.Equal("kinds", model.FindEnum("Kind")!.DatabaseName);
        Assert.Equal(["cat", "DOG"], model.FindEnum("Kind")!.Values.Select(v => v.DatabaseName));
    }

    [Fact]
    public void Fields_have_their_type_and_arity()
    {
        var pet = Model(PostgreSqlDatasource + """
            model Pet {
              id   Int                    @id
              tags String[]
              name String?                @db.VarChar(40)
              kind Kind
              area Unsupported("circle")?
              at   DateTime               @updatedAt
            }

            enum Kind {
              CAT
            }
            """).FindModel("Pet")!;

        Assert.Equal(
            [FieldArity.Required, FieldArity.List, FieldArity.Optional, FieldArity.Required, FieldArity.Optional, FieldArity.Required],
            pet.Fields.Select(f => f.Arity));
        Assert.Equal(new BuiltInType(ScalarType.String), pet.Column("tags").Type);
        Assert.Equal(new NativeType("VarChar", ["40"]), pet.Column("name").NativeType);
        Assert.Null(pet.Column("tags").NativeType);
        Assert.Equal("Kind", Assert.IsType<EnumFieldType>(pet.Column("kind").Type).Enum.Name);
        Assert.Equal(new UnsupportedType("circle"), pet.Column("area").Type);
        Assert.Equal(["at"], pet.ScalarFields.Where(f => f.IsUpdatedAt).Select(f => f.Name));
    }

    [Fact]
    public void Ignored_models_and_fields_are_there_and_marked()
    {
        var model = Model("model A {\n  id Int @id\n  secret String @ignore\n}\nmodel Log {\n  line String\n  @@ignore\n}\n");

        Assert.True(model.FindModel("Log")!.IsIgnored);
        Assert.True(model.FindModel("A")!.Column("secret").IsIgnored);
        Assert.False(model.FindModel("A")!.Column("id").IsIgnored);
    }

    [Fact]
    public void Views_are_apart_from_models()
    {
        var model = Model("generator g {\n  provider = \"x\"\n  previewFeatures = [\"views\"]\n}\nview Report {\n  id Int @unique\n}\n");

        Assert.Empty(model.Models);
        var view = Assert.Single(model.Views);
        Assert.True(view.IsView);
        Assert.Null(view.PrimaryKey);
        Assert.Equal(IndexKind.Unique, Assert.Single(view.Indexes).Kind);
    }

    [Fact]
    public void Models_and_enums_know_their_schema()
    {
        var model = Model("datasource db {\n  provider = \"postgresql\"\n  schemas = [\"b\", \"a\"]\n}\nmodel M {\n  id Int @id\n  @@schema(\"a\")\n}\nenum E {\n  X\n  @@schema(\"b\")\n}\n");

        Assert.Equal(["b", "a"], model.Datasource!.Schemas);
        Assert.Equal("a", model.Models[0].Schema);
        Assert.Equal("b", model.Enums[0].Schema);
    }

    [Fact]
    public void A_schema_with_an_error_has_no_model() => Assert.Null(Bind("model A {\n  id Int\n}\n").Model);

    [Fact]
    public void A_schema_with_a_warning_has_one()
    {
        var result = Bind(Sqlite.Replace("}", "  url = X\n}", StringComparison.Ordinal));

        Assert.Equal(["PSL0296"], result.Diagnostics.Select(d => d.Code));
        Assert.NotNull(result.Model);
    }

    [Fact]
    public void An_empty_schema_is_valid() => Assert.Empty(Model("").Models);
}
