using Ashlar.Diagnostics;

namespace Ashlar.Schema.Diagnostics;

/// <summary>Primary keys, unique keys, indexes, and <c>@ignore</c>.</summary>
internal static class KeyDiagnostics
{
    public static Diagnostic UnknownFields(string attribute, string model, IEnumerable<string> fields, Location location) => Diagnostic.Error(
        "PSL0200", $"{attribute} names {Listed(fields)}, but \"{model}\" has no such field", location, "name fields of the model");

    public static Diagnostic RelationFields(string attribute, IEnumerable<string> fields, IReadOnlyCollection<string> columns, Location location) => Diagnostic.Error(
        "PSL0201", $"{attribute} names {Listed(fields)}, which is no column", location,
        columns.Count > 0 ? $"name the foreign key instead: [{string.Join(", ", columns)}]" : "name columns only");

    public static Diagnostic RepeatedField(string attribute, string field, Location location) => Diagnostic.Error(
        "PSL0202", $"{attribute} names the field \"{field}\" twice", location, "name each field once");

    public static Diagnostic NoFields(string attribute, Location location) => Diagnostic.Error(
        "PSL0203", $"{attribute} names no field", location, "name one field at least");

    public static Diagnostic OptionalFields(string attribute, IEnumerable<string> fields, Location location) => Diagnostic.Error(
        "PSL0204", $"{attribute} names {Listed(fields)}, which can be empty", location, "make every field of the key required");

    public static Diagnostic SeveralIds(string model, Location location) => Diagnostic.Error(
        "PSL0205", $"the model \"{model}\" has more than one primary key", location, "keep one of them; make the others unique");

    public static Diagnostic NoUniqueKey(string keyword, string model, IReadOnlyCollection<string> rejected, Location location) => Diagnostic.Error(
        "PSL0206", rejected.Count == 0
            ? $"the {keyword} \"{model}\" has nothing that identifies a row"
            : $"the {keyword} \"{model}\" has nothing that identifies a row: {Listed(rejected)} can be empty", location,
        "mark a required field with @id or @unique, or several with @@id([…]) or @@unique([…])");

    public static Diagnostic NameAndMap(Location location) => Diagnostic.Error(
        "PSL0207", "\"name\" and \"map\" mean the same on @@index, but both are given", location, "keep \"map\"");

    /// <param name="isWritten">The name is written, and not the one that follows from the fields of the key.</param>
    public static Diagnostic ClientNameClash(string attribute, string name, bool isWritten, Location location) => Diagnostic.Error(
        "PSL0208", $"{attribute} is called \"{name}\" in the client, as a field is", location,
        isWritten ? "give the key another name" : "rename the field; @map keeps the name of its column");

    public static Diagnostic RepeatedClientName(string name, Location location) => Diagnostic.Error(
        "PSL0209", $"two keys of the model are called \"{name}\"", location, "give each its own \"name\"");

    public static Diagnostic ConstraintNameClash(string name, string scope, Location location) => Diagnostic.Error(
        "PSL0210", $"the constraint name \"{name}\" is used twice {scope}", location, "give each constraint its own name with \"map\"");

    public static Diagnostic ConstraintNameTooLong(string name, int limit, Location location) => Diagnostic.Error(
        "PSL0211", $"the constraint name \"{name}\" is longer than the {limit} bytes that the database keeps", location, "write a shorter name in \"map\"");

    public static Diagnostic RawOperatorClass(Location location) => Diagnostic.Error(
        "PSL0212", "raw() takes one text", location, "write ops: raw(\"…\")");

    public static Diagnostic OperatorClassOutsideIndex(string attribute, Location location) => Diagnostic.Error(
        "PSL0213", $"{attribute} cannot have operator classes", location, "use them in @@index only");

    public static Diagnostic ConditionForm(Location location) => Diagnostic.Error(
        "PSL0214", "\"where\" must be raw(\"…\") or an object", location, "write where: raw(\"active\") or where: { active: true }");

    public static Diagnostic EmptyCondition(Location location) => Diagnostic.Error(
        "PSL0215", "\"where\" is empty", location, "write a condition, or remove the argument");

    public static Diagnostic ConditionField(string field, string model, bool isRelation, Location location) => Diagnostic.Error(
        "PSL0216", isRelation ? $"\"where\" names \"{field}\", which is no column" : $"\"where\" names \"{field}\", but \"{model}\" has no such field", location,
        "name columns of the model");

    public static Diagnostic ConditionValue(string value, Location location) => Diagnostic.Error(
        "PSL0217", $"\"where\" cannot compare a field with {value}", location, "write a text, a number, true, false, null, or { not: … }");

    public static Diagnostic ConditionType(string field, string type, string value, Location location) => Diagnostic.Error(
        "PSL0218", $"the field \"{field}\" is of type {type}, but \"where\" compares it with {value}", location, "write a value of the field's type");

    public static Diagnostic ConditionNot(Location location) => Diagnostic.Error(
        "PSL0219", "an object inside \"where\" must have the one key \"not\"", location, "write { not: … }");

    public static Diagnostic IgnoreOnUnsupported(string field, Location location) => Diagnostic.Error(
        "PSL0220", $"the field \"{field}\" is of an unsupported type, which is ignored anyway", location, "remove @ignore");

    public static Diagnostic IgnoreInIgnoredModel(string field, string model, Location location) => Diagnostic.Error(
        "PSL0221", $"the field \"{field}\" need not be ignored: the whole of \"{model}\" is", location, "remove @ignore");

    public static Diagnostic SeveralShardKeys(string model, Location location) => Diagnostic.Error(
        "PSL0223", $"the model \"{model}\" has more than one shard key", location, "keep one of them");

    private static string Listed(IEnumerable<string> names) => string.Join(", ", names.Select(n => $"\"{n}\""));
}
