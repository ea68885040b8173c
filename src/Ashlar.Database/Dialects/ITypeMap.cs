namespace Ashlar.Database.Dialects;

/// <summary>The types of a database.</summary>
public interface ITypeMap
{
    /// <summary>The type of a column that the schema language declares.</summary>
    /// <param name="family">What kind of values.</param>
    /// <param name="name">The name behind <c>@db.</c>; <see langword="null"/> for the database's usual type of the family.</param>
    /// <param name="arguments">The numbers behind the name; empty where none are given.</param>
    ColumnType Resolve(TypeFamily family, string? name, IReadOnlyList<long> arguments);

    /// <summary>The type in a column definition; a numbered column may have a type of its own, such as <c>SERIAL</c>.</summary>
    string ToSql(Column column);

    /// <summary>The database's name for an index method of the schema language; <see langword="null"/> for its default method.</summary>
    string? IndexMethod(string name);

    /// <summary>The operator class that <c>ops:</c> names.</summary>
    /// <param name="name">As in the schema file.</param>
    /// <param name="method">The index method as in the schema file; <see langword="null"/> for the default.</param>
    OperatorClass OperatorClass(string name, string? method);

    /// <summary>Whether a column of a view holds what a field of the view block is read as.</summary>
    /// <param name="field">The field's type.</param>
    /// <param name="column">What the database says of the column.</param>
    bool IsReadAs(NativeColumnType field, NativeColumnType column);

    /// <summary>The type in a message to the user, as the schema language would call it.</summary>
    string Describe(Column column);

    /// <summary>A value for rows that are made up, so that a migration can be tried on tables that are not empty.</summary>
    /// <param name="column">The column; its enum, if it has one, is given apart.</param>
    /// <param name="row">Values of different rows differ, as far as the type has so many. Row 0 has the emptiest value of the type.</param>
    /// <param name="enumValues">The values of the column's enum; empty for any other type.</param>
    /// <returns>SQL; <see langword="null"/> where nothing is known of the type.</returns>
    string? SampleValue(Column column, int row, IReadOnlyList<string> enumValues);
}
