using Ashlar.Drivers;
using Ashlar.Models;
using Ashlar.Rows;

namespace Ashlar;

/// <summary>A value of the related row: <c>(SELECT value FROM target WHERE it is related)</c>.</summary>
internal sealed class RelatedValue<T>(RelationDescriptor relation, int ownerDepth, SqlNode value, ColumnType<T> type) : Expr<T>(type)
{
    public override bool IsHidden => value.IsHidden;

    internal override NativeType Native => value.Native;

    internal override void WriteTo(SqlWriter writer) => WriteCompared(writer);

    internal override void WriteKey(SqlWriter writer)
    {
        if (Native == NativeType.None)
        {
            WriteTo(writer);
        }
        else
        {
            Write(writer, new KeyNode(value));
        }
    }

    private protected override void WriteStored(SqlWriter writer) => Write(writer, value);

    private void Write(SqlWriter writer, SqlNode selected)
    {
        writer.Append("(SELECT ");
        writer.AppendRelated(relation, ownerDepth, filter: null, selected);
        writer.Append(')');
    }
}
