using Ashlar.Database.Dialects;

namespace Ashlar.Database.Sqlite;

/// <summary>SQLite for the migration tools.</summary>
public sealed class Dialect : ILiveDialect
{
    internal const string ProviderName = "sqlite";

    private static readonly TypeMap Types = new();
    private static readonly ErrorTranslator Errors = new();

    public string Name => ProviderName;

    public DialectCapabilities Capabilities { get; } = new() { MaxIdentifierLength = 10_000 };

    public ITypeMap TypeMap => Types;

    public IDiffRules DiffRules { get; } = new DiffRules();

    public IChangePlanner ChangePlanner { get; } = new ChangePlanner();

    public ISqlWriter SqlWriter { get; } = new SqlWriter(Types);

    public IConnector Connector { get; } = new Connector(Errors);

    public IInspector Inspector { get; } = new Inspector(Types, Errors);

    public IHistoryTable HistoryTable { get; } = new HistoryTable();

    public IErrorTranslator ErrorTranslator => Errors;
}
