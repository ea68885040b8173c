using System.Data.Common;
using Ashlar.Database.Dialects;
using Ashlar.Studio.Tables;

namespace Ashlar.Studio.Rows;

/// <summary>A statement while it is put together: names come from the schema, what a user wrote is a parameter.</summary>
internal sealed class Statement(IValueText values)
{
    private readonly List<object> _parameters = [];

    public string Sql { get; set; } = "";

    /// <summary>SQL for a value that the user sees as this text.</summary>
    public string Value(StudioField field, string shown) =>
        values.Parameter(field.Column, Parameter(values.ToValue(field.Column, field.ToStored(shown))));

    /// <summary>SQL for a value, or for none.</summary>
    public string ValueOrNull(StudioField field, string? shown) => shown is null ? "NULL" : Value(field, shown);

    /// <summary>SQL for a text, whatever is compared with it.</summary>
    public string Text(string value) => Parameter(value);

    public DbCommand Command(DbConnection connection, DbTransaction? transaction = null)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Names come from the schema, values are parameters.
        command.CommandText = Sql;
#pragma warning restore CA2100
        command.Transaction = transaction;
        for (var i = 0; i < _parameters.Count; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = Name(i);
            parameter.Value = _parameters[i];
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private string Parameter(object value)
    {
        _parameters.Add(value);
        return Name(_parameters.Count - 1);
    }

    private static string Name(int index) => $"@p{index}";
}
