using static Ashlar.Schema.Tests.SchemaFixture;

namespace Ashlar.Schema.Tests.Binding;

public class DatasourceTests
{
    [Fact]
    public void Without_a_datasource_there_is_none() => Assert.Null(Model("model A {\n  id Int @id\n}\n").Datasource);

    [Fact]
    public void Urls_are_texts_or_names_of_variables()
    {
        var datasource = Model("""
            datasource main {
              provider          = "postgres"
              url               = env("DATABASE_URL")
              shadowDatabaseUrl = "postgresql://localhost/shadow"
              relationMode      = "prisma"
            }
            """).Datasource!;

        Assert.Equal("main", datasource.Name);
        Assert.Equal("postgresql", datasource.Provider.Name);
        Assert.Equal(new ConfigValue(null, "DATABASE_URL"), datasource.Url);
        Assert.Equal(new ConfigValue("postgresql://localhost/shadow", null), datasource.ShadowDatabaseUrl);
        Assert.Null(datasource.DirectUrl);
        Assert.Equal(RelationMode.Prisma, datasource.RelationMode);
    }

    [Fact]
    public void Extensions_keep_their_order_and_settings()
    {
        var datasource = Model("""
            datasource db {
              provider   = "postgresql"
              extensions = [postgis(version: "3.4", schema: "geo"), uuid(map: "uuid-ossp"), citext]
            }

            generator client {
              provider        = "ashlar"
              previewFeatures = ["postgresqlExtensions"]
            }
            """).Datasource!;

        Assert.Equal(
            [new("postgis", null, "geo", "3.4"), new("uuid", "uuid-ossp", null, null), new("citext", null, null, null)],
            datasource.Extensions);
    }

    [Fact]
    public void Generators_keep_every_property()
    {
        var generator = Assert.Single(Model("""
            generator client {
              provider        = "ashlar"
              output          = "../generated"
              flags           = ["a", b, 3]
              previewFeatures = ["views"]
            }
            """).Generators);

        Assert.Equal("client", generator.Name);
        Assert.Equal(new ConfigValue("ashlar", null), generator.Provider);
        Assert.Equal("../generated", generator.Properties["output"]);
        Assert.Equal("a,b,3", generator.Properties["flags"]);
        Assert.Equal(["views"], generator.PreviewFeatures);
    }
}
