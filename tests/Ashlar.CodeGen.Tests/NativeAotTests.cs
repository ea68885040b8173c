using Ashlar.Database;
using Ashlar.Database.Dialects;
using Ashlar.Migrations.Diffing;
using Ashlar.Migrations.Lowering;
using Ashlar.Migrations.Scripts;
using Ashlar.Testing;

namespace Ashlar.CodeGen.Tests;

/// <summary>A program on the client, compiled ahead of time. Warnings are errors, so it publishes only without any about trimming.</summary>
public sealed class NativeAotTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task A_native_program_reads_and_writes()
    {
        var generated = await AshlarCli.RunAsync(
            _folder.Path, "generate", "--schema", Repository.PathOf("tests", "Ashlar.NativeAot", "schema.prisma"), "--output", "client");
        Assert.Equal((0, ""), (generated.ExitCode, generated.Error));

        // The generated files come from a folder of their own, and all that is built goes to one: nothing of the repository is touched.
        await Dotnet.RunAsync(
            _folder.Path,
            "publish", Repository.PathOf("tests", "Ashlar.NativeAot"), "-c", "Release", "--use-current-runtime", "-o", _folder.PathOf("program"),
            "-p:AshlarFramework=net9.0", $"-p:GeneratedClient={_folder.PathOf("client")}", $"-p:ArtifactsPath={_folder.PathOf("artifacts")}",
            "-p:PublishAot=true", "-p:UseSharedCompilation=false", "-p:StripSymbols=true");

        await using var server = await PostgresDatabase.CreateAsync();
        foreach (var (url, dialect) in new (string, IDialect)[] { ($"file:{_folder.PathOf("notes.db")}?mode=rwc", new Database.Sqlite.Dialect()), (server.Url.AbsoluteUri, new Database.PostgreSql.Dialect()) })
        {
            var tables = _folder.Write($"{dialect.Name}.sql", TablesFor(dialect));
            Assert.Equal(
                """
                found Ann with second
                Red 1 1.5; Green 1 2.25
                first by Ann; second by Ann
                1
                Anne
                NoteDetails { Source = book, Page = 7 }
                Anne 2 2.25
                1
                1
                Author.name is taken

                """,
                await Dotnet.RunProgramAsync(_folder.Path, _folder.PathOf("program/Ashlar.NativeAot"), url, tables));
        }
    }

    // As the first migration would make them.
    private static string TablesFor(IDialect dialect)
    {
        var text = File.ReadAllText(Repository.PathOf("tests", "Ashlar.NativeAot", "schema.prisma"));
        var schema = SchemaLowering.Lower(GenerateCase.Bind(text.Replace("\"sqlite\"", $"\"{dialect.Name}\"", StringComparison.Ordinal), "schema.prisma"), dialect);
        var changes = new SchemaDiffer(dialect).Diff(DatabaseSchema.Empty, schema);
        return ScriptWriter.Write(dialect.ChangePlanner.Plan(DatabaseSchema.Empty, schema, changes), dialect.SqlWriter);
    }

    public void Dispose() => _folder.Dispose();
}
