namespace Ashlar.Rows;

internal sealed class PreciseTimeType : ColumnType<DateTime>
{
    public override bool IsPrecise => true;

    public override DateTime Read(RowReader row, int ordinal) => row.GetDateTime(ordinal);

    public override void Write(ValueWriter writer, DateTime value) => writer.WritePrecise(value);
}
