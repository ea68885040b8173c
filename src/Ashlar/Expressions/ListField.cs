using Ashlar.Drivers;
using Ashlar.Models;
using Ashlar.Rows;

namespace Ashlar;

/// <summary>A column that holds a list. NULL counts as the empty list.</summary>
/// <typeparam name="T">The C# type of a value in it.</typeparam>
public sealed class ListField<T> : Field<IReadOnlyList<T>>
{
    /// <summary>The column of a row at a level of nesting.</summary>
    /// <param name="descriptor">The column.</param>
    /// <param name="depth">How many queries enclose the one that reads the row.</param>
    public ListField(ColumnDescriptor<IReadOnlyList<T>> descriptor, int depth)
        : base(descriptor, depth)
    {
    }

    /// <summary>How many values the list has.</summary>
    public Expr<int> Length => new Computed<int>(SqlFunction.ListLength, ColumnTypes.Int, this);

    /// <summary>The list has no value.</summary>
    public Predicate IsEmpty => Length == 0;

    /// <summary>The list has a value.</summary>
    public Predicate IsNotEmpty => Length > 0;

    /// <summary>The value is in the list.</summary>
    public Predicate Has(T value) => HasEvery(value);

    /// <summary>Each of these values is in the list. Of no values: always.</summary>
    public Predicate HasEvery(params IEnumerable<T> values) => Test(SqlFunction.ListContains, values, isEmpty: Predicate.Always);

    /// <summary>At least one of these values is in the list. Of no values: never.</summary>
    public Predicate HasSome(params IEnumerable<T> values) => Test(SqlFunction.ListOverlaps, values, isEmpty: Predicate.Never);

    /// <summary>The list has these values in this order, and no others.</summary>
    public Predicate EqualTo(params IEnumerable<T> values)
    {
        var list = List(values);
        return list.Value.Count == 0 ? IsEmpty : new ListTest(SqlFunction.ListEquals, Content, list);
    }

    /// <summary>Sets the list.</summary>
    public Assignment Set(params IEnumerable<T> values) => base.Set(List(values));

    /// <summary>Adds values at the end of the list.</summary>
    public Assignment Append(params IEnumerable<T> values) => base.Set(new Computed<IReadOnlyList<T>>(SqlFunction.ListJoin, Descriptor.Type, this, List(values)));

    // The column alone, so that an index on it serves. JSON has a type that cannot be compared.
    private SqlNode Content => Native != NativeType.None ? new ListContent(null, WriteValue, IsHidden) : HoldsJsonItems ? new ListContent(SqlFunction.JsonListContent, WriteStored, IsHidden) : new ListContent(null, WriteStored, IsHidden);

    private bool HoldsJsonItems => Descriptor.Type is ListType<T> { Item: var item } && JsonText.IsJson(item.StoredType);

    internal override void WriteTo(SqlWriter writer) =>
        writer.AppendCall(HoldsJsonItems ? SqlFunction.JsonListValue : SqlFunction.ListValue, new WrittenNode(WriteValue));

    private void WriteValue(SqlWriter writer)
    {
        if (FormOf(writer) is { } form)
        {
            writer.AppendTemplate(form.Value, new WrittenNode(WriteStored));
        }
        else
        {
            WriteStored(writer);
        }
    }

    private Parameter<IReadOnlyList<T>> List(IEnumerable<T> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return new Parameter<IReadOnlyList<T>>([.. values], Descriptor.Type) { IsMasked = IsHidden };
    }

    private Predicate Test(SqlFunction function, IEnumerable<T> values, Predicate isEmpty)
    {
        var list = List(values);
        return list.Value.Count == 0 ? isEmpty : new ListTest(function, Content, list);
    }
}

/// <summary>A column that holds a list, as it is in the database.</summary>
internal sealed class ListContent(SqlFunction? form, Action<SqlWriter> write, bool isHidden) : SqlNode
{
    public override bool IsHidden => isHidden;

    internal override void WriteTo(SqlWriter writer)
    {
        if (form is { } function)
        {
            writer.AppendCall(function, new WrittenNode(write));
        }
        else
        {
            write(writer);
        }
    }
}

/// <summary>What is asked of two lists.</summary>
internal sealed class ListTest(SqlFunction function, SqlNode list, SqlNode values) : Predicate
{
    public override bool IsHidden => list.IsHidden;

    internal override void WriteTo(SqlWriter writer) => writer.AppendCall(function, list, values);
}
