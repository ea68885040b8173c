using Ashlar.Database;
using Ashlar.Database.Dialects;
using Ashlar.Diagnostics;
using Ashlar.Migrations.Diffing;
using Ashlar.Migrations.Lowering;
using Ashlar.Migrations.Scripts;
using Ashlar.Psl;
using Ashlar.Schema;
using Ashlar.Schema.Providers;
using Ashlar.Testing;

namespace Ashlar.Tests.Targets;

/// <summary>A schema of <c>Schemas/</c>, for every target. The client is generated once, from the file as it is.</summary>
/// <param name="name">The folder.</param>
/// <param name="more">Statements that the schema language has no words for, which every target understands.</param>
public sealed class TestSchema(string name, params string[] more)
{
    private static readonly DatabaseProvider[] s_providers = [new Database.Sqlite.SqliteProvider(), new Database.PostgreSql.PostgreSqlProvider()];

    public static TestSchema Store { get; } = new("Store");

    public static TestSchema PetTracker { get; } = new("PetTracker");

    public static TestSchema Ledger { get; } = new("Ledger");

    public static TestSchema Ward { get; } = new("Ward");

    /// <summary>Lists in columns, which only PostgreSQL has: the schema language refuses them on SQLite.</summary>
    public static TestSchema Shelf { get; } = new("Shelf");

    /// <summary>Rows of tenants that refer to each other.</summary>
    public static TestSchema Farm { get; } = new("Farm");

    /// <summary>A field of each type.</summary>
    public static TestSchema Scale { get; } = new("Scale");

    /// <summary>Keys of every kind.</summary>
    public static TestSchema Locker { get; } = new("Locker");

    /// <summary>Keys of types that only PostgreSQL has.</summary>
    public static TestSchema Postbox { get; } = new("Postbox");

    /// <summary>Several schemas of one database, which only PostgreSQL has.</summary>
    public static TestSchema Campus { get; } = new("Campus");

    public static TestSchema Library { get; } = new("Library");

    public static TestSchema Desk { get; } = new(
        "Desk",
        """DROP INDEX "Customer_email_key" """,
        """CREATE UNIQUE INDEX "Customer_email_key" ON "Customer"("email") WHERE "deletedAt" IS NULL""");

    public static TestSchema Mall { get; } = new("Mall");

    public static TestSchema MallAuth { get; } = new("Mall") { Service = "auth" };

    public static TestSchema MallPayments { get; } = new("Mall") { Service = "payments" };

    public static TestSchema MallProfile { get; } = new("Mall") { Service = "profile" };

    public static TestSchema MallAdmin { get; } = new("Mall") { Service = "admin" };

    public string Name => name;

    /// <summary>The service whose own database it is; <see langword="null"/> for all of them.</summary>
    public string? Service { get; init; }

    /// <summary>The statements that make the tables, as the first migration would have them.</summary>
    public IReadOnlyList<string> StatementsFor(IDialect dialect)
    {
        var text = File.ReadAllText(Repository.PathOf($"tests/Ashlar.Tests/Schemas/{name}/schema.prisma"));
        var model = Bind(text)?.On(dialect.Name) ?? Bind(text.Replace("\"sqlite\"", $"\"{dialect.Name}\"", StringComparison.Ordinal))!;
        var schema = SchemaLowering.Lower(model, dialect, Service);
        var changes = new SchemaDiffer(dialect).Diff(DatabaseSchema.Empty, schema);
        var script = ScriptWriter.Write(dialect.ChangePlanner.Plan(DatabaseSchema.Empty, schema, changes), dialect.SqlWriter);
        return [.. script.Split(";\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), .. more];
    }

    private static DataModel? Bind(string text) => SchemaBinder.Bind([SchemaParser.Parse(new SourceFile("schema.prisma", text))], s_providers).Model;
}
