using Ashlar.Diagnostics;
using Ashlar.Encryption;
using Ashlar.Schema;

namespace Ashlar.Cli.Reencrypting;

/// <summary>Findings of <c>db reencrypt</c>. None holds a key or a value of an encrypted field.</summary>
internal static class RotationDiagnostics
{
    public static Diagnostic KeysUnusable() => Diagnostic.Error(
        "CLI0045",
        $"the variable {EncryptionKeys.Variable} holds no keys",
        help: "set it to name:base64, separated by commas, the newest first; make a key with: openssl rand -base64 32");

    public static Diagnostic KeyUnusable(ScalarField field, EncryptionException error) => Diagnostic.Error(
        "CLI0046",
        $"\"{field}\" cannot be written anew: {Sentence(error)}",
        field.Location,
        $"put each key that values were encrypted with behind the newest one in {EncryptionKeys.Variable}; nothing was written");

    public static Diagnostic Plain(ScalarField field) => Diagnostic.Error(
        "CLI0047",
        $"\"{field}\" has values that are not encrypted: they were written before the field was, or not by the client",
        field.Location,
        "look at them, and encrypt them too with --encrypt-plain; nothing was written");

    public static Diagnostic Unreadable(ScalarField field, string key) => Diagnostic.Error(
        "CLI0048",
        $"the value of \"{field}\" in the row {key} was changed since it was encrypted, and stays as it is",
        field.Location,
        "restore the row from a backup");

    public static Diagnostic Conflict(ScalarField field, string key) => Diagnostic.Error(
        "CLI0049",
        $"the value of \"{field}\" in the row {key} is that of another row under another key, and stays as it is",
        field.Location,
        "decide which of the two rows is right, change or delete the other one, and run the command again");

    /// <summary>The client's message goes on after its first sentence with what to do there.</summary>
    private static string Sentence(EncryptionException error) => error.Message.Split(';')[0].TrimEnd('.');
}
