using Ashlar.Database.Dialects;
using Ashlar.Database.Scripts;

namespace Ashlar.Database.PostgreSql;

/// <summary>PostgreSQL for the migration tools: diffs and scripts.</summary>
public sealed class Dialect : IDialect
{
    internal const string ProviderName = "postgresql";

    private static readonly TypeMap Types = new();

    public string Name => ProviderName;

    public DialectCapabilities Capabilities { get; } = new()
    {
        Enums = true,
        SequenceDefaults = true,
        NamedPrimaryKeys = true,
        NamedForeignKeys = true,
        JoinTablePrimaryKey = true,
        DefaultNamespace = "public",
        // https://www.postgresql.org/docs/current/limits.html
        MaxIdentifierLength = 63,
    };

    /// <summary>https://www.postgresql.org/docs/current/sql-syntax-lexical.html</summary>
    public SqlSyntax Syntax { get; } = new()
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

    public ITypeMap TypeMap => Types;

    public IDiffRules DiffRules { get; } = new DiffRules();

    public IChangePlanner ChangePlanner { get; } = new ChangePlanner();

    public ISqlWriter SqlWriter { get; } = new SqlWriter(Types);
}
