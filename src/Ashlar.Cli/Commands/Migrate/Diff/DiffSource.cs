using Ashlar.Cli.Connections;
using Ashlar.Cli.Schemas;
using Ashlar.Database;
using Ashlar.Database.Dialects;
using Ashlar.Diagnostics;
using Ashlar.Schema;

namespace Ashlar.Cli.Commands.Migrate.Diff;

/// <summary>What one side of a comparison is read from.</summary>
internal abstract record DiffSource
{
    /// <summary>The provider that the source itself names; <see langword="null"/> where it names none.</summary>
    public virtual string? Provider => null;

    /// <summary>The source is one for databases of that provider, or for any.</summary>
    public virtual bool Suits(string provider) => Provider is not { } named || Databases.Find(named) == Databases.Find(provider);

    /// <summary>A schema for several databases becomes the one for that.</summary>
    public virtual DiffSource On(ILiveDialect dialect) => this;

    /// <summary>What the schema says; <see langword="null"/> where there is none.</summary>
    public virtual DataModel? Model => null;

    /// <summary>Reads what can be read before it is known for which database.</summary>
    /// <param name="provider">The option <c>--provider</c>.</param>
    /// <param name="diagnostics">What is missing or wrong.</param>
    public virtual DiffSource Load(string? provider, DiagnosticBag diagnostics) => this;

    /// <summary>The database at this side.</summary>
    public abstract Task<DatabaseSchema> ReadAsync(ILiveDialect dialect, DiffContext context);
}

internal sealed record EmptySource : DiffSource
{
    public override Task<DatabaseSchema> ReadAsync(ILiveDialect dialect, DiffContext context) => Task.FromResult(DatabaseSchema.Empty);
}

/// <param name="Shadow">Where migrations are replayed.</param>
/// <param name="Memory">What is remembered of them.</param>
/// <param name="Namespaces">The database schemas that a schema file at either side lists.</param>
internal sealed record DiffContext(ShadowSource Shadow, DiffMemory Memory, IReadOnlyList<string> Namespaces, DiagnosticBag Diagnostics, CancellationToken CancellationToken);
