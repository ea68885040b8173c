using Ashlar.Database.PostgreSql;
using Ashlar.Diagnostics;
using Ashlar.Psl;
using Ashlar.Psl.Syntax;
using Ashlar.Schema;
using Ashlar.Schema.Formatting;
using Ashlar.Schema.Providers;
using BenchmarkDotNet.Attributes;

namespace Ashlar.Benchmarks.Language;

/// <summary>From text to tree, to meaning, and to formatted text.</summary>
[MemoryDiagnoser]
public class LanguageBenchmarks
{
    private static readonly DatabaseProvider[] s_providers = [new PostgreSqlProvider()];

    private SourceFile _file = new("schema.prisma", "");

    [Params(10, 500)]
    public int Models { get; set; }

    [GlobalSetup]
    public void Generate()
    {
        _file = new SourceFile("schema.prisma", GeneratedSchema.Of(Models));
        if (Validate().Diagnostics is [var first, ..])
        {
            throw new InvalidOperationException($"the generated schema is not valid: {first.Message} at {first.Location}");
        }
    }

    [Benchmark]
    public SchemaSyntax Parse() => SchemaParser.Parse(_file);

    [Benchmark]
    public BindingResult Validate() => SchemaBinder.Bind([SchemaParser.Parse(_file)], s_providers);

    [Benchmark]
    public IReadOnlyList<string> Format() => SchemaFormatting.Format([_file], s_providers);
}
