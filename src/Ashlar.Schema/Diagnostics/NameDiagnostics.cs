using Ashlar.Diagnostics;

namespace Ashlar.Schema.Diagnostics;

/// <summary>Names of blocks, fields, values and attributes.</summary>
internal static class NameDiagnostics
{
    public static Diagnostic Reserved(string keyword, string name, Location location) => Diagnostic.Error(
        "PSL0100", $"the {keyword} name \"{name}\" is reserved", location, $"give it another name, and keep the one in the database with @@map(\"{name}\")");

    public static Diagnostic IsScalarType(string name, Location location) => Diagnostic.Error(
        "PSL0101", $"\"{name}\" is the name of a built-in type", location, "choose a name that no type of the language has");

    public static Diagnostic StartsWithDigit(string what, string name, Location location) => Diagnostic.Error(
        "PSL0102", $"the {what} name \"{name}\" starts with a digit", location, $"start it with a letter, such as \"n{name}\"");

    public static Diagnostic HasHyphen(string what, string name, Location location) => Diagnostic.Error(
        "PSL0103", $"the {what} name \"{name}\" contains a hyphen", location, $"write \"{name.Replace('-', '_')}\"");

    public static Diagnostic DuplicateBlock(string keyword, string name, string otherKeyword, Location location, Location other) => Diagnostic.Error(
        "PSL0104", $"the {keyword} \"{name}\" cannot be defined: there is a {otherKeyword} of that name", location, $"rename one of them; the other is at {other}");

    public static Diagnostic DuplicateField(string keyword, string block, string name, Location location) => Diagnostic.Error(
        "PSL0105", $"the field \"{name}\" is defined twice in the {keyword} \"{block}\"", location, "rename or remove one of the two");

    public static Diagnostic DuplicateEnumValue(string block, string name, Location location) => Diagnostic.Error(
        "PSL0106", $"the value \"{name}\" is defined twice in the enum \"{block}\"", location, "rename or remove one of the two");

    public static Diagnostic DuplicateProperty(string block, string name, Location location) => Diagnostic.Error(
        "PSL0107", $"the property \"{name}\" is set twice in \"{block}\"", location, "keep one of the two");

    public static Diagnostic DuplicateColumn(string keyword, string block, string field, string column, Location location) => Diagnostic.Error(
        "PSL0108", $"the field \"{field}\" of the {keyword} \"{block}\" has the column \"{column}\", which another field has too", location,
        "give each field its own column with @map");

    public static Diagnostic DuplicateTable(string name, string otherBlock, Location location) => Diagnostic.Error(
        "PSL0109", $"the table \"{name}\" belongs to \"{otherBlock}\" too", location, "map each model and view to a table of its own with @@map");

    public static Diagnostic DuplicateDatabaseEnum(string name, Location location) => Diagnostic.Error(
        "PSL0110", $"another enum has the name \"{name}\" in the database", location, "map each enum to a name of its own with @@map");
}
