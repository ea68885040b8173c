using Ashlar.Models;
using Ashlar.Rows;

namespace Ashlar;

/// <summary>A list relation whose rows can be made, and connected, together with the row that has the list.</summary>
/// <typeparam name="TOwner">The row that has the list.</typeparam>
/// <typeparam name="TTarget">The rows in it.</typeparam>
/// <typeparam name="TFields">Their fields.</typeparam>
/// <typeparam name="TCreate">A new row without the fields that say to whom it is related.</typeparam>
/// <param name="relation">The relation.</param>
/// <param name="depth">How many queries enclose the one that reads the owner.</param>
public sealed class OwnedMany<TOwner, TTarget, TFields, TCreate>(RelationDescriptor<TOwner, TTarget, TFields> relation, int depth)
    : ToMany<TOwner, TTarget, TFields>(relation, depth)
    where TFields : class, ITableFields
    where TCreate : class, IRowValues
{
    /// <summary>Makes a row: <c>u.Payments.Create(new() { Amount = 1 })</c>.</summary>
    /// <param name="row">The row.</param>
    /// <param name="related">What is made or connected with it in turn: <c>p => [p.Refunds.Create(…)]</c>.</param>
    public RelatedChange<TOwner> Create(TCreate row, Func<TFields, RelatedChange<TTarget>[]>? related = null) => RelatedCreates.Of(Relation, row, related);

    /// <summary>Makes rows: <c>u.Payments.CreateMany([new() { Amount = 1 }, new() { Amount = 2 }])</c>.</summary>
    public RelatedChange<TOwner> CreateMany(IEnumerable<TCreate> rows) => RelatedCreates.Of(Relation, rows);

    /// <summary>Relates rows that are there already, which leave whom they are related to now. A row that is not there, is deleted, or is another tenant's stays out.</summary>
    public RelatedChange<TOwner> Connect(Func<TFields, Predicate> rows) => new RelatedConnect<TOwner, TTarget, TFields>(Relation, Where(rows).Selection);
}

/// <summary>A relation to at most one row, which can be made together with the row that it is related to.</summary>
/// <typeparam name="TOwner">The record that has the relation.</typeparam>
/// <typeparam name="TTarget">The related record.</typeparam>
/// <typeparam name="TFields">The related model's fields.</typeparam>
/// <typeparam name="TCreate">A new related row without the fields that say to whom it is related.</typeparam>
/// <param name="relation">The relation.</param>
/// <param name="depth">How many queries enclose the one that reads the owner.</param>
public sealed class OwnedOne<TOwner, TTarget, TFields, TCreate>(RelationDescriptor<TOwner, TTarget, TFields> relation, int depth)
    : ToOptional<TOwner, TTarget, TFields>(relation, depth)
    where TFields : class, ITableFields
    where TCreate : class, IRowValues
{
    /// <summary>Makes the row: <c>u.Profile.Create(new() { Bio = bio })</c>.</summary>
    /// <param name="row">The row.</param>
    /// <param name="related">What is made or connected with it in turn.</param>
    public RelatedChange<TOwner> Create(TCreate row, Func<TFields, RelatedChange<TTarget>[]>? related = null) => RelatedCreates.Of(Relation, row, related);
}

/// <summary>Notes new related rows.</summary>
internal static class RelatedCreates
{
    public static RelatedChange<TOwner> Of<TOwner, TTarget, TFields>(RelationDescriptor<TOwner, TTarget, TFields> relation, IEnumerable<IRowValues> rows)
        where TFields : class
    {
        ArgumentNullException.ThrowIfNull(rows);
        return new RelatedCreate<TOwner, TTarget, TFields>(relation, [.. rows.Select(r => (r, (RelatedChange<TTarget>[])[]))]);
    }

    public static RelatedChange<TOwner> Of<TOwner, TTarget, TFields>(
        RelationDescriptor<TOwner, TTarget, TFields> relation, IRowValues row, Func<TFields, RelatedChange<TTarget>[]>? related)
        where TFields : class
    {
        ArgumentNullException.ThrowIfNull(row);
        return new RelatedCreate<TOwner, TTarget, TFields>(relation, [(row, related is null ? [] : QueryScope.Call(0, related, relation.Target.FieldsAt(0)))]);
    }
}
