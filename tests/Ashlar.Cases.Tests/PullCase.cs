using Ashlar.Cli.Schemas;
using Ashlar.Database;
using Ashlar.Database.Dialects;
using Ashlar.Diagnostics;
using Ashlar.Migrations.Diffing;
using Ashlar.Migrations.Lowering;
using Ashlar.Migrations.Pulling;
using Ashlar.Psl;
using Ashlar.Schema;

namespace Ashlar.Cases.Tests;

/// <summary>
/// A folder below <c>tests/cases/pull</c>: a script for each database that has the case, the schema that there is already
/// (none: only a datasource), and the schema that is pulled.
/// </summary>
internal sealed class PullCase(string path, IDialect dialect)
{
    private readonly string _folder = Path.Combine(CaseFolder.Root, path);

    public bool IsSupported => File.Exists(FileOf($"{dialect.Name}.sql"));

    public string Script => File.ReadAllText(FileOf($"{dialect.Name}.sql"));

    /// <summary>The schema and, as comment lines at its end, what the language cannot say.</summary>
    public string? Expected => File.Exists(FileOf($"{dialect.Name}.prisma")) ? File.ReadAllText(FileOf($"{dialect.Name}.prisma")) : null;

    public string Schema => File.Exists(FileOf("schema.prisma"))
        ? File.ReadAllText(FileOf("schema.prisma")).Replace("PROVIDER", dialect.Name, StringComparison.Ordinal)
        : $"datasource db {{\n  provider = \"{dialect.Name}\"\n}}\n";

    public void Accept(string text) => File.WriteAllText(FileOf($"{dialect.Name}.prisma"), text);

    /// <summary>The schema that a database gives, and the findings.</summary>
    public (string Text, string Findings) Pull(DatabaseSchema database, string schema)
    {
        var file = new SourceFile("schema.prisma", schema);
        var diagnostics = new DiagnosticBag();
        var texts = Migrations.Pulling.Pull.Run(dialect, database, [SchemaParser.Parse(file)], Bind(schema), file, diagnostics);
        return (texts[0], string.Concat(diagnostics.Select(d => $"// {d.Severity.ToString().ToLowerInvariant()} {d.Code}: {d.Message}\n")));
    }

    /// <summary>What is still different when the schema that was pulled meets the database.</summary>
    public IReadOnlyList<string> Differences(DatabaseSchema database, string schema) =>
        [.. new SchemaDiffer(dialect).Diff(database, SchemaLowering.Lower(Bind(schema), dialect)).Select(c => c.ToString())];

    private static DataModel Bind(string schema)
    {
        var result = SchemaBinder.Bind([SchemaParser.Parse(new SourceFile("schema.prisma", schema))], Databases.Providers);
        return result.Model ?? throw new InvalidOperationException(schema + SchemaCase.Render([.. result.Diagnostics]));
    }

    private string FileOf(string name) => Path.Combine(_folder, name);
}
