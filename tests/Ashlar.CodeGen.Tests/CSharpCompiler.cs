using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Ashlar.CodeGen.Tests;

/// <summary>Compiles as a user's project does: C# 14, nullable, every warning, and the analysers of trimming and ahead-of-time compilation.</summary>
internal static class CSharpCompiler
{
    private static readonly CSharpParseOptions s_parsing = new(LanguageVersion.CSharp14, DocumentationMode.Diagnose);

    // What the project template's ImplicitUsings add.
    private static readonly SyntaxTree s_usings = Parse(new("Usings.cs", string.Concat(
        new[] { "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks", "Ashlar" }
            .Select(n => $"global using global::{n};\n"))));

    private static readonly ImmutableArray<MetadataReference> s_references =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => Path.GetFileName(p) is "Ashlar.dll" or "Ashlar.Sqlite.dll" || Path.GetFileName(p).StartsWith("System.", StringComparison.Ordinal))
            .Append(typeof(object).Assembly.Location)
            .Distinct()
            .Select(p => MetadataReference.CreateFromFile(p)),
    ];

    private static readonly ImmutableArray<DiagnosticAnalyzer> s_analyzers = Load<DiagnosticAnalyzer>("TrimAnalyzer");

    // It makes the other half of JSON contexts in every project.
    private static readonly ISourceGenerator[] s_generators = [.. Load<IIncrementalGenerator>("JsonGenerator").Select(g => g.AsSourceGenerator())];

    /// <summary>The errors and warnings, a line each.</summary>
    public static async Task<string> FindingsAsync(IEnumerable<GeneratedFile> sources, CancellationToken cancellationToken)
    {
        var compilation = Compile(sources);
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([], new TrimSettings()), null, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        var findings = await compilation.WithAnalyzers(s_analyzers, options).GetAllDiagnosticsAsync(cancellationToken);
        return Render(findings);
    }

    /// <summary>The errors and warnings of the compiler alone, a line each.</summary>
    public static string Findings(IEnumerable<GeneratedFile> sources, CancellationToken cancellationToken) =>
        Render(Compile(sources).GetDiagnostics(cancellationToken));

    /// <summary>Compiles to a file in memory and tells its size in bytes.</summary>
    public static (long Size, string Findings) Emit(IEnumerable<GeneratedFile> sources, CancellationToken cancellationToken)
    {
        var (image, findings) = EmitImage(sources, cancellationToken);
        return (image.Length, findings);
    }

    /// <summary>Compiles to a file in memory.</summary>
    public static (byte[] Image, string Findings) EmitImage(IEnumerable<GeneratedFile> sources, CancellationToken cancellationToken)
    {
        using var output = new MemoryStream();
        var result = Compile(sources).Emit(output, cancellationToken: cancellationToken);
        return (output.ToArray(), Render(result.Diagnostics));
    }

    private static Compilation Compile(IEnumerable<GeneratedFile> sources)
    {
        var written = CSharpCompilation.Create(
            "Generated",
            [s_usings, .. sources.Select(Parse)],
            s_references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999));
        CSharpGeneratorDriver.Create(s_generators, parseOptions: s_parsing).RunGeneratorsAndUpdateCompilation(written, out var whole, out var findings);
        return findings.Any(f => f.Severity >= DiagnosticSeverity.Warning) ? throw new InvalidOperationException(Render(findings)) : whole;
    }

    private static SyntaxTree Parse(GeneratedFile source) => CSharpSyntaxTree.ParseText(source.Text, s_parsing, source.Name);

    private static string Render(IEnumerable<Diagnostic> diagnostics) =>
        string.Join('\n', diagnostics.Where(d => d.Severity >= DiagnosticSeverity.Warning).Select(d => d.ToString()));

    private static ImmutableArray<T> Load<T>(string name)
    {
        var path = typeof(CSharpCompiler).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == name).Value!;
        return [.. Assembly.LoadFrom(path).GetTypes().Where(t => t.IsAssignableTo(typeof(T)) && !t.IsAbstract).Select(t => (T)Activator.CreateInstance(t)!)];
    }

    /// <summary>The settings of a project with <c>IsAotCompatible</c>.</summary>
    private sealed class TrimSettings : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Properties();

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private sealed class Properties : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, out string value)
            {
                value = key is "build_property.EnableTrimAnalyzer" or "build_property.EnableAotAnalyzer" or "build_property.EnableSingleFileAnalyzer" ? "true" : "";
                return value is not "";
            }
        }
    }
}
