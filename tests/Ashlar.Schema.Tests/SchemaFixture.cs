using Ashlar.Database.PostgreSql;
using Ashlar.Database.Sqlite;
using Ashlar.Diagnostics;
using Ashlar.Psl;

namespace Ashlar.Schema.Tests;

/// <summary>Binds schemas that are written in tests.</summary>
internal static class SchemaFixture
{
    public const string PostgreSqlDatasource = "datasource db {\n  provider = \"postgresql\"\n}\n";
    public const string Sqlite = "datasource db {\n  provider = \"sqlite\"\n}\n";

    public static BindingResult Bind(params ReadOnlySpan<string> files)
    {
        var sources = new List<SourceFile>();
        foreach (var text in files)
        {
            sources.Add(new SourceFile($"{(char)('a' + sources.Count)}.prisma", text));
        }

        return SchemaBinder.Bind([.. sources.Select(SchemaParser.Parse)], [new SqliteProvider(), new PostgreSqlProvider()]);
    }

    /// <summary>The data model of a schema that must be valid.</summary>
    public static DataModel Model(params ReadOnlySpan<string> files)
    {
        var result = Bind(files);
        Assert.Equal([], result.Diagnostics.Select(d => $"{d.Code}: {d.Message}"));
        return result.Model!;
    }

    public static ScalarField Column(this Model model, string name) => Assert.IsType<ScalarField>(model.FindField(name));

    public static RelationField Side(this Model model, string name) => Assert.IsType<RelationField>(model.FindField(name));
}
