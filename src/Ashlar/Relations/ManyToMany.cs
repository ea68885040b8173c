using Ashlar.Models;

namespace Ashlar;

/// <summary>A list relation with a table between the two models, in which rows are connected and disconnected.</summary>
/// <typeparam name="TOwner">The row that has the list.</typeparam>
/// <typeparam name="TTarget">The rows in it.</typeparam>
/// <typeparam name="TFields">Their fields.</typeparam>
public sealed class ManyToMany<TOwner, TTarget, TFields>(RelationDescriptor<TOwner, TTarget, TFields> relation, int depth)
    : ToMany<TOwner, TTarget, TFields>(relation, depth)
    where TFields : class;
