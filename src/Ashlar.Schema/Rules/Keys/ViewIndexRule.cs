using Ashlar.Schema.Diagnostics;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Rules;

/// <summary>A view has no indexes; its uniques are for the client only.</summary>
internal sealed class ViewIndexRule : IRule<KeySymbol>
{
    public void Check(KeySymbol index, RuleContext context)
    {
        if (index.Kind != KeyKind.Unique)
        {
            context.Report(ViewDiagnostics.Index(index.Model.Name, index.Location));
        }

        if (index.MappedName is not null)
        {
            context.Report(ViewDiagnostics.UniqueArgument("map", index.Location));
        }

        if (index.IsClustered is not null)
        {
            context.Report(ViewDiagnostics.UniqueArgument("clustered", index.Location));
        }

        if (index.Fields.Any(f => f.HasArguments))
        {
            context.Report(ViewDiagnostics.FieldArguments(index.Location));
        }
    }
}
