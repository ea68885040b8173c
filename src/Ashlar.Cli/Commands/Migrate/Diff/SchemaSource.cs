using Ashlar.Cli.Schemas;
using Ashlar.Database;
using Ashlar.Database.Dialects;
using Ashlar.Diagnostics;
using Ashlar.Migrations.Lowering;
using Ashlar.Schema;

namespace Ashlar.Cli.Commands.Migrate.Diff;

/// <summary>The database that a schema file asks for.</summary>
internal sealed record SchemaSource(string Path) : DiffSource
{
    private DataModel? _model;

    public override string? Provider => _model?.Datasource?.Provider.Name;

    public override DataModel? Model => _model;

    public override bool Suits(string provider) => base.Suits(provider) || _model?.On(provider) is not null;

    public override DiffSource On(ILiveDialect dialect) => this with { _model = _model?.On(dialect.Name) ?? _model };

    /// <summary>A schema without a datasource is checked with the facts of the provider that is asked for: lengths of names, types.</summary>
    public override DiffSource Load(string? provider, DiagnosticBag diagnostics) => this with
    {
        _model = SchemaInput.Load(Path, diagnostics)?.For(provider).Bind(diagnostics),
    };

    public override Task<DatabaseSchema> ReadAsync(ILiveDialect dialect, DiffContext context) =>
        Task.FromResult(_model is null ? DatabaseSchema.Empty : SchemaLowering.Lower(_model, dialect));
}
