using Ashlar.Rows;

namespace Ashlar;

/// <summary>An enum in a hole of raw SQL.</summary>
internal sealed class RawEnum<T>(T? value) : RawParameter
    where T : struct, Enum
{
    private ColumnType<T>? type;

    public override void Resolve(Database database) => type ??= database.FindType<T>();

    public override void WriteTo(ValueWriter values)
    {
        if (value is not { } present)
        {
            values.WriteNull(typeof(T));
        }
        else if (type is not null)
        {
            type.Write(values, present);
        }
        else
        {
            values.Write(present.ToString());
        }
    }
}
