namespace Ashlar.Drivers;

/// <summary>An error of the database, as the driver saw it. The client turns it into an error that names the schema's fields.</summary>
/// <param name="kind">What kind of error it is.</param>
/// <param name="message">A sentence without SQL and without data.</param>
/// <param name="innerException">The database's own exception, if it throws some.</param>
public sealed class DriverException(DriverErrorKind kind, string message, Exception? innerException = null) : AshlarException(message, innerException)
{
    /// <summary>What kind of error it is.</summary>
    public DriverErrorKind Kind { get; } = kind;

    /// <summary>The database's own code of the error, for <c>db.response.status_code</c>: the SQLSTATE of PostgreSQL, the result code of SQLite.</summary>
    public string? StatusCode { get; set; }

    /// <summary>The table's schema in the database, where the database says so.</summary>
    public string? SchemaName { get; init; }

    /// <summary>The table's name in the database, where the database says so.</summary>
    public string? TableName { get; init; }

    /// <summary>The columns' names in the database, where the database says so.</summary>
    public IReadOnlyList<string> ColumnNames { get; init; } = [];

    /// <summary>The constraint's name in the database, where the database says so.</summary>
    public string? ConstraintName { get; init; }

    /// <summary>Which statement of a batch failed, from 0, where the database says so.</summary>
    public int? Statement { get; init; }
}

/// <summary>The kinds of errors that the client tells apart.</summary>
public enum DriverErrorKind
{
    /// <summary>Any other.</summary>
    Other,

    /// <summary>Two rows would have the same key.</summary>
    UniqueViolation,

    /// <summary>A row would refer to one that is not there.</summary>
    ForeignKeyViolation,

    /// <summary>A required column would be NULL.</summary>
    NotNullViolation,

    /// <summary>A CHECK constraint does not hold.</summary>
    CheckViolation,

    /// <summary>Another connection holds the lock, and the wait is over.</summary>
    Busy,

    /// <summary>Two transactions cannot both succeed: running this one again may help.</summary>
    Conflict,

    /// <summary>The database or its file may only be read.</summary>
    ReadOnly,

    /// <summary>The statement took longer than it may.</summary>
    Timeout,

    /// <summary>The connection ended while a statement ran. Whether it had an effect is not known.</summary>
    ConnectionLost,

    /// <summary>The database cannot hold a value.</summary>
    ValueOutOfRange,

    /// <summary>A statement of a batch wrote no row, though one has to be there (<see cref="BatchForm"/>).</summary>
    NoRow,

    /// <summary>The schema of the database is not the one that the client was generated for.</summary>
    SchemaMismatch,

    /// <summary>An upsert of many rows has two with the same key.</summary>
    SameRowTwice,
}
