namespace Ashlar.CodeGen.Tests;

/// <summary>How long a client takes to be generated and compiled, and how large it is; <c>bench/results/generated.md</c> has the figures of a run.</summary>
internal sealed class ClientSize
{
    private TimeSpan _start;

    /// <summary>Generates a client, compiles it, and compiles it again with the analysers of trimming and ahead-of-time compilation.</summary>
    /// <returns>The files, and the findings of both; a line in the test's output has the figures.</returns>
    public async Task<(IReadOnlyList<GeneratedFile> Files, string Findings)> MeasureAsync(string name, string schema, string @namespace)
    {
        var stop = TestContext.Current.CancellationToken;
        _start = Environment.CpuUsage.TotalTime;
        var files = GenerateCase.Generate(schema, "schema.prisma", @namespace).Files;
        var generated = Lap();
        var (size, findings) = CSharpCompiler.Emit(files, stop);
        var compiled = Lap();
        var analysed = await CSharpCompiler.FindingsAsync(files, stop);
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"| {name} | {files.Count} | {files.Sum(f => f.Text.Length) / 1000.0:N0} | {size / 1000.0:N0} | {generated:N0} | {compiled:N0} | {Lap():N0} |");
        return (files, findings + analysed);
    }

    // Processor time of the process: what else the machine does counts less.
    private double Lap()
    {
        var now = Environment.CpuUsage.TotalTime;
        var elapsed = now - _start;
        _start = now;
        return elapsed.TotalMilliseconds;
    }
}
