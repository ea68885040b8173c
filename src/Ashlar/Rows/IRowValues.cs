namespace Ashlar.Rows;

/// <summary>The values of a generated create or update type.</summary>
public interface IRowValues
{
    /// <summary>Writes each column that has a value, always in the same order.</summary>
    void WriteTo(RowWriter row);
}
