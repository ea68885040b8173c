using System.Text.Json;
using Ashlar.Rows;

namespace Ashlar;

/// <summary>Keeps the values of a statement for its query event. Those of hidden fields are masked.</summary>
internal sealed class ParameterRecorder : ValueWriter
{
    private readonly List<object?> values = [];

    public IReadOnlyList<object?> Values => values;

    public override void WriteNull() => values.Add(null);

    public override void Write(string value) => values.Add(value);

    public override void Write(bool value) => values.Add(value);

    public override void Write(int value) => values.Add(value);

    public override void Write(long value) => values.Add(value);

    public override void Write(double value) => values.Add(value);

    public override void Write(decimal value) => values.Add(value);

    public override void Write(DateTime value) => values.Add(value);

    public override void Write(byte[] value) => values.Add(value);

    public override void Write(JsonElement value) => values.Add(value);

    public override void WriteEnum(string typeName, string valueName) => values.Add(valueName);

    public override void WriteList<T>(ColumnType<T> type, IReadOnlyList<T> values)
    {
        var list = new ParameterRecorder();
        foreach (var value in values)
        {
            type.Write(list, value);
        }

        this.values.Add(list.Values);
    }

    internal override bool TryMask()
    {
        values.Add("***");
        return true;
    }
}
