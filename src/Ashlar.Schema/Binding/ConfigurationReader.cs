using Ashlar.Psl.Syntax;
using Ashlar.Schema.Diagnostics;

namespace Ashlar.Schema.Binding;

/// <summary>Reads what datasources and generators have in common: properties, and texts that may come from the environment.</summary>
internal sealed class ConfigurationReader(BindingContext context)
{
    /// <summary>The properties by name; <see langword="null"/> when one has no value, for the block is still being written then.</summary>
    /// <param name="mayLackValue">Properties that say nothing about the language, so that the rest can be judged without them.</param>
    public Dictionary<string, PropertySyntax>? ReadProperties(ConfigBlockSyntax block, params ReadOnlySpan<string> mayLackValue)
    {
        var properties = new Dictionary<string, PropertySyntax>();
        foreach (var property in block.Properties)
        {
            if (property.Value is null && !mayLackValue.Contains(property.Name.Value))
            {
                context.Report(ConfigurationDiagnostics.MissingValue(block, property.Name.Value));
                return null;
            }

            properties[property.Name.Value] = property;
        }

        return properties;
    }

    /// <summary>A text, or <c>env("…")</c>.</summary>
    public ConfigValue? ReadValue(ExpressionSyntax? value) => value switch
    {
        StringSyntax text => new ConfigValue(text.Value, null),
        FunctionCallSyntax { Name.Value: "env" } call => ReadVariable(call) is { } variable ? new ConfigValue(null, variable) : null,
        _ => context.ReadText(value) is { } text ? new ConfigValue(text, null) : null,
    };

    /// <summary>The name in <c>env("…")</c>.</summary>
    public string? ReadVariable(FunctionCallSyntax call)
    {
        foreach (var argument in call.Arguments.Where(a => a is { Name: not null, Value: not null }))
        {
            context.Report(ConfigurationDiagnostics.NamedEnvironmentVariable(argument.Location));
        }

        if (call is { Arguments: [{ Value: { } name }], ArgumentList.TrailingComma: null })
        {
            return context.ReadText(name);
        }

        context.Report(ConfigurationDiagnostics.EnvironmentVariable(call.Location));
        return null;
    }
}
