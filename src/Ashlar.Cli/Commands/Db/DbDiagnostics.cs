using Ashlar.Diagnostics;

namespace Ashlar.Cli.Commands.Db;

/// <summary>Findings of the verbs about a database.</summary>
internal static class DbDiagnostics
{
    public static Diagnostic ScriptNotRead(string path, string reason) => Diagnostic.Error(
        "CLI0030",
        $"the script \"{path}\" cannot be read: {reason.TrimEnd('.')}",
        help: "check the path and the permissions");

    public static Diagnostic UnknownScheme(string source) => Diagnostic.Error(
        "CLI0031",
        $"the database URL of {source} does not say which database it is for: it begins with no known name",
        help: "begin it with file: or postgresql:, or name a schema whose datasource has the provider");
}
