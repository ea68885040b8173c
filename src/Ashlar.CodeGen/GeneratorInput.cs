using Ashlar.Schema;

namespace Ashlar.CodeGen;

/// <summary>What a client is made from.</summary>
/// <param name="SchemaName">The schema's file or folder, for comments.</param>
/// <param name="DefaultNamespace">The namespace where the schema names none; it is made to fit.</param>
/// <param name="Drivers">The full names of the driver types that the project references.</param>
public sealed record GeneratorInput(DataModel Model, string SchemaName, string DefaultNamespace, IReadOnlyList<string> Drivers)
{
    /// <summary>The files of <c>sql</c>, and what is known of them, for each service and database; none where there are no such files.</summary>
    public IReadOnlyList<QuerySource> Queries { get; init; } = [];
}
