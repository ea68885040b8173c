using static Ashlar.Schema.Tests.SchemaFixture;

namespace Ashlar.Schema.Tests.Binding;

public class KeyTests
{
    [Fact]
    public void Names_follow_the_convention()
    {
        var pet = Model(PostgreSqlDatasource + """
            model Pet {
              id   Int    @id
              name String @unique @map("label")
              a    Int
              b    Int

              @@unique([a, b])
              @@index([b, name])
              @@map("pets")
            }
            """).Models[0];

        Assert.Equal("pets_pkey", pet.PrimaryKey!.DatabaseName);
        Assert.Equal(["pets_label_key", "pets_b_label_idx", "pets_a_b_key"], pet.Indexes.Select(i => i.DatabaseName));
    }

    [Fact]
    public void Names_that_are_written_win()
    {
        var pet = Model(PostgreSqlDatasource + """
            model Pet {
              a Int @unique(map: "one")
              b Int

              @@id([a, b], name: "pair", map: "two")
              @@index([b], map: "three")
              @@index([a], name: "four")
              @@unique([b, a], name: "other")
            }
            """).Models[0];

        Assert.Equal(("two", "pair"), (pet.PrimaryKey!.DatabaseName, pet.PrimaryKey.ClientName));
        Assert.Equal(["one", "three", "four", "Pet_b_a_key"], pet.Indexes.Select(i => i.DatabaseName));
        Assert.Equal([null, null, null, "other"], pet.Indexes.Select(i => i.ClientName));
    }

    [Fact]
    public void A_conventional_name_is_cut_before_its_ending()
    {
        var name = new string('a', 70);
        var model = Model($"{PostgreSqlDatasource}model {name} {{\n  id Int @id\n  x Int @unique\n}}\n").Models[0];

        Assert.Equal(new string('a', 58) + "_pkey", model.PrimaryKey!.DatabaseName);
        Assert.Equal(new string('a', 59) + "_key", model.Indexes[0].DatabaseName);
    }

    [Fact]
    public void Cutting_leaves_letters_whole()
    {
        var name = "x" + new string('ä', 40);
        var model = Model($"{PostgreSqlDatasource}model {name} {{\n  id Int @id\n}}\n").Models[0];

        // 58 bytes are left: one for the x, and 28 times two; a half letter is left out.
        Assert.Equal("x" + new string('ä', 28) + "_pkey", model.PrimaryKey!.DatabaseName);
    }

    [Fact]
    public void Another_database_keeps_longer_names()
    {
        var name = new string('a', 70);

        Assert.Equal($"{name}_x_key", Model($"{Sqlite}model {name} {{\n  id Int @id\n  x Int @unique\n}}\n").Models[0].Indexes[0].DatabaseName);
    }

    [Fact]
    public void Fields_keep_what_is_said_of_them()
    {
        var index = Model(PostgreSqlDatasource + """
            model Pet {
              id   Int    @id
              name String
              tags Json

              @@index([name(sort: Desc), id])
              @@index([tags(ops: JsonbPathOps)], type: Gin)
              @@index([name(ops: raw("gin_trgm_ops"))], type: Gin)
            }
            """).Models[0].Indexes;

        Assert.Equal([SortOrder.Descending, null], index[0].Fields.Select(f => f.Sort));
        Assert.Null(index[0].Method);
        Assert.Equal("Gin", index[1].Method);
        Assert.Equal(("JsonbPathOps", false), (index[1].Fields[0].OperatorClass, index[1].Fields[0].IsRawOperatorClass));
        Assert.Equal(("gin_trgm_ops", true), (index[2].Fields[0].OperatorClass, index[2].Fields[0].IsRawOperatorClass));
    }

    [Fact]
    public void Conditions_are_sql_or_comparisons()
    {
        var pet = Model(Sqlite + """
            generator client {
              provider        = "ashlar"
              previewFeatures = ["partialIndexes"]
            }

            model Pet {
              id      Int       @id
              name    String    @unique(where: raw("deleted IS NULL"))
              deleted DateTime?

              @@index([name], where: { deleted: { not: null }, name: "Rex", id: 3 })
            }
            """).Models[0];

        Assert.Equal(new RawCondition("deleted IS NULL"), pet.Indexes[0].Where);
        Assert.Equal(
            [
                new FieldComparison(pet.Column("deleted"), true, new ConditionLiteral(ConditionLiteralKind.Null, "null")),
                new FieldComparison(pet.Column("name"), false, new ConditionLiteral(ConditionLiteralKind.String, "Rex")),
                new FieldComparison(pet.Column("id"), false, new ConditionLiteral(ConditionLiteralKind.Number, "3")),
            ],
            Assert.IsType<FieldConditions>(pet.Indexes[1].Where).Comparisons);
    }

    [Fact]
    public void Keys_of_fields_come_before_those_of_the_block()
    {
        var pet = Model("model Pet {\n  @@index([b])\n  a Int @id\n  b Int @unique\n  c Int @unique\n}\n").Models[0];

        Assert.Equal(["b", "c", "b"], pet.Indexes.Select(i => i.Fields[0].Field.Name));
    }
}
