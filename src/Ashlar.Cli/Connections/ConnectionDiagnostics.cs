using Ashlar.Diagnostics;

namespace Ashlar.Cli.Connections;

/// <summary>Findings about the settings that lead to a database. None ever shows a URL.</summary>
internal static class ConnectionDiagnostics
{
    public static Diagnostic FileNotRead(string path, string reason) => Diagnostic.Error(
        "CLI0020",
        $"\"{path}\" cannot be read: {reason.TrimEnd('.')}",
        help: "check its permissions");

    public static Diagnostic ShadowIsDatabase(string shadow, string other) => Diagnostic.Error(
        "CLI0021",
        $"the shadow database is the database itself: {shadow} and {other} have the same URL",
        help: "name an empty database that may be overwritten, or leave the shadow out: one is made for the time of the command");

    public static Diagnostic QuotedUrl(string source) => Diagnostic.Error(
        "CLI0022",
        $"the database URL of {source} has a quote or a blank at its beginning or end",
        help: "take it away: in the environment of a process or a container, and behind docker --env-file, quotes are part of the value");

    public static Diagnostic PlaceholderUrl(string source) => Diagnostic.Error(
        "CLI0023",
        $"the database URL of {source} is still the example with USER and PASSWORD",
        help: "put in the user, the password, the server and the name of your database");

    public static Diagnostic ServiceUrl(string source) => Diagnostic.Error(
        "CLI0024",
        $"the database URL of {source} leads to a service of Prisma's, not to a database",
        help: "take the URL of the database itself");

    public static Diagnostic UnknownService(string service, IReadOnlyList<string> known) => Diagnostic.Error(
        "CLI0027",
        $"the schema has no service \"{service}\"",
        help: known is [] ? "write /// @service(…) above its models" : $"name one of {string.Join(", ", known)}");

    public static Diagnostic NoServices() => Diagnostic.Error(
        "CLI0028",
        "the schema has no services",
        help: "leave out --services, or write /// @service(…) above the models");

    public static Diagnostic FilesDisagree(string name, string path, string other) => Diagnostic.Warning(
        "CLI0025",
        $"\"{name}\" has one value in {path} and another in {other}: the one in {path} is used",
        help: "keep one of them");

    public static Diagnostic CutAtHash(string name, string path) => Diagnostic.Warning(
        "CLI0026",
        $"the value of \"{name}\" in {path} ends before the sign #, where a comment begins",
        help: "put the value in quotes, and write %23 for a # in a password");
}
