using Ashlar.Diagnostics;
using Ashlar.Schema.Annotations;
using Ashlar.Schema.Binding;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Diagnostics;

/// <summary>Annotations in general: how they are written and where they stand.</summary>
internal static class AnnotationDiagnostics
{
    public static Diagnostic Unknown(string name, Location location)
    {
        var nearest = Spelling.Nearest(name, AnnotationRules.All.Select(r => r.Name));
        return Diagnostic.Warning("PSL0600", $"the annotation \"@{name}\" is not known, so it is taken as text", location,
            nearest is null ? "put a word before it if it is meant as text" : $"write @{nearest}, or put a word before it if it is meant as text");
    }

    public static Diagnostic Malformed(string name, Location location) => Diagnostic.Error(
        "PSL0601", $"the annotation \"@{name}\" is not finished, or something is stuck to it", location,
        "close parentheses and quotes on the same line, separate arguments with commas, and leave a blank behind the annotation");

    public static Diagnostic WrongPlace(AnnotationSyntax annotation, AnnotationTargets allowed, AnnotationTargets actual) => Diagnostic.Error(
        "PSL0602", $"expected \"@{annotation.Name}\" on {Describe(allowed)}, but got it on {Describe(actual)}", annotation.Location,
        "move it, or put a word before it if it is meant as text");

    public static Diagnostic Repeated(AnnotationSyntax annotation, AnnotationOwner owner) => Diagnostic.Error(
        "PSL0603", $"\"{owner.Name}\" has the annotation \"@{annotation.Name}\" already", annotation.Location, "keep one of them");

    public static Diagnostic MissingArgument(AnnotationSyntax annotation, AnnotationParameter parameter) => Diagnostic.Error(
        "PSL0604", $"the annotation \"@{annotation.Name}\" lacks its argument \"{parameter.Name}\"", annotation.Location,
        $"write @{annotation.Name}({(parameter.Kind == AnnotationValueKind.Text ? "\"…\"" : "…")})");

    public static Diagnostic UnexpectedArgument(
        AnnotationSyntax annotation, AnnotationArgumentSyntax argument, IReadOnlyList<AnnotationParameter> parameters) => Diagnostic.Error(
        "PSL0605", $"the annotation \"@{annotation.Name}\" has no use for the argument \"{argument.Text}\" here", argument.Location,
        parameters.Count == 0
            ? "remove the parentheses"
            : $"remove it; what can be given is {string.Join(", ", parameters.Select(Describe))}, each once");

    public static Diagnostic WrongArgument(AnnotationSyntax annotation, AnnotationArgumentSyntax argument, string parameter, string expected) =>
        Diagnostic.Error("PSL0606", $"expected {expected} as \"{parameter}\" of \"@{annotation.Name}\", but got {argument.Text}", argument.Location,
            $"write {expected} in its place");

    public static Diagnostic SecondInModel(AnnotationUse use, ModelSymbol model) => Diagnostic.Error(
        "PSL0607", $"the {model.Keyword} \"{model.Name}\" has the annotation \"@{use.Rule.Name}\" more than once", use.Location, "keep one of them");

    public static Diagnostic WrongField(AnnotationSyntax annotation, AnnotationRule rule, FieldSymbol field) => Diagnostic.Error(
        "PSL0608", $"the annotation \"@{annotation.Name}\" needs a field of type {rule.FieldRequirement}, but \"{field}\" is {field.Syntax.Type?.Text}",
        annotation.Location, rule.HelpFor(field));

    private static string Describe(AnnotationParameter parameter) =>
        parameter.Kind == AnnotationValueKind.Flag ? $"\"{parameter.Name}\"" : $"\"{parameter.Name}: …\"";

    private static string Describe(AnnotationTargets targets) => string.Join(" or ", Words.Where(w => targets.HasFlag(w.Target)).Select(w => w.Word));

    private static readonly (AnnotationTargets Target, string Word)[] Words =
    [
        (AnnotationTargets.Model, "a model"),
        (AnnotationTargets.View, "a view"),
        (AnnotationTargets.Field, "a field of a model"),
        (AnnotationTargets.ViewField, "a field of a view"),
        (AnnotationTargets.Enum, "an enum"),
        (AnnotationTargets.EnumValue, "a value of an enum"),
        (AnnotationTargets.CompositeType, "a type"),
        (AnnotationTargets.CompositeField, "a field of a type"),
        (AnnotationTargets.BlockAttribute, "an attribute"),
        (AnnotationTargets.Datasource, "a datasource"),
        (AnnotationTargets.Generator, "a generator"),
    ];
}
