using System.Text.RegularExpressions;
using Ashlar.Diagnostics;
using Ashlar.Schema.Binding;
using Ashlar.Schema.Diagnostics;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Annotations;

/// <summary><c>@fulltext(title, body)</c> on a model whose rows are to be found by their words.</summary>
internal sealed partial class FullTextRule() : AnnotationRule("fulltext", AnnotationTargets.Model)
{
    private const string Field = "field";
    private const string Language = "language";
    private const string Weights = "weights";
    private const string Simple = "simple";
    private const char LeastWeight = 'D';

    public override IReadOnlyList<AnnotationParameter> ParametersOn(AnnotationTargets target) =>
    [
        new(Field, AnnotationValueKind.Name) { IsRequired = true, IsList = true },
        new(Language, AnnotationValueKind.Text) { IsNamedOnly = true },
        new(Weights, AnnotationValueKind.Text) { IsNamedOnly = true },
    ];

    public override IEnumerable<Diagnostic> Check(AnnotationUse use, AnnotationMap annotations)
    {
        var (model, provider, fields) = (use.Owner.Model!, annotations.Schema.Provider, use.List(Field));
        foreach (var argument in fields)
        {
            if (Problem(use, argument, model, annotations) is { } problem)
            {
                yield return problem;
            }
        }

        if (use.Text(Language) is { } language && (!LanguageName().IsMatch(language) || (provider.SearchLanguages is { } known && !known.Contains(language))))
        {
            yield return FullTextDiagnostics.UnknownLanguage(use.LocationOf(Language), language, provider);
        }

        if (use.Text(Weights) is { } weights && (Letters(weights) is not { } letters || letters.Count != fields.Count))
        {
            yield return FullTextDiagnostics.BadWeights(use.LocationOf(Weights), weights, fields.Count);
        }

        var name = NameOf(model, annotations);
        if (annotations.Schema.Models.FirstOrDefault(m => string.Equals(m.DatabaseName, name, StringComparison.OrdinalIgnoreCase)) is { } other)
        {
            yield return FullTextDiagnostics.NameTaken(use, model, other, name);
        }
    }

    public override Annotation Create(AnnotationUse use, AnnotationMap annotations, DataModel dataModel)
    {
        var model = dataModel.FindModel(use.Owner.Model!.Name)!;
        var weights = use.Text(Weights) is { } text ? Letters(text)! : [];
        var fields = use.List(Field).Select((f, i) => new FullTextField((ScalarField)model.FindField(f.Value)!, i < weights.Count ? weights[i] : LeastWeight));
        return new FullTextAnnotation([.. fields], use.Text(Language) ?? Simple, NameOf(use.Owner.Model!, annotations), use.Location);
    }

    private static Diagnostic? Problem(AnnotationUse use, AnnotationArgumentSyntax argument, ModelSymbol model, AnnotationMap annotations) => model.FindField(argument.Value) switch
    {
        null => FullTextDiagnostics.UnknownField(argument, model),
        not ScalarFieldSymbol { ScalarType: ScalarType.String, IsList: false } => FullTextDiagnostics.NotAText(argument, model),
        ScalarFieldSymbol field when use.List(Field).First(f => f.Value == argument.Value) != argument => FullTextDiagnostics.Repeated(argument, field),
        ScalarFieldSymbol field when annotations.Has<EncryptedRule>(field) => FullTextDiagnostics.Secret(argument, field, "encrypted, so the database sees no words in it"),
        ScalarFieldSymbol field when annotations.Has<HiddenRule>(field) => FullTextDiagnostics.Secret(argument, field, "hidden, and a search would show what is in it"),
        ScalarFieldSymbol field when annotations.Schema.Provider.ReservedSearchColumns.Contains(field.DatabaseName, StringComparer.OrdinalIgnoreCase) =>
            FullTextDiagnostics.ReservedColumn(argument, field, annotations.Schema.Provider),
        _ => null,
    };

    private static string NameOf(ModelSymbol model, AnnotationMap annotations) =>
        ConstraintNames.FullText(model.DatabaseName, annotations.Schema.Provider.MaxIdentifierLength);

    private static List<char>? Letters(string weights)
    {
        var parts = weights.Split(',', StringSplitOptions.TrimEntries);
        return Array.TrueForAll(parts, p => p is ['A' or 'B' or 'C' or LeastWeight]) ? [.. parts.Select(p => p[0])] : null;
    }

    [GeneratedRegex("^[a-z_][a-z0-9_]*$")]
    private static partial Regex LanguageName();
}
