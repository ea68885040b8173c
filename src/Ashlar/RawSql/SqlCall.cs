using Ashlar.Drivers;
using Ashlar.Rows;

namespace Ashlar;

/// <summary>A statement of a file with the values of its parameters.</summary>
internal sealed class SqlCall(SqlFile file, IParameter[] values)
{
    public string Name => file.Name;

    /// <summary>A parameter that stands in the statement twice is one placeholder, as the database was told when it checked the file.</summary>
    public void WriteTo(SqlWriter writer)
    {
        var statement = file.For(writer.Dialect);
        // Those of the values, and behind them those of the questions whether a value is NULL.
        Span<int> numbers = values.Length <= 32 ? stackalloc int[values.Length * 2] : new int[values.Length * 2];
        numbers.Clear();
        writer.Append(statement.Texts[0]);
        for (var i = 0; i < statement.Places.Length; i++)
        {
            var place = statement.Places[i];
            if (place >= 0)
            {
                numbers[place] = writer.AppendNumbered(values[place], numbers[place]);
            }
            else
            {
                ref var number = ref numbers[values.Length + ~place];
                number = number > 0
                    ? writer.AppendNumbered(values[~place], number)
                    : writer.AppendNumbered(new Parameter<bool>(values[~place] is ISqlValue { IsNull: true }, ColumnTypes.Boolean), number);
            }

            writer.Append(statement.Texts[i + 1]);
        }

        writer.Append(file.Tag);
    }
}
