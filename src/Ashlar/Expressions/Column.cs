using Ashlar.Drivers;
using Ashlar.Models;

namespace Ashlar;

/// <summary>A column of the row in question. It can be read, sorted by and compared, but not set.</summary>
/// <typeparam name="T">The value's C# type.</typeparam>
public class Column<T> : Expr<T>
{
    private readonly int depth;

    /// <summary>The column of a row at a level of nesting.</summary>
    /// <param name="descriptor">The column.</param>
    /// <param name="depth">How many queries enclose the one that reads the row.</param>
    public Column(ColumnDescriptor<T> descriptor, int depth)
        : base(descriptor?.Type)
    {
        Descriptor = descriptor!;
        this.depth = depth;
    }

    /// <inheritdoc/>
    public override bool IsHidden => Descriptor.IsHidden;

    internal ColumnDescriptor<T> Descriptor { get; }

    internal int Depth => depth;

    internal override bool MayBeNull => Descriptor.Type.IsNullable;

    internal override NativeType Native => Descriptor.Native;

    internal override void WriteTo(SqlWriter writer)
    {
        if (FormOf(writer) is { } form)
        {
            writer.AppendTemplate(form.Value, new WrittenNode(WriteStored));
        }
        else
        {
            WriteCompared(writer);
        }
    }

    internal override void WriteKey(SqlWriter writer)
    {
        if (FormOf(writer) is { IsComparable: true })
        {
            WriteStored(writer);
        }
        else
        {
            WriteTo(writer);
        }
    }

    /// <summary>How the database computes with the column, where it is not as with any other of its C# type.</summary>
    private protected NativeForm? FormOf(SqlWriter writer) =>
        Native == NativeType.None ? null : writer.Dialect.FormOf(Native, Descriptor.IsList);

    /// <summary>Appends the column alone, whatever it holds.</summary>
    private protected override void WriteStored(SqlWriter writer) => writer.AppendColumn(depth, Descriptor);
}
