using Ashlar.Drivers;
using Ashlar.Models;

namespace Ashlar;

/// <summary>A value that the database computes, as the column that it is written to takes it.</summary>
internal sealed class StoredNode : SqlNode
{
    private readonly SqlNode value;
    private readonly ColumnDescriptor column;

    private StoredNode(SqlNode value, ColumnDescriptor column) => (this.value, this.column) = (value, column);

    public override bool IsHidden => value.IsHidden;

    internal override bool MayBeNull => value.MayBeNull;

    /// <summary>The value itself where the database takes it anyway, as it does any plain value.</summary>
    public static SqlNode Of(SqlNode value, ColumnDescriptor column) =>
        column.Native == NativeType.None || value is IParameter ? value : new StoredNode(value, column);

    internal override void Mask() => value.Mask();

    internal override void WriteTo(SqlWriter writer)
    {
        var form = writer.Dialect.FormOf(column.Native, column.IsList);
        if (form is { IsComparable: true } && value.Native == column.Native)
        {
            value.WriteKey(writer);
        }
        else if (form is { Stored: { } template })
        {
            writer.AppendTemplate(template, new BesideKnown(value));
        }
        else
        {
            value.WriteBesideKnown(writer);
        }
    }
}
