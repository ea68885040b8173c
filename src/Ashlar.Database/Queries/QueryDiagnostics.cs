using Ashlar.Diagnostics;

namespace Ashlar.Database.Queries;

/// <summary>Findings about the files of the folder <c>sql</c>.</summary>
public static class QueryDiagnostics
{
    internal static Diagnostic WrongName(string path, IEnumerable<string> providers) => Diagnostic.Error(
        "GEN0060",
        $"\"{path}\" names no method",
        help: $"call it name.sql, or, for one database only, name.{string.Join(".sql or name.", providers.Order(StringComparer.Ordinal))}.sql; the name has letters, digits and underscores");

    internal static Diagnostic Unreadable(string path, string reason) => Diagnostic.Error(
        "GEN0061",
        $"\"{path}\" cannot be read: {reason.TrimEnd('.')}",
        help: "check its permissions and its encoding");

    internal static Diagnostic NotOneStatement(Location location, int count) => Diagnostic.Error(
        "GEN0062",
        $"expected one statement in the file, but got {(count == 0 ? "none" : count)}",
        location,
        "write one SELECT, INSERT, UPDATE or DELETE in each file; a transaction can run several of them");

    internal static Diagnostic UnknownAnnotation(Location location, string text) => Diagnostic.Error(
        "GEN0063",
        $"expected an annotation of typed SQL, but got \"{text}\"",
        location,
        "write @param {Type} name, @column {Type} name, @returns many|one|optional|count|Model[], @tenant name, @hidden name or @session");

    internal static Diagnostic UnknownParameter(Location location, string name) => Diagnostic.Error(
        "GEN0064",
        $"the statement has no parameter \"{name}\"",
        location,
        $"write :{name} in the statement, or remove the annotation");

    internal static Diagnostic NamelessParameter(Location location, string text) => Diagnostic.Error(
        "GEN0065",
        $"the parameter {text} has no name",
        location,
        text[0] == '$' ? $"write :name instead, or name it: -- @param {{Type}} {text}:name" : "write :name instead, which begins with a letter");

    /// <summary>A word that is neither a scalar type nor an enum of the schema.</summary>
    public static Diagnostic UnknownType(Location location, string text) => Diagnostic.Error(
        "GEN0066",
        $"expected a type of the schema, but got \"{text}\"",
        location,
        "write String, Int, BigInt, Float, Decimal, Boolean, DateTime, Bytes, Json or an enum of the schema, with ? where it may be NULL");

    /// <summary>The database does not take the statement.</summary>
    public static Diagnostic Refused(Location location, string reason) => Diagnostic.Error(
        "GEN0067",
        $"the database does not take the statement: {reason.TrimEnd('.')}",
        location,
        "correct the statement; it is checked against the tables that the migrations make");

    /// <summary>Neither the database nor the statement tells what a parameter is, or the client has no such values.</summary>
    public static Diagnostic ParameterTypeMissing(Location location, string name, string? databaseType) => Diagnostic.Error(
        "GEN0068",
        databaseType is null ? $"nothing tells the type of the parameter \"{name}\"" : $"the parameter \"{name}\" has the type {databaseType}, of which the client has no values",
        location,
        databaseType is null ? $"say it in a comment: -- @param {{Int}} {name}" : $"give it as a text: -- @param {{String}} {name}");

    /// <summary>Neither the database nor the statement tells what a column is.</summary>
    public static Diagnostic ColumnTypeMissing(Location location, string name, string? databaseType) => Diagnostic.Error(
        "GEN0069",
        databaseType is null ? $"nothing tells the type of the column \"{name}\"" : $"the column \"{name}\" has the type {databaseType}, which the client cannot read",
        location,
        databaseType is null ? $"say it in a comment: -- @column {{Int}} {name}" : "cast it to another one, such as text");

    /// <summary>A column that no property can be named after.</summary>
    public static Diagnostic ColumnNameMissing(Location location, string name) => Diagnostic.Error(
        "GEN0070",
        $"no property can be named after the column \"{name}\"",
        location,
        "give it a name of letters, digits and underscores that no other column has: … AS name");

    /// <summary>An annotation of a column that is not there.</summary>
    public static Diagnostic UnknownColumn(Location location, string name) => Diagnostic.Error(
        "GEN0071",
        $"the statement gives no column \"{name}\"",
        location,
        "write the name of a column that it gives, or remove the annotation");

    /// <summary><c>@returns</c> does not fit the statement.</summary>
    public static Diagnostic WrongResult(Location location, string reason, string help) => Diagnostic.Error("GEN0072", reason, location, help);

    /// <summary><c>@tenant</c> in a schema without tenants, or on a parameter of another type.</summary>
    public static Diagnostic WrongTenant(Location location, string reason, string help) => Diagnostic.Error("GEN0073", reason, location, help);

    /// <summary>The file, the schema or the migrations are not those that were checked.</summary>
    public static Diagnostic Stale(Location location, string what) => Diagnostic.Error(
        "GEN0074",
        $"{what} since the statement was checked",
        location,
        "run: ashlar generate");

    /// <summary>There is nothing to generate from.</summary>
    public static Diagnostic NotChecked(Location location) => Diagnostic.Error(
        "GEN0075",
        "the statement was not checked against the database yet",
        location,
        "run: ashlar generate, and commit queries.lock.json");

    internal static Diagnostic HasNoService(string path, IEnumerable<string> services) => Diagnostic.Error(
        "GEN0077",
        $"\"{path}\" belongs to no service",
        help: $"move it to the service in whose database it is to run: sql/{string.Join("/, sql/", services)}/");

    /// <summary>Of the databases of the schema one was not asked; what another one said holds.</summary>
    /// <param name="location">The statement.</param>
    /// <param name="database">The database.</param>
    /// <param name="change">What has changed since it was asked; <see langword="null"/> where it never was.</param>
    public static Diagnostic NotCheckedOn(Location location, string database, string? change) => Diagnostic.Warning(
        "GEN0078",
        change is null ? $"the statement was not checked on {database} yet" : $"{change} since the statement was checked on {database}",
        location,
        "run ashlar generate where SHADOW_DATABASE_URL or DATABASE_URL leads to that database");

    /// <summary>The statement is not the same method on each database of the schema.</summary>
    public static Diagnostic Different(Location location, string what) => Diagnostic.Error(
        "GEN0079",
        what,
        location,
        "write a cast, or say the type with @param or @column, so that parameters and columns are the same on each database");

    internal static Diagnostic NotAQuery(Location location, string verb) => Diagnostic.Error(
        "GEN0080",
        $"expected a SELECT, INSERT, UPDATE or DELETE, but got {verb.ToUpperInvariant()}",
        location,
        "write it in a migration, or run it as raw SQL: db.ExecuteAsync($\"…\")");

    /// <summary><c>@column</c> calls a number a text: a query that goes on would use functions of texts on it.</summary>
    public static Diagnostic NumberAsText(Location location, string name, string type) => Diagnostic.Error(
        "GEN0081",
        $"the column \"{name}\" is a text for @column, and {(type == "Int" ? "an" : "a")} {type} for the database",
        location,
        $"make it a text in the statement: CAST(… AS text) AS {name}");

    internal static Diagnostic LockUnreadable(string path) => Diagnostic.Error(
        "GEN0076",
        $"\"{path}\" is not what ashlar generate wrote",
        help: "run: ashlar generate");
}
