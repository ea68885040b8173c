using Ashlar.CodeGen.ClientModel;
using Ashlar.CodeGen.Emitting;
using Ashlar.Schema;

namespace Ashlar.CodeGen.Binding;

/// <summary>Puts together what is decided about a model.</summary>
internal sealed class EntityBinder(ColumnBinder columns, KeyBinder keys, RelationPropertyBinder relations)
{
    public Entity Bind(EntityDraft draft)
    {
        var model = draft.Model;
        var key = keys.Bind(draft);
        var access = model.IsView || key is null ? EntityAccess.Read : IsCreatable(draft) ? EntityAccess.All : EntityAccess.Existing;
        return new Entity
        {
            ModelName = model.Name,
            TableName = model.DatabaseName,
            SchemaName = model.Schema,
            Documentation = model.Documentation,
            Names = draft.Names,
            Access = access,
            Columns = [.. draft.Columns.Select(f => columns.Bind(draft, f, access))],
            Relations = relations.Bind(draft),
            PartialCreates = relations.PartialCreates(draft),
            Key = key,
            UniqueKeys = [.. KeyBinder.Composites(draft)],
            TenantPath = TenantPath(draft),
            HasRowSecurity = draft.HasRowSecurity,
            OwnRows = OwnRowsOf(model),
            IsAudited = draft.IsAudited,
            AuditLog = [.. draft.AuditLog?.Fields.Where(f => draft.Columns.Contains(f.Value)).Select(f => (f.Key.ToString(), draft.NameOf(f.Value))) ?? []],
            Service = model.Service,
            IsOutbox = model.IsOutbox,
            DeletedAt = draft.SoftDeleteField is { } deletedAt ? draft.NameOf(deletedAt) : null,
            Version = draft.VersionField is { } version ? draft.NameOf(version) : null,
            FullText = key is null ? null : FullText(draft),
            Notes = [.. Notes(draft, access)],
        };
    }

    // A column that must have a value, has no default and is unknown to the client: it can make no row.
    public static bool IsCreatable(EntityDraft draft) =>
        draft.Model.ScalarFields.Except(draft.Columns).All(f => !f.IsRequired || f.Default is not null);

    // A deletion may come back to the table that it began in by way of others.
    private static OwnRows OwnRowsOf(Model model)
    {
        var (deleted, areChanged) = (new List<Model> { model }, false);
        for (var i = 0; i < deleted.Count; i++)
        {
            foreach (var field in deleted[i].RelationFields.Where(f => !f.HoldsForeignKey && f.Relation is { Kind: not RelationKind.ManyToMany, IsAcrossServices: false }))
            {
                var action = field.Relation.OnDelete;
                if (field.RelatedModel == model && action == ReferentialAction.Cascade)
                {
                    return OwnRows.Go;
                }

                areChanged |= field.RelatedModel == model && action is ReferentialAction.SetNull or ReferentialAction.SetDefault;
                if (action == ReferentialAction.Cascade && !deleted.Contains(field.RelatedModel))
                {
                    deleted.Add(field.RelatedModel);
                }
            }
        }

        return areChanged ? OwnRows.Change : OwnRows.Stay;
    }

    private string? TenantPath(EntityDraft draft) => draft switch
    {
        { TenantField: { } field } => $"{RuntimeTypes.TenantPath}.Of({draft.NameOf(field)})",
        { TenantParent: { } parent } when relations.IsReadable(draft, parent) => $"{RuntimeTypes.TenantPath}.Through({draft.NameOf(parent)})",
        _ => null,
    };

    private static string? FullText(EntityDraft draft) => draft.FullText is { } words && draft.Reads(words.Fields.Select(f => f.Field))
        ? $"new({CSharpLiteral.Of(words.DatabaseName)}, {CSharpLiteral.Of(words.Language)}, {string.Join(", ", words.Fields.Select(f => $"new {RuntimeTypes.FullTextPart}({draft.NameOf(f.Field)}, '{f.Weight}')"))})"
        : null;

    private static IEnumerable<string> Notes(EntityDraft draft, EntityAccess access)
    {
        var model = draft.Model;
        yield return $"{(model.IsView ? "View" : "Table")} {model.DatabaseName}{Rights(access)}{Owner(draft)}.";
        foreach (var field in model.ScalarFields.Except(draft.Columns))
        {
            yield return $"Left out: {field.Name} ({Reason(field)}).";
        }
    }

    private static string Rights(EntityAccess access) => access switch
    {
        EntityAccess.All => "",
        EntityAccess.Existing => ", where the client can make no row: a column that must have a value is left out",
        _ => ", to be read only",
    };

    private static string Owner(EntityDraft draft) => draft switch
    {
        { TenantField: { } field } => $"; a row belongs to its {field.Name}",
        { TenantParent: { } parent } => $"; a row belongs to whom its {parent.Name} belongs",
        _ => "",
    };

    private static string Reason(ScalarField field) => field switch
    {
        { IsIgnored: true } => "@ignore",
        _ => "a type that only the database knows",
    };
}
