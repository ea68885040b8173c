using System.Text;

namespace Ashlar.Benchmarks.Language;

/// <summary>A valid schema of any size, in the mixture of a web backend: scalars, relations, enums, indexes, comments, native types.</summary>
internal static class GeneratedSchema
{
    /// <param name="models">How many.</param>
    /// <param name="more">Further fields of a model, a line each.</param>
    public static string Of(int models, Func<int, string>? more = null)
    {
        var text = new StringBuilder("generator client {\n  provider = \"prisma-client\"\n  output = \"../client\"\n}\n\ndatasource db {\n  provider = \"postgresql\"\n}\n\n");
        for (var i = 0; i < models; i++)
        {
            AppendModel(text, i, models, more?.Invoke(i) ?? "");
        }

        return text.ToString();
    }

    private static void AppendModel(StringBuilder text, int i, int models, string more)
    {
        // Each model but the last has the next as its parent, so both sides of a relation are in most of them.
        var (hasParent, hasChild) = (i + 1 < models, i > 0);
        text.Append($$"""
            /// What the service knows about entity {{i}}.
            model Entity{{i}} {
              id String @id @default(uuid(7)) @db.Uuid
              name String @db.VarChar(200)
              slug String @unique // in the address
              price Decimal @default(0) @db.Decimal(12, 2)
              state State{{i}} @default(DRAFT)
              tags String[]
              settings Json @default("{}")
              createdAt DateTime @default(now()) @map("created_at") @db.Timestamptz(3)
              updatedAt DateTime @updatedAt @map("updated_at") @db.Timestamptz(3)
              deletedAt DateTime? @map("deleted_at")

            """);
        text.Append(more);
        text.Append(hasParent ? $"\n  parent Entity{i + 1}? @relation(fields: [parentId], references: [id], onDelete: SetNull)\n  parentId String? @db.Uuid\n" : "");
        text.Append(hasChild ? $"  children Entity{i - 1}[]\n" : "");
        text.Append($$"""

              @@unique([name, slug])
              @@index([state, createdAt(sort: Desc)])
              @@map("entity_{{i}}")
            }

            enum State{{i}} {
              DRAFT @map("draft")
              ACTIVE
              ARCHIVED
            }


            """);
    }
}
