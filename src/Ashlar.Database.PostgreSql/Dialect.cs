using Ashlar.Database.Dialects;

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

    public ITypeMap TypeMap => Types;

    public IDiffRules DiffRules { get; } = new DiffRules();

    public IChangePlanner ChangePlanner { get; } = new ChangePlanner();

    public ISqlWriter SqlWriter { get; } = new SqlWriter(Types);
}
