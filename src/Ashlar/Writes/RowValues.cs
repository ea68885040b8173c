using Ashlar.Drivers;
using Ashlar.Models;
using Ashlar.Rows;

namespace Ashlar;

/// <summary>The values of a create or update type: first the text that names them, then the placeholders' values.</summary>
internal sealed class RowValues(ModelDescriptor model, IRowValues values, DateTime now) : IParameter, IAssignedValues
{
    private IRowValues values = values;
    private List<ColumnDescriptor>? columns;

    // A value that the client makes must be the same each time that it is asked for.
    private List<object>? made;

    /// <summary>Writes the columns in a form, and remembers the values.</summary>
    /// <returns>The columns, whose placeholders have the numbers that follow those before. They are the statement's, and gone when it names another row.</returns>
    public List<ColumnDescriptor> WriteNames(SqlWriter statement, RowForm form)
    {
        var row = statement.RowNames;
        row.Begin(this, form);
        values.WriteTo(row);
        statement.AddParameter(this);
        return columns = row.Columns;
    }

    /// <summary>The column was named.</summary>
    public bool Has(ColumnDescriptor column) => columns?.Contains(column) == true;

    /// <summary>The value of one of the columns that were named.</summary>
    public IParameter ValueOf(ColumnDescriptor column) => new SingleValue(this, column);

    public void WriteTo(ValueWriter writer)
    {
        writer.RowValues.Begin(this);
        values.WriteTo(writer.RowValues);
    }

    /// <summary>Writes the values into columns.</summary>
    public void WriteTo(RowWriter lists)
    {
        lists.Begin(this);
        values.WriteTo(lists);
    }

    /// <summary>Takes the values of the next row; those before are written and done with.</summary>
    public void Restart(IRowValues next)
    {
        values = next;
        made?.Clear();
    }

    public string ModelName => model.Name;

    private sealed class SingleValue(RowValues row, ColumnDescriptor column) : IParameter
    {
        public void WriteTo(ValueWriter writer)
        {
            writer.RowValues.Begin(row, column);
            row.values.WriteTo(writer.RowValues);
        }
    }

    public T Make<T>(ClientDefault<T> make) => make(now);

    public T Make<T>(ClientDefault<T> make, ref int number)
    {
        made ??= [];
        if (number == made.Count)
        {
            made.Add(make(now)!);
        }

        return (T)made[number++];
    }
}
