using System.Globalization;
using Ashlar.Diagnostics;

namespace Ashlar.Schema.Files;

/// <summary>Findings about the files themselves, before any of their text is looked at.</summary>
internal static class SchemaFileDiagnostics
{
    public static Diagnostic NothingFound(IEnumerable<string> places) => Diagnostic.Error(
        "PSL0900",
        $"no schema was found; looked for {string.Join(", ", places.Select(p => $"\"{p}\""))}",
        help: "create schema.prisma, or name the file or folder with --schema PATH");

    public static Diagnostic NotFound(string path) => Diagnostic.Error(
        "PSL0901",
        $"the schema \"{path}\" does not exist",
        help: "check the path given with --schema; it is relative to the current folder");

    public static Diagnostic FolderWithoutSchemas(string path) => Diagnostic.Error(
        "PSL0902",
        $"the folder \"{path}\" holds no schema file",
        help: "name the folder that has your *.prisma files");

    public static Diagnostic Empty(string path) => Diagnostic.Error(
        "PSL0903",
        $"the schema \"{path}\" is empty",
        help: "write at least one block, such as: model User { id Int @id }");

    public static Diagnostic NotUtf8(Location place, byte? value) => Diagnostic.Error(
        "PSL0904",
        $"expected UTF-8 text, but got the byte {(value is { } known ? $"0x{known.ToString("X2", CultureInfo.InvariantCulture)}" : "of another encoding")}",
        place,
        "save the file as UTF-8 without BOM");

    public static Diagnostic NulCharacter(Location place) => Diagnostic.Error(
        "PSL0905",
        "expected text, but got a NUL character",
        place,
        "remove it; if the whole file looks like this, it is not UTF-8 text: save it as UTF-8 without BOM");

    public static Diagnostic TooLarge(string path, long limit) => Diagnostic.Error(
        "PSL0906",
        $"\"{path}\" takes the schema over the limit of {(limit / (1024 * 1024)).ToString(CultureInfo.InvariantCulture)} MiB",
        help: "check that it is a schema; the limit holds for all files of a schema together");

    public static Diagnostic Unreadable(string path, string reason) => Diagnostic.Error(
        "PSL0907",
        $"\"{path}\" cannot be read: {reason.TrimEnd('.')}",
        help: "check the permissions, and that it is a file and no broken link");

    public static Diagnostic LinkLoop(string folder) => Diagnostic.Error(
        "PSL0908",
        $"the link \"{folder}\" leads back to a folder that contains it",
        help: "remove the link, or name a folder below it");

    public static Diagnostic ViewUnknown(string path, string name, string? nearest) => Diagnostic.Error(
        "PSL0910",
        $"\"{path}\" is the query of a view \"{name}\", which the schema does not have",
        help: nearest is null ? $"write the block: view {name} {{ … }}, or remove the file" : $"rename the file to {nearest}.sql, or write the block: view {name} {{ … }}");

    public static Diagnostic ByteOrderMark(Location place) => Diagnostic.Error(
        "PSL0909",
        "the file begins with a byte order mark, which hides its first word",
        place,
        "save the file as UTF-8 without BOM; Prisma's tools do not read it either");
}
