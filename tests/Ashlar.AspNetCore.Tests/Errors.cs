namespace Ashlar.AspNetCore.Tests;

/// <summary>Errors that are hard to bring about over HTTP, by name. Their messages hold what no caller may see.</summary>
internal static class Errors
{
    public const string Secret = "SELECT secret";

    public static Exception Of(string name) => name switch
    {
        "pool" => new PoolExhaustedException(5, TimeSpan.FromSeconds(10)),
        "busy" => new DatabaseBusyException(Secret),
        "statement" => new StatementTimeoutException(Secret),
        "connect" => new CannotConnectException(Secret),
        "lost" => new ConnectionLostException(Secret),
        "readonly" => new ReadOnlyDatabaseException(),
        "range" => new ValueOutOfRangeException(Secret),
        "required" => new RequiredFieldException("Shop", "post_code"),
        "unique" => new UniqueViolationException("Shop", ["owner_id", "name"]),
        "database" => new DatabaseErrorException(Secret),
        "schema" => new SchemaMismatchException(Secret),
        "own" => new InvalidOperationException(Secret),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "there is no such error"),
    };
}
