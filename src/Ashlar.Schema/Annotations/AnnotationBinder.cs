using Ashlar.Diagnostics;
using Ashlar.Schema.Diagnostics;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Annotations;

/// <summary>Collects the annotations of a schema, and reports what is wrong with them.</summary>
internal static class AnnotationBinder
{
    public static AnnotationMap Bind(SchemaSymbol schema, DiagnosticBag diagnostics)
    {
        var annotations = new AnnotationMap(schema);
        foreach (var owner in AnnotationOwner.AllIn(schema).Where(o => o.Lines.Count > 0))
        {
            var documentation = AnnotationParser.Parse(owner.Lines);
            diagnostics.AddRange(documentation.Diagnostics);
            foreach (var annotation in documentation.Annotations)
            {
                if (Resolve(annotation, owner, annotations, diagnostics) is { } use)
                {
                    annotations.Add(use);
                }
            }
        }

        foreach (var use in annotations.All)
        {
            diagnostics.AddRange(use.Rule.Check(use, annotations));
        }

        foreach (var model in schema.Models)
        {
            diagnostics.AddRange(annotations.Within(model).Where(u => u.Rule.IsOncePerModel).GroupBy(u => u.Rule)
                .SelectMany(g => g.Skip(1)).Select(use => AnnotationDiagnostics.SecondInModel(use, model)));
        }

        return annotations;
    }

    private static AnnotationUse? Resolve(AnnotationSyntax annotation, AnnotationOwner owner, AnnotationMap annotations, DiagnosticBag diagnostics)
    {
        var rule = AnnotationRules.Find(annotation.Name)!;
        if (!rule.Targets.HasFlag(owner.Kind))
        {
            diagnostics.Add(AnnotationDiagnostics.WrongPlace(annotation, rule.Targets, owner.Kind));
            return null;
        }

        if (!rule.IsRepeatable && owner.Symbol is { } symbol && annotations.On(symbol).Any(u => u.Rule == rule))
        {
            diagnostics.Add(AnnotationDiagnostics.Repeated(annotation, owner));
            return null;
        }

        var arguments = AnnotationArguments.Bind(annotation, rule.ParametersOn(owner.Kind), diagnostics);
        if (owner.Field is UnresolvedFieldSymbol)
        {
            return null;
        }

        if (owner.Field is { } field && rule.FieldRequirement is { } requirement && !requirement.IsMetBy(field))
        {
            diagnostics.Add(AnnotationDiagnostics.WrongField(annotation, requirement, field));
            return null;
        }

        return arguments is null ? null : new AnnotationUse(rule, annotation, owner, arguments);
    }
}
