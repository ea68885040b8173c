using Ashlar.Schema.Binding;
using Ashlar.Schema.Diagnostics;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Rules;

/// <summary>Extensions are a preview feature, and their names are identifiers.</summary>
internal sealed class ExtensionRule : IRule<SchemaSymbol>
{
    public void Check(SchemaSymbol schema, RuleContext context)
    {
        if (schema.Datasource?.Extensions is not { } extensions)
        {
            return;
        }

        if (!schema.PreviewFeatures.HasFlag(PreviewFeatures.Extensions))
        {
            context.Report(CapabilityDiagnostics.NeedsPreviewFeature("\"extensions\"", context.Provider.ExtensionsPreviewFeature!, extensions.Location));
            return;
        }

        foreach (var (extension, location) in extensions.Items)
        {
            if (char.IsNumber(extension.Name[0]))
            {
                context.Report(NameDiagnostics.StartsWithDigit("extension", extension.Name, location));
            }
            else if (extension.Name.Contains('-', StringComparison.Ordinal))
            {
                context.Report(NameDiagnostics.HasHyphen("extension", extension.Name, location));
            }
        }
    }
}
