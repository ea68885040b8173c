using System.CommandLine;
using System.CommandLine.Parsing;

namespace Ashlar.Cli.Commands.Migrate.Diff;

/// <summary>The options that say what one side of a comparison is. Those of Prisma 6 are understood too.</summary>
internal sealed class DiffSide
{
    private readonly string _side;
    private readonly Option<bool> _empty;
    private readonly Option<string?> _schema;
    private readonly Option<string?> _migrations;
    private readonly Option<string?> _url;
    private readonly Option<string?> _variable;
    private readonly Option<bool> _configured;
    private readonly Option<string?> _datasource;

    public DiffSide(string side, string description)
    {
        _side = side;
        _empty = new Option<bool>($"--{side}-empty") { Description = $"{description}: empty." };
        _schema = new Option<string?>($"--{side}-schema", $"--{side}-schema-datamodel") { Description = $"{description}: as that schema asks for it.", HelpName = "PATH" };
        _migrations = new Option<string?>($"--{side}-migrations") { Description = $"{description}: as that folder of migrations makes it.", HelpName = "PATH" };
        _configured = new Option<bool>($"--{side}-config-datasource") { Description = $"{description}: the real one, which the schema or the environment names." };
        _variable = new Option<string?>($"--{side}-env") { Description = $"{description}: the real one, whose URL is in that environment variable.", HelpName = "NAME" };
        _url = new Option<string?>($"--{side}-url") { Description = $"{description}: the real one at that URL. A password in it can be seen by every user of this machine: --{side}-env is safer.", HelpName = "URL" };
        _datasource = new Option<string?>($"--{side}-schema-datasource") { Description = $"{description}: the real one that the datasource of that schema names.", HelpName = "PATH" };
    }

    public Option[] Options => [_empty, _schema, _migrations, _configured, _variable, _url, _datasource];

    public void Validate(CommandResult result)
    {
        if (Options.Count(o => result.GetResult(o) is not null) != 1)
        {
            result.AddError($"Exactly one option is needed of {string.Join(", ", Options.Take(6).Select(o => o.Name))}: what the {_side} side is.");
        }
    }

    public DiffSource Source(MigrateRun run) => run switch
    {
        _ when run.Get(_schema) is { } path => new SchemaSource(path),
        _ when run.Get(_migrations) is { } path => new MigrationsSource(path),
        _ when run.Get(_url) is { } url => new UrlSource(url, $"--{_side}-url"),
        _ when run.Get(_variable) is { } name => new VariableSource(name),
        _ when run.Get(_datasource) is { } path => new DatasourceSource(path),
        _ when run.Get(_configured) => new DatasourceSource(null),
        _ => new EmptySource(),
    };
}
