using Ashlar.Diagnostics;

namespace Ashlar.Schema.Diagnostics;

/// <summary>Views.</summary>
internal static class ViewDiagnostics
{
    public static Diagnostic PrimaryKey(string view, Location location) => Diagnostic.Error(
        "PSL0330", $"the view \"{view}\" cannot have a primary key", location, "write @unique or @@unique, which tells the client what names a row");

    public static Diagnostic Index(string view, Location location) => Diagnostic.Error(
        "PSL0331", $"the view \"{view}\" cannot have an index", location, "remove it; index the tables that the view reads");

    public static Diagnostic UniqueArgument(string argument, Location location) => Diagnostic.Error(
        "PSL0332", $"a unique of a view cannot have \"{argument}\": the database knows nothing of it", location, "remove the argument");

    public static Diagnostic FieldArguments(Location location) => Diagnostic.Error(
        "PSL0333", "the fields of a unique of a view cannot have arguments", location, "name the fields only");
}
