using Ashlar.Drivers;
using Ashlar.Models;
using Ashlar.Rows;

namespace Ashlar;

/// <summary>A value in a hole of raw SQL.</summary>
internal abstract class RawParameter : IParameter
{
    /// <summary>Finds out how the value is stored: an enum's names are in the schema.</summary>
    public abstract void Resolve(Database database);

    public abstract void WriteTo(ValueWriter values);
}

internal sealed class RawParameter<T>(T value) : RawParameter
{
    private ColumnType<T>? type;

    public override void Resolve(Database database) =>
        type ??= value is null ? null : ColumnTypes.Find<T>() ?? database.FindType<T>() ?? ColumnTypes.Of<T>();

    public override void WriteTo(ValueWriter values)
    {
        if (value is null)
        {
            values.WriteNull(typeof(T));
        }
        else
        {
            type!.Write(values, value);
        }
    }
}
