namespace Ashlar.Database.Dialects;

/// <summary>
/// Values of any column as text, both ways: for tools that show and edit rows without knowing their types. Numbers have a point,
/// booleans are <c>true</c> and <c>false</c>, bytes are hexadecimal, times and lists are as the database keeps them.
/// </summary>
public interface IValueText
{
    /// <summary>SQL to select, so that <see cref="ToText"/> understands the result. NULL stays NULL.</summary>
    /// <param name="column">The column's type.</param>
    /// <param name="reference">SQL that names the column.</param>
    string Select(Column column, string reference);

    /// <param name="column">The column's type.</param>
    /// <param name="value">What the driver read for <see cref="Select"/>; never NULL.</param>
    string ToText(Column column, object value);

    /// <summary>SQL for a value of the column's type, to compare with the column or to write into it. It never cuts a value off.</summary>
    /// <param name="column">The column's type.</param>
    /// <param name="parameter">A parameter that holds <see cref="ToValue"/>.</param>
    string Parameter(Column column, string parameter);

    /// <param name="column">The column's type.</param>
    /// <param name="text">What the user wrote.</param>
    /// <exception cref="DatabaseException">The text is no value of the type, and the database would not say so itself.</exception>
    object ToValue(Column column, string text);
}
