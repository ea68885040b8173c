using Ashlar.Diagnostics;
using Ashlar.Schema.Diagnostics;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Annotations;

/// <summary>Finds the annotations of a schema, and what is wrong with them.</summary>
internal static class AnnotationBinder
{
    /// <summary>Reads the documentation of everything, and reports annotations that are badly written or out of place.</summary>
    public static AnnotationMap Bind(SchemaSymbol schema, DiagnosticBag diagnostics)
    {
        var annotations = new AnnotationMap(schema);
        foreach (var owner in AnnotationOwner.AllIn(schema))
        {
            var documentation = AnnotationParser.Parse(owner.Lines);
            diagnostics.AddRange(documentation.Diagnostics);
            annotations.Document(owner, documentation.Text);
            foreach (var annotation in documentation.Annotations)
            {
                if (Resolve(annotation, owner, annotations, diagnostics) is { } use)
                {
                    annotations.Add(use);
                }
            }
        }

        return annotations;
    }

    /// <summary>What only makes sense for a schema that is sound otherwise: rules look at relations, keys and other models.</summary>
    public static void Check(AnnotationMap annotations, DiagnosticBag diagnostics)
    {
        foreach (var use in annotations.All)
        {
            diagnostics.AddRange(use.Rule.Check(use, annotations));
        }

        foreach (var model in annotations.Schema.Models)
        {
            diagnostics.AddRange(annotations.Within(model).Where(u => u.Rule.IsOncePerModel).GroupBy(u => u.Rule)
                .SelectMany(g => g.Skip(1)).Select(use => AnnotationDiagnostics.SecondInModel(use, model)));
        }
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

        if (owner.Field is { } field && rule.FieldRequirement?.IsMetBy(field) == false)
        {
            diagnostics.Add(AnnotationDiagnostics.WrongField(annotation, rule, field));
            return null;
        }

        return arguments is null ? null : new AnnotationUse(rule, annotation, owner, arguments);
    }
}
