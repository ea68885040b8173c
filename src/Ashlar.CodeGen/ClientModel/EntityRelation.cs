namespace Ashlar.CodeGen.ClientModel;

/// <summary>A side of a relation on an entity.</summary>
internal sealed record EntityRelation
{
    /// <summary>The C# property.</summary>
    public required string Name { get; init; }

    public required string? Documentation { get; init; }

    public required RelationArity Arity { get; init; }

    public required EntityNames Owner { get; init; }

    public required EntityNames Target { get; init; }

    /// <summary>The field that holds the loaded rows.</summary>
    public required string LoadedField { get; init; }

    /// <summary>The local variable for the related row in an expression.</summary>
    public required string Variable { get; init; }

    public required bool HoldsForeignKey { get; init; }

    /// <summary>A soft delete of the owner deletes the target's rows with it.</summary>
    public required bool DeletesTargets { get; init; }

    /// <summary>The models belong to different services.</summary>
    public required bool IsAcrossServices { get; init; }

    /// <summary>What becomes of the target's rows of another service when the owner is deleted; <see langword="null"/> where the database sees to it, or they stay.</summary>
    public required string? Dependents { get; init; }

    public required string KeyType { get; init; }

    /// <summary>The properties of the owner's columns.</summary>
    public required IReadOnlyList<string> OwnerColumns { get; init; }

    /// <summary>The owner's key, from a variable <c>owner</c>.</summary>
    public required string OwnerKey { get; init; }

    /// <summary>Whether an owner has a key; <see langword="null"/> where all have.</summary>
    public required string? HasOwnerKey { get; init; }

    /// <summary>The target's key, from a variable <c>target</c>; <see langword="null"/> where a table lies between.</summary>
    public required string? TargetKey { get; init; }

    /// <summary>Makes the descriptor of the target's key; of the owner's where a table lies between.</summary>
    public required string TargetKeyDescriptor { get; init; }

    /// <summary>The target's column that the table between refers to; <see langword="null"/> where there is none.</summary>
    public required string? JoinedColumn { get; init; }

    /// <summary>The arguments of the table between; <see langword="null"/> where there is none.</summary>
    public required string? JoinTable { get; init; }

    /// <summary>A new row of the target that is made together with its owner; <see langword="null"/> where none can be.</summary>
    public required string? TargetCreate { get; init; }

    /// <summary>The class of the property in the fields.</summary>
    public string FieldType => Arity switch
    {
        RelationArity.Many when IsAcrossServices => OfRows(RuntimeTypes.RemoteMany),
        _ when IsAcrossServices => OfRows(RuntimeTypes.RemoteOne),
        RelationArity.Many when TargetCreate is null => OfRows(JoinTable is null ? RuntimeTypes.ToMany : RuntimeTypes.ManyToMany),
        RelationArity.Many => OfRows(JoinTable is null ? RuntimeTypes.OwnedMany : RuntimeTypes.ManyToMany, TargetCreate),
        RelationArity.One => OfRows(RuntimeTypes.ToOne),
        _ when TargetCreate is null => OfRows(RuntimeTypes.ToOptional),
        _ => OfRows(RuntimeTypes.OwnedOne, TargetCreate),
    };

    /// <summary>The C# type of the property.</summary>
    public string Type => TypeOf(Target.Row);

    /// <summary>The C# type of the property in the response.</summary>
    public string ResponseType => Arity == RelationArity.Many ? TypeOf(Target.Response) : Target.Response;

    private string OfRows(string type, string? create = null) => $"{type}<{Owner.Row}, {Target.Row}, {Target.Fields}{(create is null ? "" : ", " + create)}>";

    private string TypeOf(string target) => Arity switch
    {
        RelationArity.Many => $"{RuntimeTypes.List}<{target}>",
        RelationArity.One => target,
        _ => target + "?",
    };
}

internal enum RelationArity
{
    One,
    Optional,
    Many,
}
