using Ashlar.Diagnostics;
using Ashlar.Psl.Syntax;
using Ashlar.Schema.Annotations;
using Ashlar.Schema.Binding;
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
        var context = BindBlocks(files, providers, diagnostics);
        var schema = context.Schema;
        new DatasourceBinder(context).Bind();
        new GeneratorBinder(context).Bind();
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

        var model = diagnostics.HasErrors ? null : new DataModelBinder(schema, annotations).Bind();
        return new BindingResult(model, Sorted(diagnostics, files), schema);
    }

    /// <summary>What is wrong inside a URL is no error of the schema; see <see cref="DatasourceBinder"/>.</summary>
    private static IEnumerable<Diagnostic> FindingsOfParser(SchemaSyntax file)
    {
        var urls = file.Diagnostics.Count > 0 ? DatasourceBinder.UrlsOf(file).ToList() : [];
        return file.Diagnostics.Select(d => d.Location is { } location && urls.Exists(u => u.Start <= location.Span.Start && location.Span.End <= u.End)
            ? d with { Severity = Severity.Warning }
            : d);
    }

    /// <summary>
    /// Models, enums and relations with their attributes, without a database and without the rules about the whole: as much
    /// as the formatter needs.
    /// </summary>
    internal static SchemaSymbol Resolve(IReadOnlyList<SchemaSyntax> files, DiagnosticBag diagnostics) => BindBlocks(files, [], diagnostics).Schema;

    private static BindingContext BindBlocks(IReadOnlyList<SchemaSyntax> files, IReadOnlyList<DatabaseProvider> providers, DiagnosticBag diagnostics)
    {
        diagnostics.AddRange(files.SelectMany(FindingsOfParser));
        var schema = new SchemaSymbol(files);
        var context = new BindingContext(schema, providers, diagnostics);
        RuleSet.CheckDeclarations(schema, context.Diagnostics);
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

    private static List<Diagnostic> Sorted(DiagnosticBag diagnostics, IReadOnlyList<SchemaSyntax> files)
    {
        var order = files.Select((f, i) => (f.File, Index: i)).ToDictionary(p => p.File, p => p.Index);
        return
        [
            .. diagnostics
                .OrderBy(d => d.Location is { } location ? order[location.File] : -1)
                .ThenBy(d => d.Location?.Span.Start ?? 0),
        ];
    }
}
