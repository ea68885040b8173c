using Ashlar.Testing;

namespace Ashlar.Cli.Tests;

public sealed class FormatTests : IDisposable
{
    private const string Ragged = "model User {\n    id Int @id // key\n  name   String\n}";
    private const string Formatted = "model User {\n  id   Int    @id // key\n  name String\n}\n";

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Writes_the_formatted_file()
    {
        _folder.Write("schema.prisma", Ragged);

        var result = await RunAsync();

        Assert.Equal((0, "Formatted schema.prisma.\n", ""), (result.ExitCode, result.Output, result.Error));
        Assert.Equal(Formatted, Read("schema.prisma"));
        Assert.Equal(["schema.prisma"], _folder.Snapshot().Keys);
    }

    [Fact]
    public async Task Leaves_a_formatted_file_alone()
    {
        var written = File.GetLastWriteTimeUtc(_folder.Write("schema.prisma", Formatted));

        var result = await RunAsync();

        Assert.Equal((0, "The schema at schema.prisma was formatted already.\n"), (result.ExitCode, result.Output));
        Assert.Equal(written, File.GetLastWriteTimeUtc(_folder.PathOf("schema.prisma")));
    }

    [Fact]
    public async Task Keeps_the_permissions_and_the_link_to_the_file()
    {
        const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.GroupWrite;
        File.SetUnixFileMode(_folder.Write("real/user.prisma", Ragged), Mode);
        File.CreateSymbolicLink(_folder.PathOf("schema.prisma"), "real/user.prisma");

        Assert.Equal(0, (await RunAsync()).ExitCode);

        Assert.Equal("real/user.prisma", new FileInfo(_folder.PathOf("schema.prisma")).LinkTarget);
        Assert.Equal(Formatted, Read("real/user.prisma"));
        Assert.Equal(Mode, File.GetUnixFileMode(_folder.PathOf("real/user.prisma")));
    }

    [Fact]
    public async Task Formats_each_file_of_a_folder()
    {
        _folder.Write("prisma/a.prisma", Ragged);
        _folder.Write("prisma/deep/b.prisma", "enum Colour {\nRed\n}");

        var result = await RunAsync();

        Assert.Equal("Formatted prisma/a.prisma, prisma/deep/b.prisma.\n", result.Output);
        Assert.Equal((Formatted, "enum Colour {\n  Red\n}\n"), (Read("prisma/a.prisma"), Read("prisma/deep/b.prisma")));
    }

    [Fact]
    public async Task Check_lists_what_is_not_formatted_and_writes_nothing()
    {
        _folder.Write("prisma/a.prisma", Formatted);
        _folder.Write("prisma/b.prisma", Ragged);
        var before = _folder.Snapshot();

        var result = await RunAsync("--check");

        Assert.Equal((1, "prisma/b.prisma\nThese files are not formatted; ashlar format writes them.\n"), (result.ExitCode, result.Output));
        Assert.Equal(before, _folder.Snapshot());
    }

    [Fact]
    public async Task Check_succeeds_when_all_is_formatted()
    {
        _folder.Write("schema.prisma", Formatted);

        var result = await RunAsync("--check");

        Assert.Equal((0, "All files are formatted.\n"), (result.ExitCode, result.Output));
    }

    [Fact]
    public async Task Stdout_prints_and_writes_nothing()
    {
        _folder.Write("schema.prisma", Ragged);

        var result = await RunAsync("--stdout");

        Assert.Equal((0, Formatted), (result.ExitCode, result.Output));
        Assert.Equal(Ragged, Read("schema.prisma"));
    }

    [Fact]
    public async Task Keeps_what_it_does_not_understand()
    {
        _folder.Write("schema.prisma", "what is this?\n\n" + Ragged + "\nmodel Half {\n  id Int @id\n");

        var result = await RunAsync("--stdout");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("what is this?", result.Output, StringComparison.Ordinal);
        Assert.Contains("model Half {", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_schema_from_a_pipe_can_be_printed_but_not_written()
    {
        var printed = await AshlarCli.RunAsync(_folder.Path, new Dictionary<string, string?>(), Ragged, "format", "--schema", "/dev/stdin", "--stdout");
        var written = await AshlarCli.RunAsync(_folder.Path, new Dictionary<string, string?>(), Ragged, "format", "--schema", "/dev/stdin");

        Assert.Equal((0, Formatted), (printed.ExitCode, printed.Output));
        Assert.Equal(1, written.ExitCode);
        Assert.Contains("error CLI0001: \"/dev/stdin\" cannot be written: ", written.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_and_stdout_exclude_each_other()
    {
        var result = await RunAsync("--check", "--stdout");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("--check and --stdout cannot be used together", result.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private Task<CliResult> RunAsync(params string[] options) => AshlarCli.RunAsync(_folder.Path, ["format", .. options]);

    private string Read(string name) => File.ReadAllText(_folder.PathOf(name));
}
