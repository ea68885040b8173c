using Ashlar.Cli.Connections;
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

    /// <summary>What the schema says; <see langword="null"/> where there is none.</summary>
    public virtual DataModel? Model => null;

    /// <summary>Reads what can be read before it is known for which database.</summary>
    /// <param name="provider">The option <c>--provider</c>.</param>
    /// <param name="diagnostics">What is missing or wrong.</param>
    public virtual DiffSource Load(string? provider, DiagnosticBag diagnostics) => this;

    /// <summary>The database at this side.</summary>
    public abstract Task<DatabaseSchema> ReadAsync(IDialect dialect, DiffContext context);
}

internal sealed record EmptySource : DiffSource
{
    public override Task<DatabaseSchema> ReadAsync(IDialect dialect, DiffContext context) => Task.FromResult(DatabaseSchema.Empty);
}

/// <param name="Shadow">A database to replay migrations in; <see langword="null"/> where the tool makes one.</param>
internal sealed record DiffContext(DatabaseUrl? Shadow, DiagnosticBag Diagnostics, CancellationToken CancellationToken)
{
    /// <returns><see langword="null"/>, and a finding, where this version cannot reach such databases.</returns>
    public ILiveDialect? Live(IDialect dialect)
    {
        if (dialect is not ILiveDialect)
        {
            Diagnostics.Add(Migrations.DatabaseDiagnostics.NotReachable(dialect.Name));
        }

        return dialect as ILiveDialect;
    }
}
