using Ashlar.Cli.Connections;
using Ashlar.Diagnostics;
using Ashlar.Encryption;

namespace Ashlar.Cli.Reencrypting;

/// <summary>The keys of the environment, or of <c>.env</c>. They never stand on a command line, where every process could read them.</summary>
internal static class KeyRing
{
    /// <returns><see langword="null"/>, and a finding, where there are none or one is not a key.</returns>
    public static FieldCipher? Read(string schemaFolder, DiagnosticBag diagnostics)
    {
        try
        {
            var variables = EnvironmentVariables.Read(schemaFolder, diagnostics);
            return new FieldCipher(EncryptionKeys.Parse(variables.Find(EncryptionKeys.Variable, diagnostics)?.Value));
        }
        catch (Exception error) when (error is EncryptionException or ArgumentException)
        {
            diagnostics.Add(RotationDiagnostics.KeysUnusable());
            return null;
        }
    }
}
