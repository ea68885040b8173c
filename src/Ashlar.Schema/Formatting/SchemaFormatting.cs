using Ashlar.Diagnostics;
using Ashlar.Psl;
using Ashlar.Psl.Syntax;
using Ashlar.Schema.Providers;

namespace Ashlar.Schema.Formatting;

/// <summary>Formats a schema of one file or several, and completes its relations.</summary>
public static class SchemaFormatting
{
    /// <summary>
    /// The text of each file, in their order. Relations are completed only where every declaration and attribute of the
    /// schema is in order; else the text is formatted as it stands.
    /// </summary>
    /// <param name="providers">The databases that are known: an index method that none of them has is an error.</param>
    public static IReadOnlyList<string> Format(IReadOnlyList<SourceFile> files, IReadOnlyList<DatabaseProvider> providers)
    {
        IReadOnlyList<SchemaSyntax> schemas = [.. files.Select(SchemaParser.Parse)];
        var diagnostics = new DiagnosticBag();
        var symbols = SchemaBinder.Resolve(schemas, providers, diagnostics);
        // A line that no one understands counts here even where it was meant to be a URL.
        var isInOrder = !diagnostics.HasErrors && schemas.SelectMany(s => s.Diagnostics).All(d => d.Severity != Severity.Error);
        var insertions = (isInOrder ? RelationCompletion.Complete(symbols) : []).ToLookup(i => i.File);
        return [.. schemas.Select(s => SchemaFormatter.Format(insertions.Contains(s.File) ? Completed(s.File, insertions[s.File]) : s))];
    }

    private static SchemaSyntax Completed(SourceFile file, IEnumerable<TextInsertion> insertions) => SchemaParser.Parse(TextInsertion.Apply(file, insertions));
}
