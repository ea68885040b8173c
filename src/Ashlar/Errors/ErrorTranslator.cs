using Ashlar.Drivers;
using Ashlar.Models;

namespace Ashlar;

/// <summary>Turns a driver's error, which names tables and columns, into one that names models and fields.</summary>
internal static class ErrorTranslator
{
    /// <param name="error">The error.</param>
    /// <param name="models">The models of the schema.</param>
    /// <param name="written">The model that the statement is about, for databases that do not name the table.</param>
    public static AshlarException Translate(DriverException error, IReadOnlyList<ModelDescriptor> models, ModelDescriptor? written)
    {
        var model = error.TableName is null ? written : models.FirstOrDefault(m => IsOf(error, m));
        var name = model?.Name ?? error.TableName;
        string[] fields = [.. error.ColumnNames.Select(c => model?.Columns.FirstOrDefault(d => d.ColumnName == c)?.Name ?? c)];
        return error.Kind switch
        {
            DriverErrorKind.UniqueViolation => new UniqueViolationException(name ?? "the table", fields, error),
            DriverErrorKind.ForeignKeyViolation => OfForeignKey(written ?? model, error),
            DriverErrorKind.NotNullViolation => new RequiredFieldException(name ?? "the table", fields is [var field, ..] ? field : "unknown", error),
            DriverErrorKind.CheckViolation => new CheckViolationException(name, error.ConstraintName, error),
            DriverErrorKind.Busy => new DatabaseBusyException(error.Message, error),
            DriverErrorKind.Conflict => ConflictException.OfTransactions(error),
            DriverErrorKind.Timeout => new StatementTimeoutException(error.Message, error),
            DriverErrorKind.ConnectionLost => new ConnectionLostException(error.Message, error),
            DriverErrorKind.ValueOutOfRange => new ValueOutOfRangeException(error.Message, error),
            DriverErrorKind.ReadOnly => new ReadOnlyDatabaseException(error),
            DriverErrorKind.SchemaMismatch => new SchemaMismatchException(error.Message, error),
            _ => new DatabaseErrorException(error.Message, error),
        };
    }

    // A model without a schema is in the one that the URL names, and no other model of that name is there.
    private static bool IsOf(DriverException error, ModelDescriptor model) =>
        error.TableName == model.TableName && (model.SchemaName is null || error.SchemaName is null || error.SchemaName == model.SchemaName);

    // Of a row that others refer to the error names their table, or in its own table another key than one of its foreign keys.
    private static ForeignKeyViolationException OfForeignKey(ModelDescriptor? model, DriverException error)
    {
        var isOwn = error.TableName is null || (model is not null && IsOf(error, model));
        var key = !isOwn ? null : model?.Relations.FirstOrDefault(r => r.HoldsForeignKey && r.OwnerColumns.Select(c => c.ColumnName).SequenceEqual(error.ColumnNames));
        var isSaid = error.ColumnNames.Count > 0;
        string[] fields = key is null ? isSaid ? [] : OnlyForeignKey(model) : [.. key.OwnerColumns.Select(c => c.Name)];
        return new(model?.Name ?? error.TableName, fields, error);
    }

    // A database that does not say which foreign key it is leaves no doubt where a row has one, and nothing refers to it.
    private static string[] OnlyForeignKey(ModelDescriptor? model) =>
        model?.Relations.Where(r => r.HoldsForeignKey).ToArray() is [var only] && model.Relations.All(r => r.HoldsForeignKey)
            ? [.. only.OwnerColumns.Select(c => c.Name)]
            : [];
}
