using Ashlar.Diagnostics;
using Ashlar.Schema.Diagnostics;
using Ashlar.Schema.Providers;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Rules;

/// <summary>An index finds an operator class for each of its fields: the one named, or one of the database's choice.</summary>
internal sealed class IndexOperandRule : IRule<KeySymbol>
{
    public void Check(KeySymbol index, RuleContext context)
    {
        if (!context.Provider.HasOperatorClasses || context.Provider.FindIndexMethod(index.Method?.Value) is not { } method)
        {
            return;
        }

        foreach (var field in index.Fields.Where(f => !f.IsRawOperatorClass))
        {
            if (CheckField(index, field, method, context.Provider) is { } problem)
            {
                context.Report(problem);
            }
        }
    }

    private static Diagnostic? CheckField(KeySymbol index, KeyFieldSymbol field, IndexMethodDefinition method, DatabaseProvider provider)
    {
        var column = field.Root;
        var nativeType = column.NativeType is { } written && (provider.FindNativeType(written.Name)?.Reads(written.Arguments) ?? false) ? written.Name : null;
        bool Covers(IndexOperand operand) => operand.Covers(nativeType, column.ScalarType, column.IsList);

        // A type that the language has no name for may well have a class of its own in the database.
        if (field.OperatorClass is null && (method.Operands is null || field.IsUnsupported || method.Operands.Any(o => o.HasDefaultClass && Covers(o))))
        {
            return null;
        }

        var suitable = (method.Operands ?? []).Where(Covers).SelectMany(o => o.OperatorClasses).ToList();
        var type = $"{nativeType ?? column.Type.ToString()}{(column.IsList ? "[]" : "")}";
        return field.OperatorClass switch
        {
            { } named when !method.OperatorClasses.Contains(named) => IndexMethodDiagnostics.OperatorClassOfOtherMethod(index, named, method, suitable),
            { } named when !suitable.Contains(named) => IndexMethodDiagnostics.OperatorClassOfOtherType(index, field, type, named, suitable),
            null => IndexMethodDiagnostics.UnsupportedType(index, field, type, method),
            _ => null,
        };
    }
}
