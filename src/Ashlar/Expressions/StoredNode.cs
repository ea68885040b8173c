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

    /// <summary>The value itself where it is a plain one, which the database takes anyway, or the column takes whatever is computed.</summary>
    public static SqlNode Of(SqlNode value, ColumnDescriptor column, Dialect dialect) =>
        value is IParameter || (column.Native == NativeType.None && LimitOf(column, dialect) is null) ? value : new StoredNode(value, column);

    internal override void Mask() => value.Mask();

    internal override void WriteTo(SqlWriter writer)
    {
        if (!TryWriteForm(writer))
        {
            value.WriteTo(writer);
        }
    }

    internal override void WriteBesideKnown(SqlWriter writer)
    {
        if (!TryWriteForm(writer))
        {
            value.WriteBesideKnown(writer);
        }
    }

    private static string? LimitOf(ColumnDescriptor column, Dialect dialect) => dialect.LimitOf(Nullable.GetUnderlyingType(column.StoredType) ?? column.StoredType);

    private bool TryWriteForm(SqlWriter writer)
    {
        var form = column.Native == NativeType.None ? null : writer.Dialect.FormOf(column.Native, column.IsList);
        if (form is { IsComparable: true } && value.Native == column.Native)
        {
            value.WriteKey(writer);
        }
        else if ((form?.Stored ?? LimitOf(column, writer.Dialect)) is { } template)
        {
            writer.AppendTemplate(template, new BesideKnown(value));
        }
        else
        {
            return false;
        }

        return true;
    }
}
