using System.Diagnostics;
using System.Text.Json;

namespace Ashlar.Benchmarks.Language;

/// <summary>Prisma's language engine (WebAssembly in Node.js) on the same schema, in the same run.</summary>
internal static class PrismaPeer
{
    /// <summary>Milliseconds by benchmark name; <see langword="null"/> where Node.js or the engine is not installed.</summary>
    public static IReadOnlyDictionary<string, double>? Measure(int models)
    {
        var schema = Path.GetTempFileName();
        try
        {
            File.WriteAllText(schema, GeneratedSchema.Of(models));
            var start = new ProcessStartInfo("node", [BenchFolder.File("prisma.mjs"), schema]) { RedirectStandardOutput = true, UseShellExecute = false };
            using var node = Process.Start(start)!;
            var output = node.StandardOutput.ReadToEnd();
            node.WaitForExit();
            return node.ExitCode == 0 ? JsonSerializer.Deserialize<Dictionary<string, double>>(output) : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
        finally
        {
            File.Delete(schema);
        }
    }
}
