using Ashlar.Schema.Diagnostics;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Rules;

/// <summary>An index names no field whose type the database cannot compare.</summary>
internal sealed class IndexableTypeRule : IRule<KeySymbol>
{
    public void Check(KeySymbol index, RuleContext context)
    {
        foreach (var field in index.Fields)
        {
            if (field is { IsPlain: true, Root.NativeType: { } written }
                && context.Provider.FindNativeType(written.Name) is { IsIndexable: false } type
                && type.Reads(written.Arguments))
            {
                context.Report(NativeTypeDiagnostics.NotIndexable(field.Root, type.Name, index.AttributeName));
                return;
            }
        }
    }
}
