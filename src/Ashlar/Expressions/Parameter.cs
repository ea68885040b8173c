using Ashlar.Drivers;
using Ashlar.Rows;

namespace Ashlar;

/// <summary>A plain value in a query. It learns how it is stored from the expression that it meets.</summary>
internal sealed class Parameter<T>(T value, ColumnType<T>? type = null) : Expr<T>(type), IParameter
{
    private ColumnType<T>? learnt;

    public T Value => value;

    internal override bool IsNullValue => value is null;

    internal override bool MayBeNull => value is null;

    internal void Learn(ColumnType<T>? other) => learnt ??= other;

    internal override void WriteTo(SqlWriter writer) => writer.AppendParameter(this);

    void IParameter.WriteTo(ValueWriter values)
    {
        if (value is null)
        {
            values.WriteNull();
        }
        else
        {
            (Type ?? learnt ?? ColumnTypes.Of<T>()).Write(values, value);
        }
    }
}
