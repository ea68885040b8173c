using Ashlar.Database.PostgreSql;
using Ashlar.Database.Queries;
using Ashlar.Database.Sqlite;
using Ashlar.Diagnostics;
using Ashlar.Psl;
using Ashlar.Schema;
using Ashlar.Testing;

namespace Ashlar.CodeGen.Tests;

/// <summary>A folder of <c>tests/cases/generate</c>: <c>schema.prisma</c>, in <c>expected</c> what is made from it, and C# of the user's beside it where the schema names types.</summary>
internal sealed class GenerateCase(string name)
{
    /// <summary>The file among the expected ones that holds the findings.</summary>
    private const string Findings = "diagnostics.txt";

    public static IEnumerable<string> Names => Directory.EnumerateDirectories(Repository.PathOf("tests", "cases", "generate"))
        .Select(p => Path.GetFileName(p)!)
        .Order(StringComparer.Ordinal);

    private string Folder => Repository.PathOf("tests", "cases", "generate", name, "expected");

    /// <summary>The expected files by name.</summary>
    public SortedDictionary<string, string> Expected => Directory.Exists(Folder)
        ? new(Directory.EnumerateFiles(Folder).ToDictionary(f => Path.GetFileName(f)!, File.ReadAllText), StringComparer.Ordinal)
        : [];

    public IEnumerable<GeneratedFile> UserCode =>
        Directory.EnumerateFiles(Path.Combine(Folder, ".."), "*.cs").Select(f => new GeneratedFile(Path.GetFileName(f), File.ReadAllText(f)));

    /// <summary>The files that are made, and the findings where there are any.</summary>
    public SortedDictionary<string, string> Generate()
    {
        var schema = File.ReadAllText(Path.Combine(Folder, "..", "schema.prisma"));
        var findings = new DiagnosticBag();
        var result = ClientGenerator.Generate(new GeneratorInput(Bind(schema, "schema.prisma"), "schema.prisma", $"Cases.{name}", []) { Queries = Queries(schema, findings) });
        var files = new SortedDictionary<string, string>(result.Files.ToDictionary(f => f.Name, f => f.Text), StringComparer.Ordinal);
        if (findings.Count + result.Diagnostics.Count > 0)
        {
            files[Findings] = Render(findings.Concat(result.Diagnostics));
        }

        return files;
    }

    // As a build reads them: what the database says stands beside the files.
    private QuerySource[] Queries(string schema, DiagnosticBag findings)
    {
        var folder = Path.GetFullPath(Path.Combine(Folder, ".."));
        QueryFile Named(QueryFile file) => file with { Source = new SourceFile(Path.GetRelativePath(folder, file.Source.Path).Replace('\\', '/'), file.Source.Text) };
        return
        [
            .. QuerySource.Read(Bind(schema, "schema.prisma"), folder, [schema], () => [new Database.Sqlite.Dialect(), new Database.PostgreSql.Dialect()], findings)
                .Select(s => s with { Folder = s.Folder.With([.. s.Folder.Files.Select(Named)]) }),
        ];
    }

    /// <summary>Makes the client of a schema that is valid.</summary>
    public static GenerationResult Generate(string schema, string name, string space, params IReadOnlyList<string> drivers) =>
        ClientGenerator.Generate(new GeneratorInput(Bind(schema, name), name, space, drivers));

    /// <summary>What a schema that is valid means.</summary>
    public static DataModel Bind(string schema, string name)
    {
        var binding = SchemaBinder.Bind([SchemaParser.Parse(new SourceFile(name, schema))], [new SqliteProvider(), new PostgreSqlProvider()]);
        Assert.True(binding.Model is not null, Render(binding.Diagnostics));
        return binding.Model;
    }

    public void Accept(SortedDictionary<string, string> files)
    {
        Directory.CreateDirectory(Folder);
        foreach (var leftOver in Expected.Keys.Except(files.Keys))
        {
            File.Delete(Path.Combine(Folder, leftOver));
        }

        foreach (var (file, text) in files)
        {
            File.WriteAllText(Path.Combine(Folder, file), text);
        }
    }

    private static string Render(IEnumerable<Diagnostic> diagnostics)
    {
        var text = new StringWriter { NewLine = "\n" };
        var printer = new DiagnosticPrinter(text);
        foreach (var diagnostic in diagnostics)
        {
            printer.Print(diagnostic);
        }

        return text.ToString();
    }
}
