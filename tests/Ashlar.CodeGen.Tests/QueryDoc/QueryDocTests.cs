using System.Reflection;
using Ashlar.Database;
using Ashlar.Migrations.Diffing;
using Ashlar.Migrations.Lowering;
using Ashlar.Migrations.Scripts;
using Ashlar.Sqlite;
using Ashlar.Testing;

namespace Ashlar.CodeGen.Tests.QueryDoc;

/// <summary>Every sample of <c>docs/queries.md</c> compiles without a warning, and runs on a database with the page's schema.</summary>
public sealed class QueryDocTests
{
    private static readonly QuerySamples s_page = new();

    private static readonly string[] s_samples = [.. s_page.Statements, .. s_page.Expressions];

    // All samples are compiled at once, which takes as long as one.
    private static readonly Lazy<(byte[] Image, string Findings)> s_compiled = new(Compile);

    private static readonly Lazy<Assembly> s_assembly = new(() => Assembly.Load(s_compiled.Value.Image));

    private static readonly Lazy<Task<byte[]>> s_database = new(MakeDatabaseAsync);

    public static TheoryData<int, string> Samples => [.. s_samples.Select((s, i) => (i, s))];

    [Fact]
    public void The_samples_compile_without_a_warning() => Assert.True(s_compiled.Value.Findings is "", s_compiled.Value.Findings);

    [Fact]
    public void Most_verbs_have_a_sample() => Assert.InRange(s_samples.Length, 100, 1000);

    [Theory, MemberData(nameof(Samples))]
    public async Task A_sample_runs(int number, string code)
    {
        _ = code;
        using var folder = new TemporaryFolder();
        var path = folder.Write("shop.db", await s_database.Value);
        await RunAsync($"Sample{number}", $"file:{path}");
    }

    private static (byte[] Image, string Findings) Compile()
    {
        var client = GenerateCase.Generate(s_page.Schema, "schema.prisma", "Shop", typeof(SqliteDriver).FullName!);
        var statements = s_page.Statements.Count();
        var samples = s_samples.Select((s, i) => i < statements ? Sample(i, s) : Sample(i, $"await Given.UseAsync({s});"));
        return CSharpCompiler.EmitImage([.. client.Files, SampleSources.Given, .. samples], TestContext.Current.CancellationToken);
    }

    private static GeneratedFile Sample(int number, string statements) => new($"Sample{number}.cs", $$"""
        using Shop;
        using static Given;

        internal static class Sample{{number}}
        {
            public static async Task RunAsync(string url)
            {
                await using var db = ShopDb.Open(url);
                {{statements}}
            }
        }
        """);

    private static Task RunAsync(string type, params object[] arguments) =>
        (Task)s_assembly.Value.GetType(type, throwOnError: true)!.GetMethod("RunAsync")!.Invoke(null, arguments)!;

    private static async Task<byte[]> MakeDatabaseAsync()
    {
        using var folder = new TemporaryFolder();
        var path = folder.PathOf("shop.db");
        var dialect = new Database.Sqlite.Dialect();
        var schema = SchemaLowering.Lower(GenerateCase.Bind(s_page.Schema, "schema.prisma"), dialect);
        var changes = new SchemaDiffer(dialect).Diff(DatabaseSchema.Empty, schema);
        var script = ScriptWriter.Write(dialect.ChangePlanner.Plan(DatabaseSchema.Empty, schema, changes), dialect.SqlWriter);
        await RunAsync("Shelf", $"file:{path}?mode=rwc", script.Split(";\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        return await File.ReadAllBytesAsync(path);
    }
}
