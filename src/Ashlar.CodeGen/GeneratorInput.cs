using Ashlar.Schema;

namespace Ashlar.CodeGen;

/// <summary>What a client is made from.</summary>
/// <param name="SchemaName">The schema's file or folder, for comments.</param>
/// <param name="DefaultNamespace">The namespace where the schema names none; it is made to fit.</param>
/// <param name="Drivers">The full names of the driver types that the project references.</param>
public sealed record GeneratorInput(DataModel Model, string SchemaName, string DefaultNamespace, IReadOnlyList<string> Drivers)
{
    /// <summary>The files of <c>sql</c>, and what is known of them; <see langword="null"/> where there are none.</summary>
    public QuerySource? Queries { get; init; }
}
