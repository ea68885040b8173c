namespace Ashlar.Rows;

internal sealed class ScalarType<T>(Func<RowReader, int, T> read, Action<ValueWriter, T> write, bool canBeListed = true) : ColumnType<T>
{
    internal override bool CanBeListed => canBeListed;

    public override T Read(RowReader row, int ordinal) => read(row, ordinal);

    public override void Write(ValueWriter writer, T value) => write(writer, value);
}
