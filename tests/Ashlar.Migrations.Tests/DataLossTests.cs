using Ashlar.Database.Dialects;
using Ashlar.Migrations.DataLoss;
using Ashlar.Migrations.Diffing;
using Ashlar.Migrations.Scripts;

namespace Ashlar.Migrations.Tests;

/// <summary>The head of a migration says what it may do to rows, in Prisma's words, so that the file is the same.</summary>
public class DataLossTests
{
    private const string Start = "enum E {\n  A\n  B\n}\nmodel M {\n  id Int @id\n  n Int?\n  s String?\n  e E?\n}\nmodel Gone {\n  id Int @id\n}\n";

    [Fact]
    public void Names_each_danger_once() => Assert.Equal(
        """
        /*
          Warnings:

          - The values [B] on the enum `E` will be removed. If these variants are still used in the database, this will fail.
          - You are about to drop the column `s` on the `M` table. All the data in the column will be lost.
          - You are about to alter the column `n` on the `M` table. The data in that column could be lost. The data in that column will be cast from `Integer` to `SmallInt`.
          - You are about to drop the `Gone` table. If the table is not empty, all the data it contains will be lost.
          - A unique constraint covering the columns `[n]` on the table `M` will be added. If there are existing duplicate values, this will fail.
          - Added the required column `r` to the `M` table without a default value. This is not possible if the table is not empty.
          - The required column `t` was added to the `M` table with a prisma-level default value. This is not possible if the table is not empty. Please add this column as optional, then populate it before making it required.
          - Made the column `n` on table `M` required. This step will fail if there are existing NULL values in that column.

        */

        """.ReplaceLineEndings("\n"),
        Head("enum E {\n  A\n}\nmodel M {\n  id Int @id\n  n Int @unique @db.SmallInt\n  r String\n  t String @default(uuid())\n  e E?\n}\n", Project.PostgreSql));

    [Fact]
    public void A_column_that_is_made_anew_loses_its_values() => Assert.Contains(
        "- The `n` column on the `M` table would be dropped and recreated.",
        Head(Start.Replace("n Int?", "n Boolean?", StringComparison.Ordinal), Project.PostgreSql),
        StringComparison.Ordinal);

    [Fact]
    public void A_rebuild_that_copies_everything_has_no_warning() =>
        Assert.Equal("", Head("model M {\n  id Int @id\n  n Int?\n  s String @default(\"\")\n  e String?\n}\nmodel Gone {\n  id Int @id\n}\n", Project.Sqlite, Start.Replace("e E?", "e String?", StringComparison.Ordinal)));

    private static string Head(string to, IDialect dialect, string from = Start)
    {
        var (before, after) = (Project.Lower(from, dialect), Project.Lower(to, dialect));
        var plan = dialect.ChangePlanner.Plan(before, after, new SchemaDiffer(dialect).Diff(before, after));
        var script = ScriptWriter.Write(plan, dialect.SqlWriter, DataLossFindings.Of(plan, dialect.TypeMap));
        return script[..(script.IndexOf("*/\n", StringComparison.Ordinal) is >= 0 and var end ? end + 3 : 0)];
    }
}
