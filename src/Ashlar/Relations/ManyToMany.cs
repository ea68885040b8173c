using Ashlar.Models;
using Ashlar.Rows;

namespace Ashlar;

/// <summary>A list relation with a table between the two models, in which rows are connected and disconnected.</summary>
/// <typeparam name="TOwner">The row that has the list.</typeparam>
/// <typeparam name="TTarget">The rows in it.</typeparam>
/// <typeparam name="TFields">Their fields.</typeparam>
/// <param name="relation">The relation.</param>
/// <param name="depth">How many queries enclose the one that reads the owner.</param>
public class ManyToMany<TOwner, TTarget, TFields>(RelationDescriptor<TOwner, TTarget, TFields> relation, int depth)
    : ToMany<TOwner, TTarget, TFields>(relation, depth)
    where TFields : class;

/// <summary>A list relation with a table between the two models, whose rows can be made, and connected, together with the row that has the list.</summary>
/// <typeparam name="TOwner">The row that has the list.</typeparam>
/// <typeparam name="TTarget">The rows in it.</typeparam>
/// <typeparam name="TFields">Their fields.</typeparam>
/// <typeparam name="TCreate">A new row of the list.</typeparam>
/// <param name="relation">The relation.</param>
/// <param name="depth">How many queries enclose the one that reads the owner.</param>
public sealed class ManyToMany<TOwner, TTarget, TFields, TCreate>(RelationDescriptor<TOwner, TTarget, TFields> relation, int depth)
    : ManyToMany<TOwner, TTarget, TFields>(relation, depth)
    where TFields : class, ITableFields
    where TCreate : class, IRowValues
{
    /// <summary>Makes a row and connects it: <c>u.Tags.Create(new() { Slug = "a" })</c>.</summary>
    /// <param name="row">The row.</param>
    /// <param name="related">What is made or connected with it in turn.</param>
    public RelatedChange<TOwner> Create(TCreate row, Func<TFields, RelatedChange<TTarget>[]>? related = null) => RelatedCreates.Of(Relation, row, related);

    /// <summary>Makes rows and connects them: <c>u.Tags.CreateMany([new() { Slug = "a" }, new() { Slug = "b" }])</c>.</summary>
    public RelatedChange<TOwner> CreateMany(IEnumerable<TCreate> rows) => RelatedCreates.Of(Relation, rows);

    /// <summary>Connects rows that are there already. A row that is not there, is deleted, or is another tenant's stays out.</summary>
    public RelatedChange<TOwner> Connect(Func<TFields, Predicate> rows) => new RelatedConnect<TOwner, TTarget, TFields>(Relation, Where(rows).Selection);
}
