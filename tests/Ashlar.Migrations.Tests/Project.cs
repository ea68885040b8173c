using System.Globalization;
using Ashlar.Database;
using Ashlar.Database.Dialects;
using Ashlar.Diagnostics;
using Ashlar.Migrations.Files;
using Ashlar.Migrations.Lowering;
using Ashlar.Migrations.Renaming;
using Ashlar.Migrations.Repairing;
using Ashlar.Migrations.Replaying;
using Ashlar.Psl;
using Ashlar.Schema;
using Ashlar.Schema.Providers;
using Ashlar.Testing;

namespace Ashlar.Migrations.Tests;

/// <summary>A folder with migrations and a SQLite database, for one test.</summary>
internal sealed class Project : IDisposable
{
    private static readonly DatabaseProvider[] Providers = [new Database.Sqlite.SqliteProvider(), new Database.PostgreSql.PostgreSqlProvider()];

    public static Database.Sqlite.Dialect Sqlite { get; } = new();

    public static Database.PostgreSql.Dialect PostgreSql { get; } = new();

    public static IReadOnlyList<IDialect> Dialects => [Sqlite, PostgreSql];

    public TemporaryFolder Folder { get; } = new();

    public string MigrationsPath => Folder.PathOf("migrations");

    public string Url { get; init; } = "file:./test.db";

    /// <summary>Every finding of the last command.</summary>
    public DiagnosticBag Diagnostics { get; private set; } = [];

    public IEnumerable<string> Codes => Diagnostics.Select(d => d.Code);

    public static DatabaseSchema Lower(string schema, IDialect dialect) => SchemaLowering.Lower(Bind(schema, dialect), dialect);

    public static DataModel Bind(string schema, IDialect dialect)
    {
        var text = $"datasource db {{\n  provider = \"{dialect.Name}\"\n}}\n{schema}";
        var result = SchemaBinder.Bind([SchemaParser.Parse(new SourceFile("schema.prisma", text))], Providers);
        return result.Model ?? throw new InvalidOperationException(string.Join('\n', result.Diagnostics));
    }

    /// <summary>Writes a migration; the number decides the order.</summary>
    public string Migration(int number, string name, string script) =>
        Folder.Write(string.Create(CultureInfo.InvariantCulture, $"migrations/20260101{number:D6}_{name}/migration.sql"), script);

    public Task<IDatabaseSession> OpenAsync() =>
        Sqlite.Connector.OpenAsync(Url, Folder.Path, MissingDatabase.Create, TestContext.Current.CancellationToken);

    /// <returns>The names of the migrations that were applied, without their times.</returns>
    public async Task<IReadOnlyList<string>> DeployAsync()
    {
        var applied = new List<string>();
        Diagnostics = [];
        await using var session = await OpenAsync();
        if (MigrationDirectory.Read(MigrationsPath, Sqlite.Name, Diagnostics) is { } directory)
        {
            await new Deployment(Sqlite, session, directory) { LockTimeout = TimeSpan.FromSeconds(1) }
                .RunAsync(m => applied.Add(m.Name[15..]), Diagnostics, TestContext.Current.CancellationToken);
        }

        return applied;
    }

    /// <returns>The script that was written; <see langword="null"/> where none was.</returns>
    public async Task<string?> DevelopAsync(string schema, string? name = "change", bool createOnly = false, bool acceptDataLoss = false, string[]? renames = null, bool? isRename = null, params Remedy[] remedies)
    {
        Diagnostics = [];
        await using var session = await OpenAsync();
        var directory = MigrationDirectory.Read(MigrationsPath, Sqlite.Name, Diagnostics);
        var model = Bind(schema, Sqlite);
        var options = new DevelopmentOptions
        {
            Name = () => name,
            CreateOnly = createOnly,
            AcceptsDataLoss = _ => acceptDataLoss,
            Renames = RenameAnnotations.Of(model, Sqlite),
            RequestedRenames = [.. (renames ?? []).Select(r => RenameRequest.Parse(r, model, Sqlite, Diagnostics)).OfType<Rename>()],
            IsRename = _ => isRename,
            Takes = (remedy, _) => remedies.Contains(remedy),
            // As the command line does, so that every test of it is one of what is remembered too.
            Cache = new StateCache(Folder.PathOf("states")),
        };
        if (Diagnostics.HasErrors)
        {
            return null;
        }

        var development = new Development(Sqlite, session, directory!, options);
        await development.RunAsync(Lower(schema, Sqlite), _ => { }, Diagnostics, TestContext.Current.CancellationToken);
        return development.Written?.Script.Text;
    }

    /// <summary>Runs a command on the database and the folder.</summary>
    public async Task RunAsync(Func<IDatabaseSession, MigrationDirectory, Task> command)
    {
        Diagnostics = [];
        await using var session = await OpenAsync();
        await command(session, MigrationDirectory.Read(MigrationsPath, Sqlite.Name, Diagnostics)!);
    }

    public async Task ExecuteAsync(string sql)
    {
        await using var session = await OpenAsync();
        await using var command = session.Connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The rows of a query, their values joined with a bar.</summary>
    public async Task<IReadOnlyList<string>> QueryAsync(string sql)
    {
        await using var session = await OpenAsync();
        await using var command = session.Connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var rows = new List<string>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? "" : Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))));
        }

        return rows;
    }

    public void Dispose() => Folder.Dispose();
}
