using Ashlar.Diagnostics;
using Ashlar.Psl.Syntax;
using Ashlar.Schema.Annotations;
using Ashlar.Schema.Binding;
using Ashlar.Schema.Diagnostics;
using Ashlar.Schema.Providers;
using Ashlar.Schema.Rules;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema;

/// <summary>Finds out what a schema means, and everything that is wrong with it.</summary>
public static class SchemaBinder
{
    /// <summary>
    /// Binds in stages. Declarations, attributes and configuration are all read whatever is wrong with some of them. The
    /// rules about the whole run only when nothing was, for they would repeat in other words what has been said; and
    /// Prisma's own tools show the same errors at the same time.
    /// </summary>
    /// <param name="providers">The databases that a datasource may name.</param>
    public static BindingResult Bind(IReadOnlyList<SchemaSyntax> files, IReadOnlyList<DatabaseProvider> providers)
    {
        var diagnostics = new DiagnosticBag();
        var (schema, annotations, _) = Bind(files, providers, null, diagnostics);
        var others = diagnostics.HasErrors ? [] : AlsoOnRule.ProvidersOf(annotations).Select(also => BindOther(files, providers, also, diagnostics)).ToList();
        return new BindingResult(diagnostics.HasErrors ? null : CreateModel, Sorted(diagnostics, files), schema);

        DataModel CreateModel()
        {
            var model = new DataModelBinder(schema, annotations).Bind();
            model.Others = [.. others.Select(o => o.Bind())];
            return model;
        }
    }

    /// <param name="also">The database to check for instead of the datasource's own; <see langword="null"/> for that one.</param>
    private static (SchemaSymbol Schema, AnnotationMap Annotations, IReadOnlyList<Diagnostic> Obstacles) Bind(
        IReadOnlyList<SchemaSyntax> files, IReadOnlyList<DatabaseProvider> providers, DatabaseProvider? also, DiagnosticBag diagnostics)
    {
        var context = BindBlocks(files, providers, diagnostics);
        var schema = context.Schema;
        new DatasourceBinder(context).Bind();
        new GeneratorBinder(context).Bind();
        var obstacles = also is null ? [] : ProviderAdaptation.Apply(schema, also);
        var isBound = !diagnostics.HasErrors;
        if (isBound)
        {
            RuleSet.Check(schema, diagnostics);
        }

        var annotations = AnnotationBinder.Bind(schema, diagnostics);
        if (isBound)
        {
            AnnotationBinder.Check(annotations, diagnostics);
        }

        return (schema, annotations, obstacles);
    }

    /// <summary>
    /// From the text again, because rules and models are about one database. What the schema's own database does not mind either
    /// has been said, so that only errors are left to say.
    /// </summary>
    private static DataModelBinder BindOther(
        IReadOnlyList<SchemaSyntax> files, IReadOnlyList<DatabaseProvider> providers, DatabaseProvider also, DiagnosticBag diagnostics)
    {
        var findings = new DiagnosticBag();
        var (schema, annotations, obstacles) = Bind(files, providers, also, findings);
        diagnostics.AddRange(obstacles);
        diagnostics.AddRange(findings.Where(d => d.Severity == Severity.Error).Select(d => AlsoOnDiagnostics.OnOther(d, also)));
        return new DataModelBinder(schema, annotations);
    }

    /// <summary>What is wrong with the text, whatever it means. Inside a URL nothing is an error; see <see cref="DatasourceBinder"/>.</summary>
    private static IEnumerable<Diagnostic> CheckText(SchemaSymbol schema)
    {
        var findings = new DiagnosticBag();
        findings.AddRange(schema.Files.SelectMany(f => f.Diagnostics));
        RuleSet.CheckDeclarations(schema, findings);
        var urls = findings.HasErrors ? schema.Files.SelectMany(DatasourceBinder.UrlsOf).ToList() : [];
        return findings.Select(d => d.Location is { } place && urls.Exists(u => u.File == place.File && u.Span.Start <= place.Span.Start && place.Span.End <= u.Span.End) ? d with { Severity = Severity.Warning } : d);
    }

    /// <summary>
    /// Models, enums and relations with their attributes, without the datasource and without the rules about the whole: as much
    /// as the formatter needs.
    /// </summary>
    internal static SchemaSymbol Resolve(IReadOnlyList<SchemaSyntax> files, IReadOnlyList<DatabaseProvider> providers, DiagnosticBag diagnostics) =>
        BindBlocks(files, providers, diagnostics).Schema;

    private static BindingContext BindBlocks(IReadOnlyList<SchemaSyntax> files, IReadOnlyList<DatabaseProvider> providers, DiagnosticBag diagnostics)
    {
        var schema = new SchemaSymbol(files, providers);
        diagnostics.AddRange(CheckText(schema));
        var context = new BindingContext(schema, providers, diagnostics);
        new DeclarationBinder(context).Bind();
        var relationFields = new RelationFieldBinder(context);
        foreach (var field in schema.Models.SelectMany(m => m.RelationFields))
        {
            relationFields.Bind(field);
        }

        var blocks = new BlockBinder(context);
        schema.Models.ForEach(blocks.Bind);
        schema.Enums.ForEach(blocks.Bind);
        schema.CompositeTypes.ForEach(blocks.Bind);
        new RelationBinder(schema).Bind();
        return context;
    }

    private static IReadOnlyList<Diagnostic> Sorted(DiagnosticBag diagnostics, IReadOnlyList<SchemaSyntax> files)
    {
        if (diagnostics.Count == 0)
        {
            return [];
        }

        var order = files.Select((f, i) => (f.File, Index: i)).ToDictionary(p => p.File, p => p.Index);
        return
        [
            .. diagnostics
                .OrderBy(d => d.Location is { } location ? order[location.File] : -1)
                .ThenBy(d => d.Location?.Span.Start ?? 0),
        ];
    }
}
