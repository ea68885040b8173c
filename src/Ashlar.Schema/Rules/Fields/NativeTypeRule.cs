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
        for (var i = 0; i < type.Arguments.Count; i++)
        {
            var (parameter, argument) = (definition.Parameters[i], type.Arguments[i]);
            if (!NativeTypeDefinition.TryReadArgument(argument, out var value))
            {
                context.Report(NativeTypeDiagnostics.NotANumber(type, parameter, argument));
                continue;
            }

            if (value < parameter.Minimum || value > parameter.Maximum)
            {
                context.Report(NativeTypeDiagnostics.OutOfRange(type, parameter, value));
            }

            if (parameter.NotAbove is { } other && Find(other, i) is { } limit && value > limit)
            {
                context.Report(NativeTypeDiagnostics.AboveOther(type, parameter, value, limit));
            }
        }

        uint? Find(string name, int end)
        {
            for (var i = 0; i < end; i++)
            {
                if (definition.Parameters[i].Name == name)
                {
                    return NativeTypeDefinition.TryReadArgument(type.Arguments[i], out var value) ? value : null;
                }
            }

            return null;
        }
    }
}
