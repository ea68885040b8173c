using Ashlar.Psl.Syntax;
using Ashlar.Schema.Diagnostics;

namespace Ashlar.Schema.Binding;

/// <summary>Reads <c>generator</c> blocks and the preview features in them.</summary>
internal sealed class GeneratorBinder(BindingContext context)
{
    private static readonly string[] ReadByBinder = ["output", "binaryTargets"];

    private readonly ConfigurationReader _reader = new(context);

    public void Bind()
    {
        foreach (var block in context.Schema.Files.SelectMany(f => f.Blocks).OfType<ConfigBlockSyntax>().Where(b => b.Kind == ConfigBlockKind.Generator))
        {
            if (Bind(block) is { } generator)
            {
                context.Schema.Generators.Add(generator);
            }
        }
    }

    private Generator? Bind(ConfigBlockSyntax block)
    {
        if (_reader.ReadProperties(block) is not { } properties)
        {
            return null;
        }

        if (properties.GetValueOrDefault("engineType")?.Value is { } engineType and not StringSyntax)
        {
            context.ReadText(engineType);
        }

        if (!properties.Remove("provider", out var provider))
        {
            context.Report(ConfigurationDiagnostics.MissingProperty(block, "provider", "ashlar"));
            return null;
        }

        if (_reader.ReadValue(provider.Value) is not { } providerValue)
        {
            return null;
        }

        var features = properties.Remove("previewFeatures", out var previewFeatures) ? BindPreviewFeatures(previewFeatures.Value!) : [];
        var settings = properties.Values.ToDictionary(p => p.Name.Value, ReadProperty);
        if (properties.Values.FirstOrDefault(p => !ReadByBinder.Contains(p.Name.Value) && HoldsObject(p.Value)) is { } unreadable)
        {
            context.Report(ConfigurationDiagnostics.ObjectInGenerator(block, unreadable));
            return null;
        }

        context.Schema.PreviewFeatures |= FlagsOf(features);
        return new Generator
        {
            Name = block.Name.Value,
            Provider = providerValue,
            PreviewFeatures = features,
            Properties = settings,
            Location = block.Name.Location,
        };
    }

    private static bool HoldsObject(ExpressionSyntax? value) => value is ObjectSyntax || (value is ArraySyntax list && list.Elements.Any(HoldsObject));

    private string ReadProperty(PropertySyntax property)
    {
        if (property.Name.Value == "output")
        {
            _reader.ReadValue(property.Value);
        }
        else if (property.Name.Value == "binaryTargets")
        {
            BindingContext.ReadList(property.Value!, _reader.ReadValue);
        }

        return ReadSetting(property.Value!);
    }

    /// <summary>What the property says to the generator that owns it; any kind of value is allowed.</summary>
    private string ReadSetting(ExpressionSyntax value)
    {
        switch (value)
        {
            case StringSyntax text:
                return text.Value;
            case ArraySyntax list:
                return string.Join(',', list.Elements.Select(ReadSetting));
            case FunctionCallSyntax { Name.Value: "env" } call:
                return _reader.ReadVariable(call) ?? "";
            default:
                return value.Text;
        }
    }

    private List<string> BindPreviewFeatures(ExpressionSyntax value)
    {
        var features = BindingContext.ReadList(value, context.ReadText) ?? [];
        var provider = context.Schema.Provider;
        var known = PreviewFeatureNames.Active
            .Concat(provider.PreviewFeatures)
            .Concat(context.Providers.Select(p => p.ExtensionsPreviewFeature).OfType<string>())
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var feature in features)
        {
            if (PreviewFeatureNames.Stable.Contains(feature))
            {
                context.Report(ConfigurationDiagnostics.StablePreviewFeature(feature, value.Location));
            }
            else if (!known.Contains(feature))
            {
                context.Report(ConfigurationDiagnostics.UnknownPreviewFeature(feature, known.Order(StringComparer.Ordinal), value.Location));
            }
        }

        return features;
    }

    private PreviewFeatures FlagsOf(List<string> features)
    {
        return Flag("partialIndexes", PreviewFeatures.PartialIndexes)
            | Flag("views", PreviewFeatures.Views)
            | Flag(context.Schema.Provider.ExtensionsPreviewFeature, PreviewFeatures.Extensions);

        PreviewFeatures Flag(string? name, PreviewFeatures flag) =>
            features.Contains(name, StringComparer.OrdinalIgnoreCase) ? flag : PreviewFeatures.None;
    }
}
