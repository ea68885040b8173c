using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Rules;

/// <summary>Where the datasource names schemas, every model is in one of them.</summary>
internal sealed class SchemaAttributeRule : IRule<ModelSymbol>
{
    public void Check(ModelSymbol model, RuleContext context) => context.CheckSchema(model);
}
