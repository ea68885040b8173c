using System.Text.Json.Nodes;
using Ashlar.Testing;

namespace Ashlar.Cli.Tests;

public sealed class ValidateTests : IDisposable
{
    private const string Valid = "model User {\n  id Int @id\n}\n";

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task A_valid_schema_ends_with_a_verdict_and_0()
    {
        _folder.Write("schema.prisma", Valid);

        var result = await RunAsync("validate");

        Assert.Equal((0, "The schema at schema.prisma is valid.\n", ""), (result.ExitCode, result.Output, result.Error));
    }

    [Fact]
    public async Task Findings_go_to_standard_error_and_the_verdict_counts_them()
    {
        _folder.Write("schema.prisma", "model User {\n  id   Int  @id\n  name Strng\n  age  Itn\n}\n");

        var result = await RunAsync("validate");

        Assert.Equal((1, "The schema at schema.prisma is not valid: 2 errors, 0 warnings.\n"), (result.ExitCode, result.Output));
        Assert.StartsWith("schema.prisma:3:8: error PSL", result.Error, StringComparison.Ordinal);
        Assert.Contains("\n  3 |   name Strng\n    |        ^^^^^\n  help: ", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', result.Error);
    }

    [Fact]
    public async Task Json_has_the_place_in_utf16_units_and_nothing_else_is_printed()
    {
        const string Text = "// 😀 é\nmodel User {\n  id Int @id @idd\n}\n";
        _folder.Write("schema.prisma", Text);

        var result = await RunAsync("validate", "--json");

        var finding = Assert.Single(JsonNode.Parse(result.Output)!.AsArray())!.AsObject();
        Assert.Equal(["code", "severity", "message", "help", "file", "start", "end", "line", "column"], finding.Select(p => p.Key));
        Assert.Equal(("schema.prisma", 3, 14), ((string)finding["file"]!, (int)finding["line"]!, (int)finding["column"]!));
        Assert.Equal("@idd", Text[(int)finding["start"]!..(int)finding["end"]!]);
        Assert.Equal((1, ""), (result.ExitCode, result.Error));
    }

    [Fact]
    public async Task Json_of_a_valid_schema_is_an_empty_list()
    {
        _folder.Write("schema.prisma", Valid);

        var result = await RunAsync("validate", "--json");

        Assert.Equal((0, "[]\n", ""), (result.ExitCode, result.Output, result.Error));
    }

    [Fact]
    public async Task The_usual_places_are_tried_in_order()
    {
        _folder.Write("prisma/deep/only.prisma", Valid);
        Assert.Contains(" prisma is valid", (await RunAsync("validate")).Output, StringComparison.Ordinal);
        _folder.Write("prisma/schema.prisma", Valid);
        Assert.Contains(" prisma/schema.prisma is valid", (await RunAsync("validate")).Output, StringComparison.Ordinal);
        _folder.Write("schema.prisma", Valid);
        Assert.Contains(" schema.prisma is valid", (await RunAsync("validate")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ten_thousand_nested_brackets_are_one_error()
    {
        _folder.Write("schema.prisma", $"model User {{\n  id Int @id @default({new string('[', 10_000)}{new string(']', 10_000)})\n}}\n");

        var finding = Assert.Single(await FindingsAsync())!;

        Assert.Equal(("PSL0014", 2), ((string)finding["code"]!, (int)finding["line"]!));
    }

    [Fact]
    public async Task Ten_thousand_open_blocks_are_reported()
    {
        _folder.Write("schema.prisma", string.Concat(Enumerable.Repeat("model A {\n", 10_000)));

        Assert.NotEmpty(await FindingsAsync());
    }

    [Fact]
    public async Task Windows_line_ends_are_line_ends()
    {
        _folder.Write("schema.prisma", "model User {\r\n  id Int @id\r\n  name Strng\r\n}\r\n");

        Assert.Equal((3, 8), Assert.Single((await FindingsAsync()).Select(f => ((int)f!["line"]!, (int)f["column"]!))));
    }

    [Fact]
    public async Task A_model_in_two_files_is_reported_in_the_second()
    {
        _folder.Write("prisma/a.prisma", Valid);
        _folder.Write("prisma/b.prisma", Valid);

        var finding = Assert.Single(await FindingsAsync())!;

        Assert.Equal("prisma/b.prisma", (string)finding["file"]!);
        Assert.Contains("\"User\"", (string)finding["message"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mysql")]
    [InlineData("oracle")]
    [InlineData("")]
    public async Task A_provider_that_is_not_supported_is_one_error(string provider)
    {
        _folder.Write("schema.prisma", $"datasource db {{\n  provider = \"{provider}\"\n}}\n\n{Valid}");

        var finding = Assert.Single(await FindingsAsync())!;

        Assert.Equal(2, (int)finding["line"]!);
        Assert.Contains("sqlite", (string)finding["message"]! + (string)finding["help"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_schema_needs_no_database_url_to_be_valid()
    {
        _folder.Write("schema.prisma", $"datasource db {{\n  provider = \"sqlite\"\n  url      = env(\"NOT_SET_ANYWHERE\")\n}}\n\n{Valid}");

        Assert.Equal(0, (await RunAsync("validate")).ExitCode);
    }

    [Theory]
    [InlineData("validat", "validate")]
    [InlineData("frmat", "format")]
    public async Task A_mistyped_verb_gets_a_suggestion(string verb, string meant)
    {
        var result = await RunAsync(verb);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains(meant, result.Output + result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_verb_the_help_lists_them_all()
    {
        var result = await RunAsync();

        Assert.Equal(0, result.ExitCode);
        Assert.All(["format", "validate"], verb => Assert.Contains($"\n  {verb}", result.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Version_is_the_number_alone()
    {
        Assert.Matches("^[0-9]+\\.[0-9]+\\.[0-9]+\n$", (await RunAsync("--version")).Output);
    }

    public void Dispose() => _folder.Dispose();

    private Task<CliResult> RunAsync(params string[] arguments) => AshlarCli.RunAsync(_folder.Path, arguments);

    private async Task<JsonArray> FindingsAsync()
    {
        var before = _folder.Snapshot();
        var result = await RunAsync("validate", "--json");
        Assert.Equal((1, ""), (result.ExitCode, result.Error));
        Assert.Equal(before, _folder.Snapshot());
        return JsonNode.Parse(result.Output)!.AsArray();
    }
}
