using Ashlar.Psl.Syntax;
using Ashlar.Schema.Diagnostics;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Binding;

/// <summary><c>where:</c> of a partial index: <c>raw("…")</c>, or an object of fields and values.</summary>
internal sealed class ConditionBinder(BindingContext context)
{
    public ConditionSymbol? Bind(ModelSymbol model, AttributeArguments arguments)
    {
        switch (arguments.Take("where"))
        {
            case null:
                return null;
            case FunctionCallSyntax { Name.Value: "raw" } call:
                return BindSql(call);
            case ObjectSyntax { Members.Count: > 0 } conditions:
                return BindComparisons(model, conditions);
            case ObjectSyntax empty:
                context.Report(KeyDiagnostics.EmptyCondition(empty.Location));
                return null;
            case var other:
                context.Report(KeyDiagnostics.ConditionForm(other.Location));
                return null;
        }
    }

    private ConditionSymbol? BindSql(FunctionCallSyntax call)
    {
        switch (call.Arguments.Count > 0 ? call.Arguments[0].Value : null)
        {
            case StringSyntax { Value.Length: > 0 } sql:
                return new ConditionSymbol(sql.Value, []);
            case StringSyntax empty:
                context.Report(KeyDiagnostics.EmptyCondition(empty.Location));
                return null;
            default:
                context.Report(KeyDiagnostics.ConditionForm(call.Location));
                return null;
        }
    }

    private ConditionSymbol? BindComparisons(ModelSymbol model, ObjectSyntax conditions)
    {
        var comparisons = conditions.Members.Select(m => BindComparison(model, m)).OfType<ComparisonSymbol>().ToList();
        return comparisons.Count == conditions.Members.Count ? new ConditionSymbol(null, comparisons) : null;
    }

    private ComparisonSymbol? BindComparison(ModelSymbol model, ArgumentSyntax member)
    {
        if (member is not { Name: { } name, Value: { } value })
        {
            context.Report(KeyDiagnostics.ConditionForm(member.Location));
            return null;
        }

        var field = model.FindField(name.Value);
        if (field is not ScalarFieldSymbol column)
        {
            context.Report(KeyDiagnostics.ConditionField(name.Value, model.Name, field is not null, name.Location));
            return null;
        }

        var isNegated = false;
        if (value is ObjectSyntax negation)
        {
            if (negation.Members is not [{ Name.Value: "not", Value: { } negated }])
            {
                context.Report(KeyDiagnostics.ConditionNot(value.Location));
                return null;
            }

            (isNegated, value) = (true, negated);
        }

        if (ReadLiteral(value) is not { } literal)
        {
            context.Report(KeyDiagnostics.ConditionValue(value.Text, value.Location));
            return null;
        }

        if (!Suits(column, literal.Kind))
        {
            context.Report(KeyDiagnostics.ConditionType(column.Name, column.Type.ToString()!, ExpressionKinds.Describe(value), value.Location));
            return null;
        }

        return new ComparisonSymbol(column, isNegated, literal);
    }

    private static ConditionLiteral? ReadLiteral(ExpressionSyntax value) => value switch
    {
        StringSyntax text => new ConditionLiteral(ConditionLiteralKind.String, text.Value),
        NumberSyntax => new ConditionLiteral(ConditionLiteralKind.Number, value.Text),
        ConstantSyntax { Value: "null" } => new ConditionLiteral(ConditionLiteralKind.Null, "null"),
        ConstantSyntax { Value: "true" or "false" } word => new ConditionLiteral(ConditionLiteralKind.Boolean, word.Value),
        _ => null,
    };

    private static bool Suits(ScalarFieldSymbol column, ConditionLiteralKind kind) => kind switch
    {
        ConditionLiteralKind.Null => true,
        ConditionLiteralKind.Boolean => column.ScalarType is ScalarType.Boolean,
        ConditionLiteralKind.Number => column.ScalarType is ScalarType.Int or ScalarType.BigInt or ScalarType.Float or ScalarType.Decimal,
        _ => column.ScalarType is ScalarType.String or ScalarType.DateTime || column.Type is EnumTypeSymbol,
    };
}
