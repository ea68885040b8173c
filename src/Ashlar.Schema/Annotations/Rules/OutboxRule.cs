using Ashlar.Diagnostics;
using Ashlar.Schema.Diagnostics;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Annotations;

/// <summary><c>@outbox</c> on the model with the messages from one service to another. Every service has its table.</summary>
internal sealed class OutboxRule() : AnnotationRule("outbox", AnnotationTargets.Model)
{
    private static readonly (string Name, ScalarType Type, bool IsRequired)[] Columns =
    [
        ("service", ScalarType.String, true),
        ("kind", ScalarType.String, true),
        ("payload", ScalarType.Json, true),
        ("createdAt", ScalarType.DateTime, true),
        ("attempts", ScalarType.Int, true),
        ("error", ScalarType.String, false),
    ];

    public override IEnumerable<Diagnostic> Check(AnnotationUse use, AnnotationMap annotations)
    {
        var model = use.Owner.Model!;
        if (annotations.All.First(u => u.Rule is OutboxRule) != use)
        {
            yield return ServiceDiagnostics.SecondOutbox(use.Location);
        }

        if (ServiceRule.ServiceOf(model, annotations) is not null)
        {
            yield return ServiceDiagnostics.OutboxOfOne(use.Location);
        }

        if (model.PrimaryKey is not { Fields.Count: 1 })
        {
            yield return ServiceDiagnostics.OutboxLacks(use.Location, "one field with @id");
        }

        foreach (var (name, type, isRequired) in Columns)
        {
            if (model.FindField(name) is not ScalarFieldSymbol { IsList: false } field || field.ScalarType != type || field.IsRequired != isRequired)
            {
                yield return ServiceDiagnostics.OutboxLacks(use.Location, $"{name} {type}{(isRequired ? "" : "?")}");
            }
        }

        foreach (var field in model.Fields.Where(f => f is not ScalarFieldSymbol { IsRequired: false } and not ScalarFieldSymbol { Default: not null } && Columns.All(c => c.Name != f.Name)))
        {
            yield return ServiceDiagnostics.OutboxHas(field);
        }
    }

    public override Annotation Create(AnnotationUse use, AnnotationMap annotations, DataModel dataModel) => new OutboxAnnotation(use.Location);
}
