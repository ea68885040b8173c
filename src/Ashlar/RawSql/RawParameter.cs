using Ashlar.Drivers;
using Ashlar.Models;
using Ashlar.Rows;

namespace Ashlar;

/// <summary>A value in a hole of raw SQL.</summary>
internal abstract class RawParameter : IParameter
{
    public abstract void WriteTo(ValueWriter values);
}

internal sealed class RawParameter<T>(T value) : RawParameter
{
    public override void WriteTo(ValueWriter values)
    {
        if (value is null)
        {
            values.WriteNull(typeof(T));
        }
        else if (value is DateTime time)
        {
            // Nobody knows how fine the column is.
            values.WritePrecise(time);
        }
        else
        {
            ColumnTypes.Of<T>().Write(values, value);
        }
    }
}
