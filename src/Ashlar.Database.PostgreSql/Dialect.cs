using Ashlar.Database.Dialects;
using Ashlar.Database.PostgreSql.Scripts;
using Ashlar.Database.Scripts;
using Ashlar.Database.Scripts.Effects;

namespace Ashlar.Database.PostgreSql;

/// <summary>PostgreSQL for the migration tools.</summary>
public sealed class Dialect : ILiveDialect
{
    internal const string ProviderName = "postgresql";

    /// <summary>https://www.postgresql.org/docs/current/sql-syntax-lexical.html</summary>
    internal static readonly SqlSyntax ScriptSyntax = new()
    {
        ParameterMarks = "$",
        NestsComments = true,
        HasDollarQuotes = true,
        HasEscapeTexts = true,
        FoldsNames = true,
        BracketsHoldStatements = true,
        CompoundObjects = ["FUNCTION", "PROCEDURE"],
        CompoundOpening = ["BEGIN", "ATOMIC"],
    };

    private static readonly TypeMap Types = new();
    private static readonly SqlWriter Writer = new(Types);
    private static readonly ErrorTranslator Errors = new();

    public string Name => ProviderName;

    public DialectCapabilities Capabilities { get; } = new()
    {
        Enums = true,
        SequenceDefaults = true,
        NamedPrimaryKeys = true,
        NamedForeignKeys = true,
        JoinTablePrimaryKey = true,
        DefaultNamespace = "public",
        // A setting that a transaction has made and forgotten again is an empty text:
        // https://www.postgresql.org/docs/current/functions-admin.html#FUNCTIONS-ADMIN-SET
        CurrentTenant = $"NULLIF(current_setting({Sql.Text(Policy.TenantSetting)}, true), '')",
        FullTextWeights = true,
        // https://www.postgresql.org/docs/current/limits.html
        MaxIdentifierLength = 63,
    };

    public SqlSyntax Syntax => ScriptSyntax;

    public IScriptEffects ScriptEffects { get; } = new ScriptEffects();

    public ITypeMap TypeMap => Types;

    public IDiffRules DiffRules { get; } = new DiffRules();

    public IChangePlanner ChangePlanner { get; } = new ChangePlanner(ScriptSyntax, Types);

    public ISqlWriter SqlWriter => Writer;

    public IConnector Connector { get; } = new Connector(Errors);

    public IInspector Inspector { get; } = new Inspector(Errors, Types, Writer);

    public IScriptTracer ScriptTracer { get; } = new ScriptTracer();

    public IHistoryTable HistoryTable { get; } = new HistoryTable();

    public IErrorTranslator ErrorTranslator => Errors;

    public IValueText ValueText { get; } = new ValueText(Types);

    public IRowTransfer RowTransfer { get; } = new RowTransfer();

    public IQueryInspector QueryInspector { get; } = new QueryInspector();
}
