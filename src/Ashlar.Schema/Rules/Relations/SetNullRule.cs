using Ashlar.Schema.Diagnostics;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Rules;

/// <summary>A required column cannot be set to null.</summary>
internal sealed class SetNullRule : IRule<RelationSymbol>
{
    public void Check(RelationSymbol relation, RuleContext context)
    {
        if (!relation.IsInline || relation.Forward is not { } field || (field.ReferencingFields?.All(f => !f.IsRequired) ?? false))
        {
            return;
        }

        var isError = !context.Capabilities.SetNullOnRequiredFields || context.Schema.RelationMode == RelationMode.Prisma;
        if (field.OnDelete?.Action == ReferentialAction.SetNull)
        {
            context.Report(RelationDiagnostics.SetNullOnRequired("onDelete", field, isError));
        }

        if (field.OnUpdate?.Action == ReferentialAction.SetNull)
        {
            context.Report(RelationDiagnostics.SetNullOnRequired("onUpdate", field, isError));
        }
    }
}
