using Ashlar.Database;
using Ashlar.Database.Changes;
using Ashlar.Database.Dialects;
using Ashlar.Diagnostics;
using Ashlar.Migrations.Diffing;
using Ashlar.Migrations.Lowering;
using Ashlar.Migrations.Scripts;
using Ashlar.Psl;
using Ashlar.Schema;
using Ashlar.Schema.Providers;

namespace Ashlar.Cases.Tests;

/// <summary>
/// A folder below <c>tests/cases/migrate</c>: two schemas without a datasource, and the script between them for each
/// database. A database that cannot have such a schema has a file <c>&lt;database&gt;.unsupported</c> with the reason.
/// </summary>
internal sealed class MigrateCase(string path, IDialect dialect)
{
    private static readonly DatabaseProvider[] Providers = [new Database.Sqlite.SqliteProvider(), new Database.PostgreSql.PostgreSqlProvider()];
    private readonly string _folder = Path.Combine(CaseFolder.Root, path);

    public bool IsSupported => !File.Exists(FileOf($"{dialect.Name}.unsupported"));

    /// <summary>Empty where the case has no rows. Rows go in before the change, and must be there after it.</summary>
    public string Rows => Read($"rows.{dialect.Name}.sql") ?? Read("rows.sql") ?? "";

    public string? Expected => Read($"{dialect.Name}.sql");

    public string? From => Read("from.prisma") is { } text ? WithDatasource(text) : null;

    public string To => WithDatasource(Read("to.prisma")!);

    public DatabaseSchema FromSchema => From is { } text ? Lower(text) : DatabaseSchema.Empty;

    public DatabaseSchema ToSchema => Lower(To);

    /// <summary>The database schemas that the datasource lists.</summary>
    public IReadOnlyList<string> Namespaces => Bind(To).Model?.Datasource?.Schemas ?? [];

    /// <summary>The script that makes the starting point in an empty database.</summary>
    public string Setup => Script(DatabaseSchema.Empty, FromSchema) + "\n";

    public string Actual => Script(FromSchema, ToSchema);

    public void Accept(string script) => File.WriteAllText(FileOf($"{dialect.Name}.sql"), script);

    public IReadOnlyList<SchemaChange> Plan(DatabaseSchema from, DatabaseSchema to) =>
        dialect.ChangePlanner.Plan(from, to, new SchemaDiffer(dialect).Diff(from, to));

    public bool IsValid() => Bind(To).Model is not null;

    private string Script(DatabaseSchema from, DatabaseSchema to) => ScriptWriter.Write(Plan(from, to), dialect.SqlWriter);

    private DatabaseSchema Lower(string text)
    {
        var result = Bind(text);
        return SchemaLowering.Lower(result.Model ?? throw new InvalidOperationException(SchemaCase.Render([.. result.Diagnostics])), dialect);
    }

    private static BindingResult Bind(string text) => SchemaBinder.Bind([SchemaParser.Parse(new SourceFile("schema.prisma", text))], Providers);

    // A datasource of the case's own keeps its settings and takes the provider.
    private string WithDatasource(string text) => text.Contains("datasource ", StringComparison.Ordinal)
        ? text.Replace("PROVIDER", dialect.Name, StringComparison.Ordinal)
        : $"{text}\ndatasource db {{\n  provider = \"{dialect.Name}\"\n}}\n";

    private string? Read(string name) => File.Exists(FileOf(name)) ? File.ReadAllText(FileOf(name)) : null;

    private string FileOf(string name) => Path.Combine(_folder, name);
}
