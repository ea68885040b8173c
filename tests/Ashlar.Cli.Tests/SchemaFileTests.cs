using System.Text;
using System.Text.Json.Nodes;
using Ashlar.Testing;

namespace Ashlar.Cli.Tests;

/// <summary>Files that are no schema: each is one clear error, in every verb that reads a schema, and nothing is written.</summary>
public sealed class SchemaFileTests : IDisposable
{
    private const string Valid = "model User {\n  id Int @id\n}\n";

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Verbs => ["validate", "validate --json", "format", "format --stdout", "format --check"];

    [Theory, MemberData(nameof(Verbs))]
    public Task No_schema_at_any_of_the_usual_places(string verb) =>
        FailsAsync(verb, [], "PSL0900", "no schema was found; looked for \"schema.prisma\", \"prisma/schema.prisma\", \"prisma/\"");

    [Theory, MemberData(nameof(Verbs))]
    public Task Missing_file(string verb) =>
        FailsAsync(verb, ["--schema", "other.prisma"], "PSL0901", "the schema \"other.prisma\" does not exist");

    [Theory, MemberData(nameof(Verbs))]
    public Task Folder_without_schemas(string verb)
    {
        _folder.Write("prisma/readme.md", "# Nothing here");
        return FailsAsync(verb, [], "PSL0902", "the folder \"prisma\" holds no schema file");
    }

    [Theory, MemberData(nameof(Verbs))]
    public Task Empty_file(string verb)
    {
        _folder.Write("schema.prisma", "");
        return FailsAsync(verb, [], "PSL0903", "the schema \"schema.prisma\" is empty");
    }

    [Theory, MemberData(nameof(Verbs))]
    public Task Folder_of_empty_files(string verb)
    {
        _folder.Write("prisma/a.prisma", "");
        _folder.Write("prisma/b.prisma", "");
        return FailsAsync(verb, [], "PSL0903", "the schema \"prisma\" is empty");
    }

    [Theory, MemberData(nameof(Verbs))]
    public Task Invalid_utf8(string verb)
    {
        _folder.Write("schema.prisma", [.. "// é\nmodel A { // "u8, 0xE9, .. " }\n"u8]);
        return FailsAsync(verb, [], "PSL0904", "expected UTF-8 text, but got the byte 0xE9", line: 2, column: 14);
    }

    [Theory, MemberData(nameof(Verbs))]
    public Task Utf16(string verb)
    {
        _folder.Write("schema.prisma", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Valid)]);
        return FailsAsync(verb, [], "PSL0904", "expected UTF-8 text, but got the byte 0xFF", line: 1, column: 1);
    }

    [Theory, MemberData(nameof(Verbs))]
    public Task Byte_order_mark(string verb)
    {
        _folder.Write("schema.prisma", "\uFEFF" + Valid);
        return FailsAsync(verb, [], "PSL0909", "the file begins with a byte order mark", line: 1, column: 1);
    }

    [Theory, MemberData(nameof(Verbs))]
    public Task Nul_character(string verb)
    {
        _folder.Write("schema.prisma", "model User {\n  id\0 Int @id\n}\n");
        return FailsAsync(verb, [], "PSL0905", "expected text, but got a NUL character", line: 2, column: 5);
    }

    [Theory, MemberData(nameof(Verbs))]
    public Task File_of_50_megabytes(string verb)
    {
        using (var file = File.OpenWrite(_folder.PathOf("schema.prisma")))
        {
            file.SetLength(50_000_000);
        }

        return FailsAsync(verb, [], "PSL0906", "\"schema.prisma\" takes the schema over the limit of 16 MiB");
    }

    [Theory, MemberData(nameof(Verbs))]
    public Task Files_over_the_limit_together(string verb)
    {
        var large = "// " + new string('x', 9_000_000);
        _folder.Write("prisma/a.prisma", large);
        _folder.Write("prisma/b.prisma", large);
        return FailsAsync(verb, [], "PSL0906", "\"prisma/b.prisma\" takes the schema over the limit of 16 MiB");
    }

    [Theory, MemberData(nameof(Verbs))]
    public Task Link_to_itself(string verb)
    {
        File.CreateSymbolicLink(_folder.PathOf("loop.prisma"), "loop.prisma");
        return FailsAsync(verb, ["--schema", "loop.prisma"], "PSL0907", "\"loop.prisma\" cannot be read");
    }

    [Theory, MemberData(nameof(Verbs))]
    public Task Folder_that_links_to_itself(string verb)
    {
        _folder.Write("prisma/user.prisma", Valid);
        Directory.CreateSymbolicLink(_folder.PathOf("prisma/more"), "../prisma");
        return FailsAsync(verb, [], "PSL0908", "the link \"prisma/more\" leads back to a folder that contains it");
    }

    [Fact]
    public async Task Every_unusable_file_of_a_folder_is_reported()
    {
        _folder.Write("prisma/a.prisma", "\0");
        _folder.Write("prisma/deep/b.prisma", [0xC0]);
        _folder.Write("prisma/deep/c.prisma", Valid);

        var result = await AshlarCli.RunAsync(_folder.Path, "validate", "--json");

        Assert.Equal(["prisma/a.prisma", "prisma/deep/b.prisma"], JsonNode.Parse(result.Output)!.AsArray().Select(d => (string)d!["file"]!));
    }

    [Fact]
    public async Task A_folder_is_read_at_any_depth_and_through_links()
    {
        _folder.Write("prisma/a.prisma", "model A {\n  id Int @id\n}\n");
        _folder.Write("prisma/deep/deeper/b.prisma", "model B {\n  id Int @id\n}\n");
        _folder.Write("elsewhere/c.prisma", "model C {\n  id Int @unique\n}\n");
        Directory.CreateSymbolicLink(_folder.PathOf("prisma/linked"), "../elsewhere");

        Assert.Equal(0, (await AshlarCli.RunAsync(_folder.Path, "validate")).ExitCode);
    }

    public void Dispose() => _folder.Dispose();

    private async Task FailsAsync(string verb, string[] options, string code, string message, int? line = null, int? column = null)
    {
        var before = _folder.Snapshot();
        var result = await AshlarCli.RunAsync(_folder.Path, [.. verb.Split(' '), .. options]);

        Assert.Equal(1, result.ExitCode);
        Assert.Equal(before, _folder.Snapshot());
        if (verb.Contains("--json", StringComparison.Ordinal))
        {
            var finding = Assert.Single(JsonNode.Parse(result.Output)!.AsArray())!;
            Assert.Equal((code, "error"), ((string)finding["code"]!, (string)finding["severity"]!));
            Assert.StartsWith(message, (string)finding["message"]!, StringComparison.Ordinal);
            Assert.Equal((line, column), ((int?)finding["line"], (int?)finding["column"]));
            Assert.Empty(result.Error);
        }
        else
        {
            Assert.Contains($"error {code}: {message}", result.Error, StringComparison.Ordinal);
            Assert.Contains("\n  help: ", result.Error, StringComparison.Ordinal);
        }
    }
}
