using Ashlar.Schema.Diagnostics;
using Ashlar.Schema.Providers;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Rules;

/// <summary>A native type is one of the provider's, fits the field, and has arguments that the database takes.</summary>
internal sealed class NativeTypeRule : IRule<ScalarFieldSymbol>
{
    public void Check(ScalarFieldSymbol field, RuleContext context)
    {
        if (field is not { NativeType: { } type, ScalarType: { } scalar })
        {
            return;
        }

        if (context.Schema.Datasource is { } datasource && datasource.Name != type.Prefix)
        {
            context.Report(NativeTypeDiagnostics.WrongPrefix(type, datasource.Name));
        }

        if (context.Provider.FindNativeType(type.Name) is not { } definition)
        {
            context.Report(NativeTypeDiagnostics.Unknown(type, context.Provider));
        }
        else if (type.Arguments.Count > 0 && type.Arguments.Count != definition.Parameters.Count)
        {
            context.Report(NativeTypeDiagnostics.WrongArgumentCount(type, definition));
        }
        else if (definition.Scalar != scalar)
        {
            context.Report(NativeTypeDiagnostics.WrongFieldType(type, definition, scalar));
        }
        else if (type.Arguments.Count > 0)
        {
            CheckArguments(type, definition, context);
        }
    }

    private static void CheckArguments(NativeTypeSymbol type, NativeTypeDefinition definition, RuleContext context)
    {
        var values = new Dictionary<string, uint>();
        foreach (var (parameter, argument) in definition.Parameters.Zip(type.Arguments))
        {
            if (!NativeTypeDefinition.TryReadArgument(argument, out var value))
            {
                context.Report(NativeTypeDiagnostics.NotANumber(type, parameter, argument));
                continue;
            }

            values[parameter.Name] = value;
            if (value < parameter.Minimum || value > parameter.Maximum)
            {
                context.Report(NativeTypeDiagnostics.OutOfRange(type, parameter, value));
            }

            if (parameter.NotAbove is { } other && values.TryGetValue(other, out var limit) && value > limit)
            {
                context.Report(NativeTypeDiagnostics.AboveOther(type, parameter, value, limit));
            }
        }
    }
}
