using Ashlar.Database.Dialects;
using Ashlar.Diagnostics;
using Ashlar.Schema.Providers;

namespace Ashlar.Migrations;

/// <summary>Findings about a database that cannot be used.</summary>
public static class DatabaseDiagnostics
{
    private static readonly Dictionary<DatabaseFailure, (string Code, string Help)> Failures = new()
    {
        [DatabaseFailure.InvalidUrl] = ("MIG0021", "correct the URL"),
        [DatabaseFailure.Missing] = ("MIG0022", "create what is missing, or correct the URL"),
        [DatabaseFailure.NotADatabase] = ("MIG0023", "point the URL at a database, or at a path where there is nothing yet"),
        [DatabaseFailure.NoAccess] = ("MIG0024", "give yourself the right to write to the database and to its folder"),
        [DatabaseFailure.Locked] = ("MIG0025", "wait until the other process is done, or stop it, and run the command again"),
        [DatabaseFailure.Storage] = ("MIG0026", "make room on the disk and run the command again"),
        [DatabaseFailure.Statement] = ("MIG0027", "see what the database says; nothing was recorded as applied"),
        [DatabaseFailure.Pooled] = ("MIG0040", "set DIRECT_DATABASE_URL, or the datasource's directUrl, to the address of the server itself"),
        [DatabaseFailure.Unreachable] = ("MIG0041", "see that the server runs and that host and port are right; then run the command again: it goes on where it stopped"),
        [DatabaseFailure.Denied] = ("MIG0042", "correct the user and the password in the URL, or what the server allows this user"),
        [DatabaseFailure.Outdated] = ("MIG0043", "update the server"),
        [DatabaseFailure.InvalidOption] = ("MIG0045", "leave out the option"),
        [DatabaseFailure.TimedOut] = ("MIG0044", "allow more time, or run the command when the database has less to do"),
    };

    public static Diagnostic Unusable(DatabaseException error) =>
        Diagnostic.Error(Failures[error.Failure].Code, error.Message, help: error.Help ?? Failures[error.Failure].Help);

    /// <param name="source">Who says the URL.</param>
    /// <param name="provider">The database that it leads to.</param>
    /// <param name="wanted">The one that the schema is for.</param>
    public static Diagnostic UrlOfOther(string source, DatabaseProvider provider, DatabaseProvider wanted) => Diagnostic.Error(
        Failures[DatabaseFailure.InvalidUrl].Code,
        $"the database URL of {source} leads to {provider.DisplayName}, but the schema is for {wanted.DisplayName}",
        help: $"take a URL of {wanted.DisplayName}; or keep the schema usable on both with /// @alsoOn({provider.Name}) above the datasource");

    /// <summary>The database was there and refused a statement.</summary>
    public static bool IsOfStatement(Diagnostic finding) => finding.Code == Failures[DatabaseFailure.Statement].Code;

    public static Diagnostic UrlMissing(string variable) => Diagnostic.Error(
        "MIG0020",
        $"no database URL is set: the environment variable \"{variable}\" is missing or empty",
        help: $"set {variable}, in the environment or in a file .env");

    public static Diagnostic ProviderUnknown() => Diagnostic.Error(
        "MIG0001",
        "it is not said for which database",
        help: "add a datasource with its provider to the schema, or name one with --provider");

    public static Diagnostic ProviderOther(string asked, string written) => Diagnostic.Error(
        "MIG0002",
        $"the schema is for \"{written}\", but --provider asks for \"{asked}\"",
        help: "leave out --provider");

    public static Diagnostic ProvidersDiffer(string from, string to) => Diagnostic.Error(
        "MIG0075",
        $"one side is a database of \"{from}\", the other one of \"{to}\"",
        help: "compare two of the same kind; to move rows from one kind to another, copy them");
}
