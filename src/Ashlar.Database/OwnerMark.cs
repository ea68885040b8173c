namespace Ashlar.Database;

/// <summary>
/// What is written beside an object in the database whose name does not tell that it came from a schema file: views, and
/// checks that were given a name. It is how such an object is known again, and dropped when the schema no longer asks for it.
/// </summary>
public static class OwnerMark
{
    public const string Prefix = "ashlar: ";

    public const string OfCheck = Prefix + "@check";

    /// <summary>The file beside the schema that has the query.</summary>
    public static string Of(View view) => $"{Prefix}views/{view.Name.Name}.sql";

    public static bool IsIn(string? comment) => comment?.Contains(Prefix, StringComparison.Ordinal) == true;
}
