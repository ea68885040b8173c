using Ashlar.Database.Dialects;

namespace Ashlar.Database.Sqlite;

/// <summary>SQLite for the migration tools.</summary>
public sealed class Dialect : IDialect
{
    internal const string ProviderName = "sqlite";

    private static readonly TypeMap Types = new();

    public string Name => ProviderName;

    public DialectCapabilities Capabilities { get; } = new() { MaxIdentifierLength = 10_000 };

    public ITypeMap TypeMap => Types;

    public IDiffRules DiffRules { get; } = new DiffRules();

    public IChangePlanner ChangePlanner { get; } = new ChangePlanner();

    public ISqlWriter SqlWriter { get; } = new SqlWriter(Types);
}
