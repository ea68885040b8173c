using Ashlar.Database;
using Ashlar.Database.Dialects;
using Ashlar.Diagnostics;
using Ashlar.Migrations.Files;
using Ashlar.Migrations.Lowering;
using Ashlar.Migrations.Pushing;
using Ashlar.Migrations.Replaying;
using Ashlar.Migrations.Scripts;
using Ashlar.Psl;
using Ashlar.Schema;
using Ashlar.Schema.Files;
using Ashlar.Testing;

namespace Ashlar.Migrations.Tests;

/// <summary>A schema with its views beside it, and a database of either kind.</summary>
internal sealed class LiveProject : IAsyncDisposable
{
    private readonly PostgresDatabase? _postgres;
    private int _migrations;

    private LiveProject(ILiveDialect dialect, PostgresDatabase? postgres) => (Dialect, _postgres) = (dialect, postgres);

    public static TheoryData<string> Names => ["sqlite", "postgresql"];

    public ILiveDialect Dialect { get; }

    public bool IsPostgres => _postgres is not null;

    public TemporaryFolder Folder { get; } = new();

    public DiagnosticBag Diagnostics { get; private set; } = [];

    public string Url => _postgres?.Url.ToString() ?? "file:./test.db";

    public static async Task<LiveProject> CreateAsync(string name) =>
        name == "sqlite" ? new(Project.Sqlite, null) : new(Project.PostgreSql, await PostgresDatabase.CreateAsync());

    /// <summary>Makes the database what the schema asks for.</summary>
    /// <returns>The script; <see langword="null"/> where the database was so already, or the schema is wrong.</returns>
    public async Task<string?> PushAsync(string schema)
    {
        if (Lower(schema) is not { } target)
        {
            return null;
        }

        await using var session = await OpenAsync();
        var push = new Push(Dialect) { AcceptsDataLoss = _ => true };
        await push.RunAsync(session, target, Diagnostics, TestContext.Current.CancellationToken);
        return push.Plan is [] ? null : ScriptWriter.Write(push.Plan, Dialect.SqlWriter);
    }

    /// <summary><c>migrate dev</c>: written, tried up and down, applied.</summary>
    public async Task<string?> DevelopAsync(string schema)
    {
        if (Lower(schema) is not { } target)
        {
            return null;
        }

        await using var session = await OpenAsync();
        var directory = MigrationDirectory.Read(Folder.PathOf("migrations"), Dialect.Name, Diagnostics)!;
        var options = new DevelopmentOptions
        {
            Name = () => $"change_{_migrations++}",
            AcceptsDataLoss = _ => true,
            Shadow = new ShadowSource(Url, null, Folder.Path),
            Cache = new StateCache(Folder.PathOf("states")),
        };
        var development = new Development(Dialect, session, directory, options);
        await development.RunAsync(target, _ => { }, Diagnostics, TestContext.Current.CancellationToken);
        return development.Written?.Script.Text;
    }

    public Task<IDatabaseSession> OpenAsync() =>
        Dialect.Connector.OpenAsync(Url, Folder.Path, MissingDatabase.Create, TestContext.Current.CancellationToken);

    public async Task ExecuteAsync(string sql)
    {
        await using var session = await OpenAsync();
        await session.ApplyAsync(sql, null, TestContext.Current.CancellationToken);
    }

    public async Task<string?> ScalarAsync(string sql)
    {
        await using var session = await OpenAsync();
        await using var command = session.Connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken), System.Globalization.CultureInfo.InvariantCulture);
    }

    public async ValueTask DisposeAsync()
    {
        Folder.Dispose();
        if (_postgres is not null)
        {
            await _postgres.DisposeAsync();
        }
    }

    public DatabaseSchema? Lower(string schema)
    {
        Diagnostics = [];
        var text = $"datasource db {{\n  provider = \"{Dialect.Name}\"\n}}\ngenerator client {{\n  provider = \"prisma-client\"\n  previewFeatures = [\"views\"]\n}}\n{schema}";
        var result = SchemaBinder.Bind([SchemaParser.Parse(new SourceFile("schema.prisma", text))], [new Database.Sqlite.SqliteProvider(), new Database.PostgreSql.PostgreSqlProvider()]);
        Diagnostics.AddRange(result.Diagnostics);
        if (result.Model is not { } model)
        {
            return null;
        }

        ViewFiles.ReadInto(model, Folder.Path, Diagnostics);
        Definitions.Check(model, Dialect.Syntax, Diagnostics);
        return Diagnostics.HasErrors ? null : SchemaLowering.Lower(model, Dialect);
    }
}
