using Ashlar.Diagnostics;
using Ashlar.Psl.Syntax;
using Ashlar.Schema.Diagnostics;
using Ashlar.Schema.Providers;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Binding;

/// <summary>
/// Reads <c>datasource</c> blocks. Prisma 7 has moved the URLs to a file of their own and refuses them here; they are
/// accepted, so that a Prisma 6 schema needs no change. A URL that cannot be read is no error of the language: a warning
/// says that the environment will be asked instead.
/// </summary>
internal sealed class DatasourceBinder(BindingContext context)
{
    private static readonly string[] Known =
        ["provider", "url", "directUrl", "shadowDatabaseUrl", "relationMode", "schemas", "extensions"];

    /// <summary>Known to Prisma, though not to us: among several datasources, one for such a database is no slip of the pen.</summary>
    private static readonly string[] OtherDatabases = ["cockroachdb", "mongodb", "mysql", "sqlserver"];

    private static readonly string[] Urls = ["url", "directUrl", "shadowDatabaseUrl"];

    private readonly ConfigurationReader _reader = new(context);
    private bool _hasSeveral;

    public void Bind()
    {
        var blocks = context.Schema.Files.SelectMany(BlocksOf).ToList();
        _hasSeveral = blocks.Count(NamesDatabase) > 1;
        if (_hasSeveral)
        {
            blocks.ForEach(b => context.Report(ConfigurationDiagnostics.SeveralDatasources(b)));
        }

        context.Schema.Datasources.AddRange(blocks.Select(Bind).OfType<DatasourceSymbol>());
    }

    /// <summary>The URLs of a file's datasources, and lines that were meant to be one.</summary>
    public static IEnumerable<SyntaxNode> UrlsOf(SchemaSyntax file) => BlocksOf(file).SelectMany(b => b.Members).Where(m => m switch
    {
        PropertySyntax property => Urls.Contains(property.Name.Value),
        InvalidSyntax line => line.Text.Split('=') is [var name, _, ..] && Urls.Contains(name.Trim()),
        _ => false,
    });

    private static IEnumerable<ConfigBlockSyntax> BlocksOf(SchemaSyntax file) =>
        file.Blocks.OfType<ConfigBlockSyntax>().Where(b => b.Kind == ConfigBlockKind.Datasource);

    private bool NamesDatabase(ConfigBlockSyntax block) =>
        block.Properties.All(p => p.Value is not null || Urls.Contains(p.Name.Value))
        && block.Properties.LastOrDefault(p => p.Name.Value == "provider") is { Value: StringSyntax { Value: var name } }
        && (OtherDatabases.Contains(name) || context.Providers.Any(p => p.Answers(name)));

    private DatasourceSymbol? Bind(ConfigBlockSyntax block)
    {
        if (_reader.ReadProperties(block, Urls) is not { } properties || BindProvider(block, properties) is not { } provider)
        {
            return null;
        }

        var datasource = new DatasourceSymbol(block, provider)
        {
            RelationMode = BindRelationMode(block, properties),
            Extensions = BindExtensions(provider, properties),
            Url = BindUrl(Take(properties, "url")),
            ShadowDatabaseUrl = BindUrl(Take(properties, "shadowDatabaseUrl")),
            DirectUrl = BindUrl(Take(properties, "directUrl")),
        };
        CheckShadowUrl(datasource);
        if (Take(properties, "previewFeatures") is { } misplaced)
        {
            context.Report(ConfigurationDiagnostics.PreviewFeaturesInDatasource(misplaced.Location));
        }

        datasource.Schemas = BindSchemas(provider, Take(properties, "schemas"));
        foreach (var property in properties.Values)
        {
            context.Report(ConfigurationDiagnostics.UnknownProperty(block, property, Spelling.Nearest(property.Name.Value, Known.Where(k => k != property.Name.Value))));
        }

        return datasource;
    }

    private static PropertySyntax? Take(Dictionary<string, PropertySyntax> properties, string name) =>
        properties.Remove(name, out var property) ? property : null;

    private ConfigValue? BindUrl(PropertySyntax? property)
    {
        switch (property?.Value)
        {
            case null when property is null:
                return null;
            case StringSyntax text:
                return new ConfigValue(text.Value, null);
            case FunctionCallSyntax { Name.Value: "env", Arguments: [{ Value: StringSyntax variable }] }:
                return new ConfigValue(null, variable.Value);
            default:
                context.Report(ConfigurationDiagnostics.UnreadableUrl(property.Name.Value, property.Location));
                return null;
        }
    }

    private DatabaseProvider? BindProvider(ConfigBlockSyntax block, Dictionary<string, PropertySyntax> properties)
    {
        switch (Take(properties, "provider")?.Value)
        {
            case null:
                context.Report(ConfigurationDiagnostics.MissingProperty(block, "provider", context.Providers[0].Name));
                return null;
            case FunctionCallSyntax { Name.Value: "env" }:
                context.Report(ConfigurationDiagnostics.ProviderFromEnvironment(block));
                return null;
            case var value:
                if (context.ReadText(value) is not { } name)
                {
                    return null;
                }

                var provider = context.Providers.FirstOrDefault(p => p.Answers(name));
                if (provider is null && !(_hasSeveral && OtherDatabases.Contains(name)))
                {
                    context.Report(ConfigurationDiagnostics.UnknownProvider(name, context.Providers.Select(p => p.Name), value.Location));
                }

                return provider;
        }
    }

    private RelationMode BindRelationMode(ConfigBlockSyntax block, Dictionary<string, PropertySyntax> properties)
    {
        var current = Take(properties, "relationMode");
        var old = Take(properties, "referentialIntegrity");
        if (old is not null)
        {
            context.Report(ConfigurationDiagnostics.OldRelationModeName(old.Location));
            if (current is not null)
            {
                context.Report(ConfigurationDiagnostics.TwoRelationModes(old.Location));
                return RelationMode.ForeignKeys;
            }
        }

        var mode = context.ReadText((current ?? old)?.Value);
        if (mode is not (null or "prisma" or "foreignKeys"))
        {
            context.Report(ConfigurationDiagnostics.UnknownRelationMode(block, mode));
        }

        return mode == "prisma" ? RelationMode.Prisma : RelationMode.ForeignKeys;
    }

    private ExtensionsSymbol? BindExtensions(DatabaseProvider provider, Dictionary<string, PropertySyntax> properties) =>
        provider.ExtensionsPreviewFeature is not null && Take(properties, "extensions") is { Value: { } value } property
            && BindingContext.ReadList(value, ReadExtension) is { } extensions
            ? new ExtensionsSymbol(extensions, property.Location)
            : null;

    private ExtensionSymbol? ReadExtension(ExpressionSyntax item)
    {
        switch (item)
        {
            case ConstantSyntax word:
                return new ExtensionSymbol(new DatabaseExtension(word.Value, null, null, null), word.Location);
            case FunctionCallSyntax call:
                var arguments = ReadExtensionArguments(call);
                return new ExtensionSymbol(
                    new DatabaseExtension(call.Name.Value, arguments.GetValueOrDefault("map"), arguments.GetValueOrDefault("schema"), arguments.GetValueOrDefault("version")),
                    call.Location);
            default:
                context.Report(AttributeDiagnostics.WrongValueType("the name of an extension", item));
                return null;
        }
    }

    private Dictionary<string, string> ReadExtensionArguments(FunctionCallSyntax call)
    {
        var arguments = new Dictionary<string, string>();
        foreach (var argument in call.Arguments)
        {
            if (argument.Value is null)
            {
                context.Report(ConfigurationDiagnostics.EmptyExtensionArgument(argument.Text, argument.Location));
            }
            else if (argument is not { Name.Value: "map" or "schema" or "version", Value: StringSyntax text } || !arguments.TryAdd(argument.Name.Value, text.Value))
            {
                context.Report(ConfigurationDiagnostics.ExtensionArgument(argument.Text, argument.Location));
            }
        }

        return arguments;
    }

    private List<MappedName>? BindSchemas(DatabaseProvider provider, PropertySyntax? property)
    {
        if (property?.Value is not { } value
            || BindingContext.ReadList(value, v => context.ReadText(v) is { } name ? new MappedName(name, v.Location) : null) is not { } schemas)
        {
            return null;
        }

        if (!provider.Capabilities.MultipleSchemas)
        {
            context.Report(CapabilityDiagnostics.Unsupported("\"schemas\"", provider, value.Location));
            return null;
        }

        if (schemas.Count == 0)
        {
            context.Report(ConfigurationDiagnostics.NoSchemas(value.Location));
        }

        var names = new HashSet<string>();
        foreach (var schema in schemas.Where(s => !names.Add(s.Value)))
        {
            context.Report(ConfigurationDiagnostics.DuplicateSchema(schema.Value, schema.Location));
        }

        return schemas;
    }

    private void CheckShadowUrl(DatasourceSymbol datasource)
    {
        if (datasource.ShadowDatabaseUrl is not { } shadow || shadow.Literal is { Length: 0 })
        {
            return;
        }

        Check("url", datasource.Url);
        Check("directUrl", datasource.DirectUrl);

        void Check(string property, ConfigValue? url)
        {
            if (url == shadow)
            {
                context.Report(ConfigurationDiagnostics.SameUrl(property, LocationOf("shadowDatabaseUrl")));
            }
        }

        Location LocationOf(string property) => datasource.Syntax.Properties.Last(p => p.Name.Value == property).Location;
    }
}
