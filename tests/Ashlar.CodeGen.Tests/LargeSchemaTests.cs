using System.Text;

namespace Ashlar.CodeGen.Tests;

public class LargeSchemaTests
{
    private const int Models = 300;

    [Fact]
    public async Task A_client_of_300_models_compiles_without_a_warning_of_compiler_trimming_or_AOT()
    {
        var (files, findings) = await new ClientSize().MeasureAsync($"{Models} models", Schema(), "Large");

        Assert.Equal("", findings);
        Assert.Equal((2 * Models) + 1, files.Count);
    }

    // Each model refers to the one before it, has an enum, and one column of each kind.
    private static string Schema()
    {
        var text = new StringBuilder("datasource db {\n  provider = \"sqlite\"\n}\n");
        for (var i = 0; i < Models; i++)
        {
            text.Append($$"""

                enum Kind{{i}} {
                  FIRST
                  SECOND @map("2nd")
                }

                /// Model number {{i}}.
                model Model{{i}} {
                  id        String   @id @default(uuid())
                  email     String   @unique
                  kind      Kind{{i}} @default(FIRST)
                  name      String?
                  count     Int      @default(0)
                  price     Decimal?
                  data      Json?
                  createdAt DateTime @default(now())
                  updatedAt DateTime @updatedAt
                  parentId  String?
                  parent    Model{{Math.Max(i - 1, 0)}}? @relation("Chain{{i}}", fields: [parentId], references: [id])
                  {{(i == 0 ? "roots Model0[] @relation(\"Chain0\")" : "")}}
                  {{(i == Models - 1 ? "" : $"children Model{i + 1}[] @relation(\"Chain{i + 1}\")")}}

                  @@unique([kind, name])
                }

                """);
        }

        return text.ToString();
    }
}
