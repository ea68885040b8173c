using Ashlar.Drivers;
using Ashlar.Models;

namespace Ashlar;

/// <summary>Turns a driver's error, which names tables and columns, into one that names models and fields.</summary>
internal static class ErrorTranslator
{
    public static AshlarException Translate(DriverException error, IReadOnlyList<ModelDescriptor> models)
    {
        var model = models.FirstOrDefault(m => m.TableName == error.TableName);
        var name = model?.Name ?? error.TableName;
        string[] fields = [.. error.ColumnNames.Select(c => model?.Columns.FirstOrDefault(d => d.ColumnName == c)?.Name ?? c)];
        return error.Kind switch
        {
            DriverErrorKind.UniqueViolation => new UniqueViolationException(name ?? "the table", fields, error),
            DriverErrorKind.ForeignKeyViolation => new ForeignKeyViolationException(name, fields, error),
            DriverErrorKind.NotNullViolation => new RequiredFieldException(name ?? "the table", fields is [var field, ..] ? field : "unknown", error),
            DriverErrorKind.CheckViolation => new CheckViolationException(name, error.ConstraintName, error),
            DriverErrorKind.Busy => new DatabaseBusyException(error.Message, error),
            DriverErrorKind.Conflict => new ConflictException(error),
            DriverErrorKind.ReadOnly => new ReadOnlyDatabaseException(error),
            DriverErrorKind.SchemaMismatch => new SchemaMismatchException(error.Message, error),
            _ => new DatabaseErrorException(error.Message, error),
        };
    }
}
