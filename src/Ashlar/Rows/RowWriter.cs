using Ashlar.Drivers;
using Ashlar.Models;

namespace Ashlar.Rows;

/// <summary>Takes the values of a generated create or update type, column by column.</summary>
/// <remarks>
/// The same values are written twice: first their columns' names become a part of the text, then they fill the placeholders.
/// So no value is put into a box or a list on its way.
/// </remarks>
public sealed class RowWriter
{
    private RowValues row = null!;
    private readonly SqlWriter? names;
    private readonly ValueWriter? values;
    private readonly RowLists? lists;
    private RowForm form;
    private ColumnDescriptor? only;
    private int made;

    internal RowWriter(SqlWriter names) => (this.names, Columns) = (names, []);

    internal RowWriter(ValueWriter values) => (this.values, Columns) = (values, null!);

    internal RowWriter(RowLists lists) => (this.lists, Columns) = (lists, null!);

    /// <summary>The columns that were named, until the next row is begun.</summary>
    internal List<ColumnDescriptor> Columns { get; }

    /// <summary>Begins a row whose columns are named.</summary>
    internal void Begin(RowValues named, RowForm inForm)
    {
        (row, form, made) = (named, inForm, 0);
        Columns.Clear();
    }

    /// <summary>Begins a row whose values are written.</summary>
    /// <param name="written">The row.</param>
    /// <param name="onlyColumn">The only column whose value is wanted; <see langword="null"/> for all.</param>
    internal void Begin(RowValues written, ColumnDescriptor? onlyColumn = null) => (row, only, made) = (written, onlyColumn, 0);

    /// <summary>Writes the value of a column.</summary>
    /// <exception cref="RequiredFieldException">The value is null, and the field is required.</exception>
    public void Write<T>(ColumnDescriptor<T> column, T value)
    {
        ArgumentNullException.ThrowIfNull(column);
        if (value is null && !column.Type.IsNullable)
        {
            throw new RequiredFieldException(row.ModelName, column.Name);
        }

        if (lists is not null)
        {
            lists.Add(column, value);
        }
        else if (values is null)
        {
            Name(column);
        }
        else if ((only is null || only == column) && !(column.IsHidden && values.TryMask()))
        {
            WriteValue(values, column, value);
        }
    }

    /// <summary>Writes the value of a column, or the default that the run time makes, or leaves the column to the database.</summary>
    public void WriteOrDefault<T>(ColumnDescriptor<T> column, T? value)
        where T : class?
    {
        ArgumentNullException.ThrowIfNull(column);
        if (value is not null)
        {
            Write(column, value);
        }
        else if (column.Default is { } make)
        {
            WriteMade(column, make);
        }
    }

    /// <inheritdoc cref="WriteOrDefault{T}(ColumnDescriptor{T}, T)"/>
    public void WriteOrDefault<T>(ColumnDescriptor<T> column, T? value)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(column);
        if (value is { } present)
        {
            Write(column, present);
        }
        else if (column.Default is { } make)
        {
            WriteMade(column, make);
        }
    }

    /// <inheritdoc cref="WriteOrDefault{T}(ColumnDescriptor{T}, T)"/>
    public void WriteOrDefault<T>(ColumnDescriptor<T?> column, T? value)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(column);
        if (value is not null)
        {
            Write(column, value);
        }
        else if (column.Default is { } make)
        {
            WriteMade(column, make);
        }
    }

    internal void WriteDefault<T>(ColumnDescriptor<T> column) => WriteMade(column, column.Default!);

    // A list takes it once; a row is written twice.
    private void WriteMade<T>(ColumnDescriptor<T> column, ClientDefault<T> make) =>
        Write(column, lists is null ? row.Make(make, ref made) : row.Make(make));

    private void WriteValue<T>(ValueWriter writer, ColumnDescriptor<T> column, T value)
    {
        try
        {
            column.Type.Write(writer, value);
        }
        catch (ValueOutOfRangeException error)
        {
            throw ValueOutOfRangeException.At(row.ModelName, column.Name, error);
        }
    }

    private void Name(ColumnDescriptor column)
    {
        names!.Append(Columns.Count == 0 ? "" : ", ");
        names.Append(column.QuotedName);
        if (form == RowForm.Assignments)
        {
            names.Append(" = ");
            names.AppendPlaceholder();
        }

        Columns.Add(column);
    }
}

internal enum RowForm
{
    /// <summary><c>"a", "b"</c>.</summary>
    Names,

    /// <summary><c>"a" = ?, "b" = ?</c>.</summary>
    Assignments,
}
