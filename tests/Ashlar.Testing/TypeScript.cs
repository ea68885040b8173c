namespace Ashlar.Testing;

/// <summary>The compiler of a folder with a package.json and a tsconfig.json, which <c>./test</c> installs there.</summary>
public static class TypeScript
{
    /// <summary>Compiles into another folder than the project's own.</summary>
    /// <exception cref="InvalidOperationException">It has errors, or the compiler is not installed.</exception>
    public static Task CompileAsync(string folder, string output) =>
        Dotnet.RunProgramAsync(folder, "node", Path.Combine("node_modules", "typescript", "bin", "tsc"), "--outDir", output);
}
