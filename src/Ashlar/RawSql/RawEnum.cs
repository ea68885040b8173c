using Ashlar.Models;
using Ashlar.Rows;

namespace Ashlar;

/// <summary>An enum in a hole of raw SQL.</summary>
internal sealed class RawEnum<T>(T? value) : RawParameter
    where T : struct, Enum
{
    public override void WriteTo(ValueWriter values)
    {
        if (value is not { } present)
        {
            values.WriteNull(typeof(T));
        }
        else if (ColumnTypes.Find<T>() is { } type)
        {
            type.Write(values, present);
        }
        else
        {
            values.Write(present.ToString());
        }
    }
}
