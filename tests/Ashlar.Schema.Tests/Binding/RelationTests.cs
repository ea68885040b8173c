using static Ashlar.Schema.Tests.SchemaFixture;

namespace Ashlar.Schema.Tests.Binding;

public class RelationTests
{
    private const string Blog = """
        model User {
          id    Int    @id
          posts Post[]
        }

        model Post {
          id       Int   @id
          authorId Int?
          author   User? @relation(fields: [authorId], references: [id])
        }
        """;

    [Fact]
    public void One_to_many_goes_from_the_key_to_the_list()
    {
        var model = Model(Blog);
        var relation = Assert.Single(model.Relations);

        Assert.Equal(RelationKind.OneToMany, relation.Kind);
        Assert.Equal(("PostToUser", false), (relation.Name, relation.IsNamed));
        Assert.Same(model.FindModel("Post")!.Side("author"), relation.From);
        Assert.Same(model.FindModel("User")!.Side("posts"), relation.To);
        Assert.Equal(("Post", "User"), (relation.ReferencingModel.Name, relation.ReferencedModel.Name));
        Assert.Equal("Post_authorId_fkey", relation.ForeignKeyName);
    }

    [Fact]
    public void Both_sides_know_the_relation_and_each_other()
    {
        var model = Model(Blog);
        var (posts, author) = (model.FindModel("User")!.Side("posts"), model.FindModel("Post")!.Side("author"));

        Assert.Same(posts, author.Opposite);
        Assert.Same(author, posts.Opposite);
        Assert.True(author.HoldsForeignKey);
        Assert.False(posts.HoldsForeignKey);
        Assert.Equal(["authorId"], author.Fields.Select(f => f.Name));
        Assert.Equal(["id"], author.References.Select(f => f.Name));
        Assert.Equal([author], model.FindModel("Post")!.Column("authorId").ForeignKeyOf);
    }

    [Theory]
    [InlineData("Int?", "User?", ReferentialAction.SetNull)]
    [InlineData("Int", "User", ReferentialAction.Restrict)]
    [InlineData("Int", "User?", ReferentialAction.Restrict)]
    public void A_delete_sets_null_only_where_the_key_can_be_null(string key, string relation, ReferentialAction expected)
    {
        var model = Model(Blog.Replace("Int?", key, StringComparison.Ordinal).Replace("User?", relation, StringComparison.Ordinal));

        Assert.Equal(expected, model.Relations[0].OnDelete);
        Assert.Equal(ReferentialAction.Cascade, model.Relations[0].OnUpdate);
        Assert.Null(model.Relations[0].From.WrittenOnDelete);
    }

    [Fact]
    public void Written_actions_win()
    {
        var relation = Model(Blog.Replace("references: [id])", "references: [id], onDelete: Cascade, onUpdate: NoAction)", StringComparison.Ordinal)).Relations[0];

        Assert.Equal((ReferentialAction.Cascade, ReferentialAction.NoAction), (relation.OnDelete, relation.OnUpdate));
        Assert.Equal(ReferentialAction.Cascade, relation.From.WrittenOnDelete);
    }

    [Fact]
    public void One_to_one_goes_from_the_key()
    {
        var relation = Assert.Single(Model("""
            model A {
              id Int @id
              b  B?
            }

            model B {
              id  Int @id
              aId Int @unique
              a   A   @relation("link", fields: [aId], references: [id], map: "b_to_a")
            }
            """.Replace("B?", "B? @relation(\"link\")", StringComparison.Ordinal).Insert(0, PostgreSqlDatasource)).Relations);

        Assert.Equal(RelationKind.OneToOne, relation.Kind);
        Assert.Equal("B.a", relation.From.ToString());
        Assert.Equal(("link", true, "b_to_a"), (relation.Name, relation.IsNamed, relation.ForeignKeyName));
    }

    [Fact]
    public void Many_to_many_begins_with_the_model_that_is_first_in_the_alphabet()
    {
        var relation = Assert.Single(Model("model Tag {\n  id Int @id\n  posts Post[]\n}\nmodel Post {\n  id Int @id\n  tags Tag[]\n}\n").Relations);

        Assert.Equal(RelationKind.ManyToMany, relation.Kind);
        Assert.Equal("PostToTag", relation.Name);
        Assert.Equal(("Post.tags", "Tag.posts"), (relation.From.ToString(), relation.To!.ToString()));
        Assert.Null(relation.ForeignKeyName);
        Assert.Equal((ReferentialAction.Cascade, ReferentialAction.Cascade), (relation.OnDelete, relation.OnUpdate));
    }

    [Fact]
    public void Many_to_many_with_itself_begins_with_the_field_that_is_first_in_the_alphabet()
    {
        var relation = Assert.Single(Model("model User {\n  id Int @id\n  liked User[] @relation(\"likes\")\n  fans User[] @relation(\"likes\")\n}\n").Relations);

        Assert.True(relation.IsSelfRelation);
        Assert.Equal(("User.fans", "User.liked"), (relation.From.ToString(), relation.To!.ToString()));
    }

    [Fact]
    public void A_composite_key_keeps_its_order()
    {
        var line = Model(Sqlite + """
            model Order {
              shop   Int
              number Int
              lines  Line[]

              @@id([shop, number])
            }

            model Line {
              id     Int   @id
              shop   Int   @map("shop_id")
              number Int
              order  Order @relation(fields: [number, shop], references: [number, shop])
            }
            """).FindModel("Line")!;

        Assert.Equal(["number", "shop"], line.Side("order").Fields.Select(f => f.Name));
        Assert.Equal(["number", "shop"], line.Side("order").References.Select(f => f.Name));
        Assert.Equal("Line_number_shop_id_fkey", line.Side("order").Relation.ForeignKeyName);
    }

    [Fact]
    public void A_column_can_be_in_two_foreign_keys()
    {
        var model = Model("""
            model A {
              x  Int
              y  Int @unique
              bs B[] @relation("one")
              cs B[] @relation("two")

              @@id([x, y])
            }

            model B {
              id  Int @id
              x   Int
              y   Int
              one A   @relation("one", fields: [x, y], references: [x, y])
              two A   @relation("two", fields: [y], references: [y])
            }
            """);

        Assert.Equal(["B.one", "B.two"], model.FindModel("B")!.Column("y").ForeignKeyOf.Select(f => f.ToString()));
        Assert.Equal(["B.one", "B.two"], model.Relations.Select(r => r.From.ToString()));
    }
}
