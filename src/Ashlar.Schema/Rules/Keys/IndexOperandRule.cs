using Ashlar.Diagnostics;
using Ashlar.Psl.Syntax;
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
        if (field.OperatorClass is { } named && !method.OperatorClasses.Contains(named))
        {
            return IndexMethodDiagnostics.OperatorClassOfOtherMethod(index, named, method);
        }

        // A type that the language has no name for may well have a class in the database.
        if (method.Operands is null || !field.IsPlain || (field is { IsUnsupported: true, OperatorClass: null }))
        {
            return null;
        }

        var column = field.Root;
        var nativeType = column.NativeType is { } written && (provider.FindNativeType(written.Name)?.Reads(written.Arguments) ?? false) ? written.Name : null;
        var operands = method.Operands.Where(o => o.Covers(nativeType, column.ScalarType, column.IsList));
        var hasClass = operands.Any(o => field.OperatorClass is { } name ? o.OperatorClasses.Contains(name) : o.HasDefaultClass);
        if (hasClass)
        {
            return null;
        }

        var type = $"{nativeType ?? column.Type.ToString()}{(column.Arity == FieldArity.List ? "[]" : "")}";
        return field.OperatorClass is { } operatorClass
            ? IndexMethodDiagnostics.OperatorClassOfOtherType(index, field, type, operatorClass)
            : IndexMethodDiagnostics.UnsupportedType(index, field, type, method);
    }
}
