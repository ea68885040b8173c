namespace Ashlar;

/// <summary>A relation of an entity was read that its query did not include.</summary>
/// <param name="model">The entity's model.</param>
/// <param name="relation">The relation's property.</param>
public sealed class RelationNotIncludedException(string model, string relation)
    : AshlarException($"\"{model}.{relation}\" was not read with this row; add .Include(x => x.{relation}) to its query.")
{
    /// <summary>The entity's model.</summary>
    public string Model { get; } = model;

    /// <summary>The relation's property.</summary>
    public string Relation { get; } = relation;
}
