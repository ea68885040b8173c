using System.Globalization;
using Ashlar.Psl.Syntax;
using Ashlar.Schema.Diagnostics;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Binding;

/// <summary>Reads <c>@default(…)</c> and checks that the value suits the field.</summary>
internal static class DefaultBinder
{
    /// <returns><see langword="null"/> when the value does not suit, which is reported.</returns>
    public static DefaultSymbol? Bind(ScalarFieldSymbol field, AttributeArguments arguments, BindingContext context)
    {
        if (arguments.TakeDefault("value") is not { } value)
        {
            return null;
        }

        var mappedName = arguments.TakeName("map");
        var target = new DefaultTarget(field.Name, field.Type, field.IsList, IsColumn: true, HasName: mappedName is not null);
        return Suits(target, value, context) ? new DefaultSymbol(arguments.Attribute, value, mappedName) : null;
    }

    public static void BindCompositeField(CompositeFieldSymbol field, AttributeArguments arguments, BindingContext context)
    {
        if (arguments.TakeDefault("value") is { } value)
        {
            Suits(new DefaultTarget(field.Name, field.Type, field.Arity == FieldArity.List, IsColumn: false, HasName: false), value, context);
        }
    }

    private static bool Suits(DefaultTarget target, ExpressionSyntax value, BindingContext context)
    {
        if (value is FunctionCallSyntax { Name.Value: DefaultFunctions.DatabaseGenerated } generated)
        {
            return SuitsDatabaseGenerated(target, generated, context);
        }

        switch (target.Type)
        {
            case CompositeTypeReference composite:
                context.Report(DefaultDiagnostics.OnCompositeType(target.Field, composite.CompositeType.Name, value.Location));
                return false;
            case UnsupportedTypeSymbol:
                context.Report(DefaultDiagnostics.OnUnsupportedType(target.Field, value.Location));
                return false;
            case BuiltInTypeSymbol type when value is FunctionCallSyntax call:
                return SuitsFunction(target, type.Scalar, call, context);
            default:
                return SuitsValue(target, value, context);
        }
    }

    private static bool SuitsDatabaseGenerated(DefaultTarget target, FunctionCallSyntax call, BindingContext context)
    {
        if (!target.IsColumn)
        {
            context.Report(DefaultDiagnostics.FunctionInCompositeType(call.Name.Value, target.Field, call.Location));
            return false;
        }

        if (call.Arguments is [] or [{ Value: StringSyntax { Value.Length: > 0 } }])
        {
            return true;
        }

        context.Report(DefaultDiagnostics.FunctionArguments(call.Name.Value, "SQL in quotes", call.Location));
        return false;
    }

    private static bool SuitsFunction(DefaultTarget target, ScalarType type, FunctionCallSyntax call, BindingContext context)
    {
        var name = call.Name.Value;
        if (!DefaultFunctions.ByName.TryGetValue(name, out var function))
        {
            // Which further functions there are for columns is a matter of the provider, so a rule reports it.
            if (!target.IsColumn)
            {
                context.Report(DefaultDiagnostics.UnknownFunction(name, Spelling.Nearest(name, DefaultFunctions.Names), call.Location));
            }

            return target.IsColumn;
        }

        if (name == DefaultFunctions.Autoincrement && target.HasName)
        {
            context.Report(DefaultDiagnostics.NamedAutoincrement(target.Field, call.Location));
        }
        else if (!target.IsColumn && !function.InCompositeTypes)
        {
            context.Report(DefaultDiagnostics.FunctionInCompositeType(name, target.Field, call.Location));
        }
        else if (!function.Suits(type))
        {
            context.Report(DefaultDiagnostics.FunctionForOtherType(name, type.ToString(), call.Location));
        }
        else if (call.Arguments.Count > 0 && !(call.Arguments is [{ Value: NumberSyntax number }] && Accepts(function, number)))
        {
            context.Report(DefaultDiagnostics.FunctionArguments(name, function.Argument, call.Location));
        }
        else
        {
            return true;
        }

        return false;
    }

    private static bool Accepts(DefaultFunction function, NumberSyntax number) =>
        function.Accepts is not null && int.TryParse(number.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && function.Accepts(value);

    private static bool SuitsValue(DefaultTarget target, ExpressionSyntax value, BindingContext context)
    {
        if (!target.IsList)
        {
            if (value is not ArraySyntax || target.Type is EnumTypeSymbol)
            {
                return SuitsElement(target, value, context);
            }

            context.Report(DefaultDiagnostics.ListForSingleValue(target.Field, value.Location));
            return false;
        }

        if (value is ArraySyntax list)
        {
            return list.Elements.All(e => SuitsElement(target, e, context));
        }

        context.Report(DefaultDiagnostics.SingleValueForList(target.Field, value.Location));
        return false;
    }

    private static bool SuitsElement(DefaultTarget target, ExpressionSyntax value, BindingContext context)
    {
        if (target.Type is EnumTypeSymbol { Enum: var @enum })
        {
            if (value is ConstantSyntax word)
            {
                if (@enum.FindValue(word.Value) is not null)
                {
                    return true;
                }

                var nearest = Spelling.Nearest(word.Value, @enum.Values.Select(v => v.Name));
                context.Report(DefaultDiagnostics.UnknownEnumValue(target.Field, @enum.Name, word.Value, nearest, value.Location));
                return false;
            }
        }
        else if (IsLiteralOf(((BuiltInTypeSymbol)target.Type).Scalar, value))
        {
            return true;
        }

        context.Report(DefaultDiagnostics.WrongType(target.Field, target.Type.ToString()!, value));
        return false;
    }

    private static bool IsLiteralOf(ScalarType type, ExpressionSyntax value) => type switch
    {
        ScalarType.Boolean => value is ConstantSyntax { Value: "true" or "false" },
        ScalarType.Int or ScalarType.BigInt or ScalarType.Float => value is NumberSyntax,
        ScalarType.Decimal => value is NumberSyntax or StringSyntax,
        _ => value is StringSyntax,
    };

    /// <param name="IsColumn">False in a composite type.</param>
    /// <param name="HasName">The default has a name of its own in the database.</param>
    private sealed record DefaultTarget(string Field, TypeSymbol Type, bool IsList, bool IsColumn, bool HasName);
}
