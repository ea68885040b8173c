using System.Collections.Concurrent;
using Ashlar.Drivers;
using Ashlar.Encryption;
using Ashlar.Models;
using Ashlar.Rows;

namespace Ashlar;

/// <summary>An open database: its dialect, its models and its pool.</summary>
internal sealed class Database : IAsyncDisposable
{
    private Database(
        DatabaseOptions options, Dialect dialect, ConnectionPool pool, ReplicaSet replicas, IReadOnlyList<ModelDescriptor> models, FieldCipher? cipher, ServiceLayout? layout) =>
        (HasRowSecurity, Cipher, Options, Dialect, Pool, Replicas, Models, DefaultSchema, Diagnostics, Layout) =
        (models.Any(m => m.HasRowSecurity), cipher, options, dialect, pool, replicas, models, pool.DefaultSchema, new QueryDiagnostics(options, dialect, pool.TelemetryTags), layout);

    public DatabaseOptions Options { get; }

    public Dialect Dialect { get; }

    public ConnectionPool Pool { get; }

    public ReplicaSet Replicas { get; }

    /// <summary>The database itself keeps the rows of tenants apart, and has to be told whose they are.</summary>
    public bool HasRowSecurity { get; }

    /// <summary>Encrypts and decrypts fields; <see langword="null"/> where no field is encrypted.</summary>
    public FieldCipher? Cipher { get; }

    public QueryDiagnostics Diagnostics { get; }

    public IReadOnlyList<ModelDescriptor> Models { get; }

    /// <summary>The types of the columns in the database, where they had to be asked for.</summary>
    public ConcurrentDictionary<ModelDescriptor, IReadOnlyDictionary<string, string>> ColumnTypesOf { get; } = new();

    /// <summary>The schema of tables that name none, where the URL says it.</summary>
    public string? DefaultSchema { get; }

    /// <summary>The model that holds the records of writes. The generator sees to it that there is one where a model is audited.</summary>
    public ModelDescriptor AuditLog => field ??= Layout?.AuditLog ?? Models.First(m => m.AuditLog is not null);

    /// <summary>Where the rows of other services are; <see langword="null"/> where the schema has no services.</summary>
    public ServiceLayout? Layout { get; }

    /// <summary>The schema has messages for other services.</summary>
    public bool HasOutbox => Models.Any(m => m.IsOutbox);

    /// <summary>The model of those messages. The rules of the language see to it that there is one where it is needed.</summary>
    public ModelDescriptor Outbox => field ??= Models.First(m => m.IsOutbox);

    public static Database Open(DatabaseOptions options, IReadOnlyList<Driver> drivers, IReadOnlyList<ModelDescriptor> models, ServiceLayout? layout = null)
    {
        var url = DatabaseUrl.Parse(options.Url);
        var driver = drivers.FirstOrDefault(d => d.UrlSchemes.Contains(url.Scheme, StringComparer.OrdinalIgnoreCase))
            ?? throw NoDriver(url, drivers);

        // A key that is missing is noticed when the program starts, and not by the first user.
        var cipher = models.Any(m => m.HasEncryption) ? new FieldCipher(options.EncryptionKeys ?? EncryptionKeys.FromEnvironment()) : null;
        var replicas = new ReplicaSet([.. options.ReplicaUrls.Select(u => NewReplica(u, driver))], options.ReadYourWrites, options.Clock);
        var pool = new ConnectionPool(driver.CreateFactory(url)) { Replicas = replicas.Count > 0 ? replicas : null };
        return new(options, driver.Dialect, pool, replicas, models, cipher, layout);
    }

    /// <summary>The same database as a service sees it: with its own models alone.</summary>
    public Database For(IReadOnlyList<ModelDescriptor> models, ServiceLayout layout) => new(Options, Dialect, Pool, Replicas, models, Cipher, layout);

    public DateTime Now() => Options.Clock.GetUtcNow().UtcDateTime;

    /// <summary>How values of an enum of the schema are stored.</summary>
    public ColumnType<T>? FindType<T>() => Models.SelectMany(m => m.Columns).OfType<ColumnDescriptor<T>>().FirstOrDefault()?.Type;

    /// <summary>The model whose rows become records of that type.</summary>
    public IEntityModel<T>? FindModel<T>() => Models.OfType<IEntityModel<T>>().FirstOrDefault();

    public async ValueTask DisposeAsync()
    {
        await Pool.DisposeAsync();
        await Replicas.DisposeAsync();
    }

    /// <summary>The same error in the schema's names.</summary>
    public AshlarException Translate(DriverException error, ModelDescriptor? written = null) => ErrorTranslator.Translate(error, Models, written);

    private static ConnectionPool NewReplica(string text, Driver driver)
    {
        var url = DatabaseUrl.Parse(text);
        return driver.UrlSchemes.Contains(url.Scheme, StringComparer.OrdinalIgnoreCase)
            ? new(driver.CreateFactory(url))
            : throw new DatabaseUrlException($"A replica has the URL scheme \"{url.Scheme}:\", but the database is of another kind; give it the URL of a copy.");
    }

    private static DatabaseUrlException NoDriver(DatabaseUrl url, IReadOnlyList<Driver> drivers)
    {
        var known = drivers.Count == 0
            ? "the project references no driver package"
            : $"the project's drivers open {string.Join(", ", drivers.SelectMany(d => d.UrlSchemes).Select(s => $"\"{s}:\""))}";
        return new($"No driver opens the URL scheme \"{url.Scheme}:\"; {known}.");
    }
}
