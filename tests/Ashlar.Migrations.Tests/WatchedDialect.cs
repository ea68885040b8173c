using Ashlar.Database.Dialects;
using Ashlar.Database.Scripts;
using Ashlar.Database.Scripts.Effects;

namespace Ashlar.Migrations.Tests;

/// <summary>A dialect that counts the shadow databases which are opened.</summary>
internal sealed class WatchedDialect(ILiveDialect dialect) : ILiveDialect, IConnector
{
    public int Shadows { get; private set; }

    public string Name => dialect.Name;

    public DialectCapabilities Capabilities => dialect.Capabilities;

    public SqlSyntax Syntax => dialect.Syntax;

    public IScriptEffects ScriptEffects => dialect.ScriptEffects;

    public ITypeMap TypeMap => dialect.TypeMap;

    public IDiffRules DiffRules => dialect.DiffRules;

    public IChangePlanner ChangePlanner => dialect.ChangePlanner;

    public ISqlWriter SqlWriter => dialect.SqlWriter;

    public IConnector Connector => this;

    public IInspector Inspector => dialect.Inspector;

    public IScriptTracer ScriptTracer => dialect.ScriptTracer;

    public IHistoryTable HistoryTable => dialect.HistoryTable;

    public IErrorTranslator ErrorTranslator => dialect.ErrorTranslator;

    public IValueText ValueText => dialect.ValueText;

    public IRowTransfer RowTransfer => dialect.RowTransfer;

    public IQueryInspector QueryInspector => dialect.QueryInspector;

    public Task<IDatabaseSession> OpenAsync(string url, string baseDirectory, MissingDatabase missing, CancellationToken cancellationToken) =>
        dialect.Connector.OpenAsync(url, baseDirectory, missing, cancellationToken);

    public Task<IDatabaseSession> OpenShadowAsync(ShadowSource source, CancellationToken cancellationToken)
    {
        Shadows++;
        return dialect.Connector.OpenShadowAsync(source, cancellationToken);
    }

    public Task<string?> DescribeShadowAsync(ShadowSource source, IDatabaseSession? main, CancellationToken cancellationToken) =>
        dialect.Connector.DescribeShadowAsync(source, main, cancellationToken);
}
