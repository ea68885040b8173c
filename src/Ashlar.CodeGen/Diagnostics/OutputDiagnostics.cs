using Ashlar.Diagnostics;

namespace Ashlar.CodeGen.Diagnostics;

/// <summary>Findings about the folder of the generated files.</summary>
public static class OutputDiagnostics
{
    internal static Diagnostic NotWritten(string folder, string reason) => Diagnostic.Error(
        "GEN0040",
        $"the client cannot be written to \"{folder}\": {reason.TrimEnd('.')}",
        help: "check the permissions of the folder and the space on the disk");

    /// <summary>Nothing says where the files belong.</summary>
    public static Diagnostic NoOutput() => Diagnostic.Error(
        "GEN0041",
        "nothing says where the client is to be written",
        help: "write output = \"Generated\" in the generator block, or give --output; a project with Ashlar.Build generates by itself");
}
