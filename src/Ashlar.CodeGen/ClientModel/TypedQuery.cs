using Ashlar.Database.Queries;

namespace Ashlar.CodeGen.ClientModel;

/// <summary>A class with the statements of files.</summary>
/// <param name="Service">The service in whose database they run; <see langword="null"/> in a schema without services.</param>
/// <param name="IsTenant">Those of a tenant; otherwise those of the whole database.</param>
internal sealed record QueryClass(string Name, string? Service, bool IsTenant, IReadOnlyList<TypedQuery> Queries)
{
    public string Folder => Service is null ? "sql" : $"sql/{Service}";
}

/// <summary>A statement of a file and the method that it becomes.</summary>
internal sealed record TypedQuery
{
    /// <summary>The file's name without its endings.</summary>
    public required string FileName { get; init; }

    public required string Method { get; init; }

    public required string? Documentation { get; init; }

    public required QueryFile File { get; init; }

    /// <summary>The statement on other databases of the schema, where it is not the same.</summary>
    public IReadOnlyList<QueryVariant> Others { get; init; } = [];

    public required IReadOnlyList<QueryArgument> Arguments { get; init; }

    /// <summary>The values of the statement's parameters, as expressions.</summary>
    public required IReadOnlyList<string> Values { get; init; }

    /// <summary>The record of the file's own; <see langword="null"/> where the rows are something else.</summary>
    public required Entity? Row { get; init; }

    /// <summary>What a row becomes; empty where there are none.</summary>
    public required string RowType { get; init; }

    /// <summary>Reads a row, as an expression.</summary>
    public required string Read { get; init; }

    public required QueryResult Result { get; init; }

    /// <summary>It runs once, on the primary, and cannot stand inside another query.</summary>
    public required bool IsWrite { get; init; }

    /// <summary>The field of the client's class that holds the statement.</summary>
    public string Field => "s_" + char.ToLowerInvariant(Method[0]) + Method[1..];
}

/// <summary>A statement as another database understands it, with the same parameters.</summary>
/// <param name="Provider">The database.</param>
/// <param name="Texts">The statement, cut at its parameters.</param>
/// <param name="Places">Which parameter stands between two parts, as in <see cref="QueryFile.Places"/>, by the order of the first database's file.</param>
/// <param name="TouchesSession">It leaves something in its session.</param>
internal sealed record QueryVariant(string Provider, IReadOnlyList<string> Texts, IReadOnlyList<int> Places, bool TouchesSession);

/// <param name="Name">The C# parameter.</param>
/// <param name="Type">Its type.</param>
internal sealed record QueryArgument(string Name, string Type, string? Documentation);
