using Ashlar.Rows;

namespace Ashlar.Drivers;

/// <summary>One or more placeholders of a statement: writes their values in order.</summary>
public interface IParameter
{
    /// <summary>Writes the values.</summary>
    void WriteTo(ValueWriter values);
}
