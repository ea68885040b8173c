using Ashlar.Diagnostics;
using Ashlar.Schema.Diagnostics;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Annotations;

/// <summary>A schema whose models belong to services can be laid out in one database or in one for each.</summary>
internal static class ServiceLayoutCheck
{
    public static IEnumerable<Diagnostic> Run(AnnotationMap annotations)
    {
        var schema = annotations.Schema;
        var outbox = annotations.All.FirstOrDefault(u => u.Rule is OutboxRule);
        string? Of(ModelSymbol model) => ServiceRule.ServiceOf(model, annotations);

        // A view that names a service says where it could be, and divides nothing.
        if (schema.Models.TrueForAll(m => m.IsView || Of(m) is null))
        {
            yield break;
        }

        foreach (var model in schema.Models.Where(m => !m.IsView && m != outbox?.Owner.Model && Of(m) is null))
        {
            yield return ServiceDiagnostics.NoService(model);
        }

        foreach (var relation in schema.Relations.Where(r => r.Forward is not null && Of(r.ReferencingModel) is { } one && Of(r.ReferencedModel) is { } other && one != other))
        {
            foreach (var finding in Check(relation, annotations, outbox is not null))
            {
                yield return finding;
            }
        }

        if (annotations.All.FirstOrDefault(u => u.Rule is AuditLogRule)?.Owner.Model is not { } log)
        {
            yield break;
        }

        if (annotations.All.FirstOrDefault(u => u.Rule is AuditRule && Of(u.Owner.Model!) != Of(log)) is { } audited)
        {
            if (outbox is null)
            {
                yield return ServiceDiagnostics.OutboxMissing(audited.Location, $"records of \"{audited.Owner.Model!.Name}\" go to the log of another service");
            }

            if (log.PrimaryKey is { Fields: var fields } && fields.Any(f => f.Root.Default is null || f.Root.Default.Calls("autoincrement") || f.Root.Default.Calls("dbgenerated")))
            {
                yield return ServiceDiagnostics.LogKey(log);
            }
        }
    }

    private static IEnumerable<Diagnostic> Check(RelationSymbol relation, AnnotationMap annotations, bool hasOutbox)
    {
        var (field, referenced) = (relation.Forward!, relation.ReferencedModel);
        if (!relation.IsInline)
        {
            yield return ServiceDiagnostics.ManyToMany(field);
            yield break;
        }

        if (field.ReferencedFields is not [var key] || referenced.PrimaryKey is not { Fields: [var id] } || id.Root != key)
        {
            yield return ServiceDiagnostics.NotTheId(field, referenced);
        }

        if (annotations.Find<TenantRule>(relation.ReferencingModel)?.Text("relation") == field.Name)
        {
            yield return ServiceDiagnostics.Tenant(field);
        }

        if (relation.OnDelete(annotations.Schema.Provider, annotations.Schema.RelationMode) is not (ReferentialAction.Cascade or ReferentialAction.SetNull))
        {
            yield break;
        }

        if (!hasOutbox)
        {
            yield return ServiceDiagnostics.OutboxMissing(field.Location, $"deleting a \"{referenced.Name}\" reaches rows of another service");
        }

        if (referenced.RelationFields.Select(f => f.Relation).OfType<RelationSymbol>().FirstOrDefault(r => DeletesSilently(r, referenced, annotations)) is { } silent)
        {
            yield return ServiceDiagnostics.DeletedByCascade(field, referenced, silent.ReferencedModel);
        }
    }

    /// <summary>The database deletes rows of the model by itself, so that nobody could tell the other services.</summary>
    private static bool DeletesSilently(RelationSymbol relation, ModelSymbol model, AnnotationMap annotations) =>
        relation is { IsInline: true, Forward: not null }
        && relation.ReferencingModel == model
        && ServiceRule.ServiceOf(relation.ReferencedModel, annotations) == ServiceRule.ServiceOf(model, annotations)
        && relation.OnDelete(annotations.Schema.Provider, annotations.Schema.RelationMode) == ReferentialAction.Cascade;
}
