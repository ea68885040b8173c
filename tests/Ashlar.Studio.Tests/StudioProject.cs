using System.Data.Common;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Ashlar.Database;
using Ashlar.Database.Dialects;
using Ashlar.Diagnostics;
using Ashlar.Migrations.Diffing;
using Ashlar.Migrations.Lowering;
using Ashlar.Migrations.Scripts;
using Ashlar.Psl;
using Ashlar.Schema;
using Ashlar.Testing;

namespace Ashlar.Studio.Tests;

/// <summary>A database with the tables of schema.prisma, and Studio on it, for one test.</summary>
internal sealed class StudioProject : IAsyncDisposable
{
    private static readonly (ILiveDialect Dialect, Schema.Providers.DatabaseProvider Provider)[] Databases =
    [
        (new Database.Sqlite.Dialect(), new Database.Sqlite.SqliteProvider()),
        (new Database.PostgreSql.Dialect(), new Database.PostgreSql.PostgreSqlProvider()),
    ];

    private readonly TemporaryFolder _folder = new();
    private readonly ILiveDialect _dialect;
    private readonly PostgresDatabase? _database;
    private readonly List<Exception> _reports = [];
    private StudioServer _server = null!;

    private StudioProject(ILiveDialect dialect, PostgresDatabase? database) => (_dialect, _database) = (dialect, database);

    public static IReadOnlyList<string> Providers { get; } = ["sqlite", "postgresql"];

    public Uri Address => _server.Address;

    public HttpClient Client { get; private set; } = null!;

    public StudioServer Server => _server;

    private string Url => _database?.Url.ToString() ?? $"file:{_folder.PathOf("studio.db")}";

    /// <param name="provider">As in a datasource.</param>
    /// <param name="models">Instead of the models of schema.prisma.</param>
    /// <param name="service">The service whose own database it is.</param>
    public static async Task<StudioProject> StartAsync(string provider, string? models = null, string? service = null)
    {
        var (dialect, language) = Databases.Single(d => d.Dialect.Name == provider);
        var project = new StudioProject(dialect, provider == "sqlite" ? null : await PostgresDatabase.CreateAsync());
        var text = models is null
            ? (await File.ReadAllTextAsync(Repository.PathOf("tests", "Ashlar.Studio.Tests", "schema.prisma"))).Replace("PROVIDER", provider, StringComparison.Ordinal)
            : $"datasource db {{\n  provider = \"{provider}\"\n}}\n{models}";
        var bound = SchemaBinder.Bind([SchemaParser.Parse(new SourceFile("schema.prisma", text))], [language]);
        var model = bound.Model ?? throw new InvalidOperationException(string.Join('\n', bound.Diagnostics));
        var target = SchemaLowering.Lower(model, dialect, service);
        var plan = dialect.ChangePlanner.Plan(DatabaseSchema.Empty, target, new SchemaDiffer(dialect).Diff(DatabaseSchema.Empty, target));
        await using (var session = await project.OpenAsync(CancellationToken.None))
        {
            await session.ApplyAsync(ScriptWriter.Write(plan, dialect.SqlWriter), null, CancellationToken.None);
        }

        if (models is null)
        {
            await project.ExecuteAsync("CREATE VIEW \"active_users\" AS SELECT \"id\", \"email\" FROM \"users\"");
        }

        project._server = StudioServer.Start(model, dialect, project.OpenAsync, 0, project._reports.Add, service);
        project.Client = new HttpClient { BaseAddress = new Uri(project._server.Address.GetLeftPart(UriPartial.Authority)) };
        project.Client.DefaultRequestHeaders.Add("X-Ashlar-Token", project._server.Address.Fragment[1..]);
        project.Client.DefaultRequestHeaders.Add("Origin", project._server.Address.GetLeftPart(UriPartial.Authority));
        return project;
    }

    /// <summary>An answer that is expected to be one.</summary>
    public async Task<JsonElement> AskAsync(string question, object request)
    {
        using var response = await PostAsync(question, request);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, text);
        return JsonDocument.Parse(text).RootElement;
    }

    /// <summary>The status and message of a question that is refused.</summary>
    public async Task<(HttpStatusCode Status, string Message)> RefusedAsync(string question, object request)
    {
        using var response = await PostAsync(question, request);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        return (response.StatusCode, answer.GetProperty("error").GetString()!);
    }

    /// <summary>The shown values of one field, row by row.</summary>
    public async Task<IReadOnlyList<string?>> ColumnAsync(string model, string field, object? filters = null, object? sort = null, object? via = null, int page = 0)
    {
        var schema = await AskAsync("schema", new { });
        var fields = schema.GetProperty("models").EnumerateArray().Single(m => m.GetProperty("name").GetString() == model).GetProperty("fields");
        var index = fields.EnumerateArray().Index().Single(f => f.Item.GetProperty("name").GetString() == field).Index;
        var answer = await AskAsync("rows", new { model, filters = filters ?? Array.Empty<object>(), sort, page, via });
        return [.. answer.GetProperty("rows").EnumerateArray().Select(r => r.GetProperty("cells")[index].GetString())];
    }

    public Task InsertAsync(string model, object values) => AskAsync("insert", new { model, values });

    public Task ExecuteAsync(string sql) => ScalarAsync(sql);

    /// <summary>The first value of the first row as text.</summary>
    public async Task<string?> ScalarAsync(string sql)
    {
        await using var session = await OpenAsync(CancellationToken.None);
        await using DbCommand command = session.Connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _server.DisposeAsync();
        _folder.Dispose();
        if (_database is not null)
        {
            await _database.DisposeAsync();
        }

        Assert.Empty(_reports);
    }

    /// <summary>With its length, as a browser sends it.</summary>
    private async Task<HttpResponseMessage> PostAsync(string question, object request)
    {
        using var content = new StringContent(JsonSerializer.Serialize(request, JsonSerializerOptions.Web), mediaType: new("application/json"));
        return await Client.PostAsync($"api/{question}", content);
    }

    private Task<IDatabaseSession> OpenAsync(CancellationToken cancellationToken) =>
        _dialect.Connector.OpenAsync(Url, _folder.Path, MissingDatabase.Create, cancellationToken);
}
