using Ashlar.Diagnostics;
using Ashlar.Psl.Syntax;
using Ashlar.Schema.Annotations;

namespace Ashlar.Schema;

/// <summary>A field of a model: a column (<see cref="ScalarField"/>) or a side of a relation (<see cref="RelationField"/>).</summary>
public abstract class Field
{
    public required string Name { get; init; }

    public required Model Model { get; init; }

    public required FieldArity Arity { get; init; }

    public bool IsRequired => Arity == FieldArity.Required;

    public bool IsList => Arity == FieldArity.List;

    /// <summary><c>@ignore</c>: in the database, not in the client.</summary>
    public bool IsIgnored { get; init; }

    /// <summary>The <c>///</c> text without the annotations.</summary>
    public string? Documentation { get; init; }

    public IReadOnlyList<Annotation> Annotations { get; internal set; } = [];

    public required Location Location { get; init; }

    public override string ToString() => $"{Model.Name}.{Name}";
}
