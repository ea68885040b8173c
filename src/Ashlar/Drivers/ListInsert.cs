namespace Ashlar.Drivers;

/// <summary>How a database takes many new rows as lists: one parameter for each column, however many rows there are.</summary>
public abstract class ListInsert
{
    /// <summary>How many rows one statement takes.</summary>
    public virtual int RowLimit => 20_000;

    /// <summary>Writes the statement that asks for the columns of a table: a row for each, with its name and its type.</summary>
    /// <remarks>Lists are of the client's types; a column may be of one that those have to be turned into.</remarks>
    public abstract void WriteColumnTypes(SqlWriter writer, string? schemaName, string tableName);

    /// <summary>Writes the lists as a table with the alias <c>r</c>. The caller adds their values.</summary>
    public abstract void WriteRows(SqlWriter writer, int listCount);

    /// <summary>Writes the value that a list has for the row, as a value of the column's type.</summary>
    /// <param name="writer">The statement.</param>
    /// <param name="list">The list, from 0.</param>
    /// <param name="columnType">The type that the database gave.</param>
    public abstract void WriteValue(SqlWriter writer, int list, string columnType);

    /// <summary>Writes the placeholder of a value that is the same for all rows, as a value of the column's type.</summary>
    /// <param name="writer">The statement.</param>
    /// <param name="value">The value.</param>
    /// <param name="columnType">The type that the database gave.</param>
    public abstract void WriteConstant(SqlWriter writer, IParameter value, string columnType);
}
