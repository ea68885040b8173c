using Ashlar.Database.Dialects;
using Ashlar.Database.Scripts;
using Ashlar.Database.Scripts.Effects;
using Ashlar.Database.Sqlite.Scripts;

namespace Ashlar.Database.Sqlite;

/// <summary>SQLite for the migration tools.</summary>
public sealed class Dialect : ILiveDialect
{
    internal const string ProviderName = "sqlite";

    /// <summary>https://www.sqlite.org/lang_keywords.html, https://www.sqlite.org/c3ref/bind_blob.html</summary>
    internal static readonly SqlSyntax ScriptSyntax = new()
    {
        NameQuotes = "\"`[",
        ParameterMarks = "?:@$",
        CompoundObjects = ["TRIGGER"],
    };

    private static readonly TypeMap Types = new();
    private static readonly ErrorTranslator Errors = new();

    public string Name => ProviderName;

    public DialectCapabilities Capabilities { get; } = new() { MaxIdentifierLength = 10_000, ShadowsInMemory = true };

    public SqlSyntax Syntax => ScriptSyntax;

    public IScriptEffects ScriptEffects { get; } = new ScriptEffects(Types);

    public ITypeMap TypeMap => Types;

    public IDiffRules DiffRules { get; } = new DiffRules();

    public IChangePlanner ChangePlanner { get; } = new ChangePlanner();

    public ISqlWriter SqlWriter { get; } = new SqlWriter(Types);

    public IConnector Connector { get; } = new Connector(Errors);

    public IInspector Inspector { get; } = new Inspector(Types, Errors);

    public IScriptTracer ScriptTracer { get; } = new ScriptTracer();

    public IHistoryTable HistoryTable { get; } = new HistoryTable();

    public IErrorTranslator ErrorTranslator => Errors;

    public IValueText ValueText { get; } = new ValueText();

    public IRowTransfer RowTransfer { get; } = new RowTransfer();

    public IQueryInspector QueryInspector { get; } = new QueryInspector(Types);
}
