using Ashlar.Schema.Diagnostics;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Rules;

/// <summary>Two models are not mapped to one table.</summary>
internal sealed class TableNameRule : IRule<SchemaSymbol>
{
    public void Check(SchemaSymbol schema, RuleContext context)
    {
        var owners = new Dictionary<DatabaseName, ModelSymbol>();
        foreach (var model in schema.ModelsBeforeViews)
        {
            var key = DatabaseName.Of(model);
            if (owners.TryGetValue(key, out var other))
            {
                var (mapped, clash) = model.Map is not null ? (model, other) : (other, model);
                context.Report(NameDiagnostics.DuplicateTable(model.DatabaseName, clash.Name, mapped.Map!.Location));
            }

            owners[key] = model;
        }
    }
}
