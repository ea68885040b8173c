using System.Data.Common;
using System.Globalization;
using Ashlar.Cli.Connections;
using Ashlar.Database.Dialects;
using Ashlar.Testing;

namespace Ashlar.Cli.Tests;

/// <summary>A project in an empty folder with an empty database, for one test.</summary>
internal sealed class DatabaseFolder : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _provider;
    private readonly PostgresDatabase? _server;

    private DatabaseFolder(string provider, PostgresDatabase? server) => (_provider, _server) = (provider, server);

    public static IReadOnlyList<string> Providers { get; } = ["sqlite", "postgresql"];

    /// <summary>A minute to connect: the server may be busy with other tests.</summary>
    public string Url => _server is not null ? $"{_server.Url}?connect_timeout=60" : $"file:{PathOf("dev.db")}";

    public string Path => _folder.Path;

    public static async Task<DatabaseFolder> CreateAsync(string provider, string? models = null)
    {
        var project = new DatabaseFolder(provider, provider == "sqlite" ? null : await PostgresDatabase.CreateAsync());
        if (models is not null)
        {
            project.WriteSchema(models);
        }

        return project;
    }

    public string PathOf(string name) => _folder.PathOf(name);

    public void Write(string name, string text) => _folder.Write(name, text);

    public string Read(string name) => File.ReadAllText(PathOf(name));

    public void WriteSchema(string models) => Write("schema.prisma", $"datasource db {{\n  provider = \"{_provider}\"\n}}\n\n{models}");

    public Task<CliResult> RunAsync(string command, string input = "", IReadOnlyDictionary<string, string?>? environment = null) =>
        RunAsync(command.Split(' '), input, environment);

    public Task<CliResult> RunAsync(string[] arguments, string input = "", IReadOnlyDictionary<string, string?>? environment = null) =>
        AshlarCli.RunAsync(Path, environment ?? new Dictionary<string, string?> { ["DATABASE_URL"] = Url }, input, arguments);

    /// <summary>Runs SQL of the test's own.</summary>
    public Task ExecuteAsync(string sql) => ScalarAsync(sql);

    /// <summary>The first value of the first row as text.</summary>
    public async Task<string?> ScalarAsync(string sql)
    {
        var dialect = (ILiveDialect)Dialects.Find(_provider)!;
        await using var session = await dialect.Connector.OpenAsync(Url, Path, MissingDatabase.Create, TestContext.Current.CancellationToken);
        await using DbCommand command = session.Connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken), CultureInfo.InvariantCulture);
    }

    public async ValueTask DisposeAsync()
    {
        _folder.Dispose();
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }
}
