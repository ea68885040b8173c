using Ashlar.Drivers;
using Ashlar.Models;

namespace Ashlar;

/// <summary>A value that the database computes, as the column that it is written to takes it.</summary>
internal sealed class StoredNode : SqlNode
{
    private readonly SqlNode value;
    private readonly string? template;

    private StoredNode(SqlNode value, string? template) => (this.value, this.template) = (value, template);

    public override bool IsHidden => value.IsHidden;

    internal override bool MayBeNull => value.MayBeNull;

    /// <summary>The value itself where it is a plain one, which the database takes anyway, or the column takes whatever is computed.</summary>
    public static SqlNode Of(SqlNode value, ColumnDescriptor column, Dialect dialect)
    {
        if (value is IParameter)
        {
            return value;
        }

        var form = column.Native == NativeType.None ? null : dialect.FormOf(column.Native, column.IsList);
        if (form is { IsComparable: true } && value.Native == column.Native)
        {
            return new StoredNode(value, template: null);
        }

        var stored = form?.Stored ?? dialect.LimitOf(Nullable.GetUnderlyingType(column.StoredType) ?? column.StoredType);
        return stored is null ? value : new StoredNode(value, stored);
    }

    internal override void Mask() => value.Mask();

    internal override void WriteTo(SqlWriter writer) => Write(writer);

    internal override void WriteBesideKnown(SqlWriter writer) => Write(writer);

    // Of the column's own type: as it is. Any other is made one.
    private void Write(SqlWriter writer)
    {
        if (template is null)
        {
            value.WriteKey(writer);
        }
        else
        {
            writer.AppendTemplate(template, new BesideKnown(value));
        }
    }
}
