using Ashlar.Diagnostics;
using Ashlar.Schema.Diagnostics;
using Ashlar.Schema.Providers;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Rules;

/// <summary>What rules share: the schema, facts about its database, names that are taken, and the findings.</summary>
internal sealed class RuleContext(SchemaSymbol schema, DiagnosticBag diagnostics)
{
    private SchemaNames? _names;
    private ConstraintNamespace? _constraints;

    public SchemaSymbol Schema { get; } = schema;

    public DatabaseProvider Provider => Schema.Provider;

    public ProviderCapabilities Capabilities => Provider.Capabilities;

    public SchemaNames Names => _names ??= new SchemaNames(Schema);

    public bool HasErrors => diagnostics.HasErrors;

    /// <summary>A finding makes all that would follow meaningless.</summary>
    public bool IsStopped { get; private set; }

    public void Report(Diagnostic diagnostic) => diagnostics.Add(diagnostic);

    public void Stop() => IsStopped = true;

    public void CheckLength(string constraint, Location location)
    {
        if (System.Text.Encoding.UTF8.GetByteCount(constraint) > Provider.MaxIdentifierLength)
        {
            Report(KeyDiagnostics.ConstraintNameTooLong(constraint, Provider.MaxIdentifierLength, location));
        }
    }

    /// <param name="location">Asked only when there is something to say.</param>
    public void CheckUnique(ConstraintKind kind, string constraint, ModelSymbol model, Func<Location> location)
    {
        _constraints ??= new ConstraintNamespace(Schema);
        foreach (var scope in _constraints.Clashes(kind, constraint, model))
        {
            Report(KeyDiagnostics.ConstraintNameClash(constraint, scope, location()));
        }
    }

    /// <summary><c>@@schema</c> names a schema of the datasource, and is there as soon as that has any.</summary>
    public void CheckSchema(BlockSymbol block)
    {
        if (!Capabilities.MultipleSchemas)
        {
            if (block.Schema is { } unsupported)
            {
                Report(CapabilityDiagnostics.Unsupported("@@schema", Provider, unsupported.Location));
            }
        }
        else if (Schema.Datasource is { } datasource)
        {
            if (block.Schema is not { } named)
            {
                if (datasource.Schemas is not null)
                {
                    Report(SchemaDiagnostics.Missing(block));
                }
            }
            else if (datasource.Schemas?.All(s => s.Value != named.Value) ?? true)
            {
                Report(SchemaDiagnostics.Unknown(named.Value, named.Location));
            }
        }
    }
}
