namespace Ashlar.Database.Dialects;

/// <summary>The pieces of standard SQL that every dialect writes alike.</summary>
public static class Sql
{
    /// <summary>Four spaces before every part of a CREATE TABLE.</summary>
    public const string Indent = "    ";

    public static string Identifier(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    public static string Identifier(ObjectName name) =>
        name.Namespace is { } space ? $"{Identifier(space)}.{Identifier(name.Name)}" : Identifier(name.Name);

    public static string Identifiers(IEnumerable<string> names, string separator = ", ") =>
        string.Join(separator, names.Select(Identifier));

    public static string Text(string value) => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";

    public static string Action(ForeignKeyAction action) => action switch
    {
        ForeignKeyAction.NoAction => "NO ACTION",
        ForeignKeyAction.Restrict => "RESTRICT",
        ForeignKeyAction.Cascade => "CASCADE",
        ForeignKeyAction.SetNull => "SET NULL",
        _ => "SET DEFAULT",
    };

    /// <param name="gap">What stands between the referenced table and its columns.</param>
    public static string ForeignKey(ForeignKey key, string gap = "")
    {
        var name = key.Name is { } given ? $"CONSTRAINT {Identifier(given)} " : "";
        return $"{name}FOREIGN KEY ({Identifiers(key.Columns)}) REFERENCES {Identifier(key.ReferencedTable)}{gap}"
            + $"({Identifiers(key.ReferencedColumns)}) ON DELETE {Action(key.OnDelete)} ON UPDATE {Action(key.OnUpdate)}";
    }

    public static string Check(CheckConstraint check)
    {
        var name = check.Name is { } given ? $"CONSTRAINT {Identifier(given)} " : "";
        return $"{name}CHECK ({check.Expression})";
    }
}
