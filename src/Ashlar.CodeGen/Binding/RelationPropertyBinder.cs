using Ashlar.CodeGen.ClientModel;
using Ashlar.CodeGen.Emitting;
using Ashlar.CodeGen.Naming;
using Ashlar.Schema;

namespace Ashlar.CodeGen.Binding;

/// <summary>Decides what becomes of the relation fields of a model.</summary>
internal sealed class RelationPropertyBinder(IReadOnlyDictionary<Model, EntityDraft> entities, KeyBinder keys, ColumnBinder columns, NameBinder names)
{
    private readonly Dictionary<RelationField, string> partialCreates = [];

    /// <summary>The relations between what the client reads, in the order of the schema.</summary>
    public IReadOnlyList<EntityRelation> Bind(EntityDraft entity)
    {
        var variables = new LocalNames("row");
        return
        [
            .. entity.Model.RelationFields
                .Where(f => IsReadable(entity, f))
                .Select(f => Bind(entity, f, variables.Next(entity.NameOf(f)))),
        ];
    }

    /// <summary>Both models and all columns that are compared are in the client.</summary>
    public bool IsReadable(EntityDraft entity, RelationField field) =>
        !field.IsIgnored
        && entities.TryGetValue(field.RelatedModel, out var target)
        && Compared(field) is var (own, theirs)
        && own.Count > 0
        && entity.Reads(own)
        && target.Reads(theirs);

    /// <summary>The create types of a model's rows that are made together with a row that they refer to.</summary>
    public IReadOnlyList<PartialCreate> PartialCreates(EntityDraft entity) =>
    [
        .. entity.Model.RelationFields
            .Where(f => f.HoldsForeignKey && IsReadable(entity, f) && f.Opposite is { } opposite && opposite.HoldsForeignKey is false
                && entities[f.RelatedModel] is var owner && IsReadable(owner, opposite) && IsMadeWithOwner(owner, opposite) && HasColumns(entity, f))
            .Select(f => new PartialCreate(PartialCreateOf(entity, f), entity.NameOf(f), [.. f.Fields.Select(entity.NameOf)])),
    ];

    // Whoever makes the owner can make its related rows as well.
    private bool IsMadeWithOwner(EntityDraft owner, RelationField field)
    {
        var target = entities[field.RelatedModel];
        return !field.HoldsForeignKey
            && !field.Relation.IsAcrossServices
            && IsMade(owner)
            && IsMade(target)
            && Compared(field).Own.All(f => f.IsRequired)
            && (IsTenants(owner) || !IsTenants(target));
    }

    private bool IsMade(EntityDraft entity) => !entity.Model.IsView && keys.Bind(entity) is not null && EntityBinder.IsCreatable(entity);

    private static bool IsTenants(EntityDraft entity) => entity.TenantField is not null || entity.TenantParent is not null;

    // The tenant's own column is not in the create type at all.
    private static bool HasColumns(EntityDraft target, RelationField holder) => holder.Fields.Any(f => f != target.TenantField);

    private string PartialCreateOf(EntityDraft target, RelationField holder)
    {
        if (!partialCreates.TryGetValue(holder, out var name))
        {
            partialCreates.Add(holder, name = names.BindPartialCreate(target, holder));
        }

        return name;
    }

    private string? TargetCreate(EntityDraft owner, RelationField field)
    {
        var target = entities[field.RelatedModel];
        return !IsMadeWithOwner(owner, field) ? null
            : field.Opposite is { HoldsForeignKey: true } holder && HasColumns(target, holder) ? PartialCreateOf(target, holder)
            : target.Names.Create;
    }

    private EntityRelation Bind(EntityDraft owner, RelationField field, string variable)
    {
        var target = entities[field.RelatedModel];
        var (own, theirs) = Compared(field);
        var name = owner.NameOf(field);
        var isAcrossServices = field.Relation.IsAcrossServices;
        var isManyToMany = field.Relation.Kind == RelationKind.ManyToMany;
        var key = isManyToMany ? keys.Bind(owner, own) : keys.Bind(target, theirs);
        return new EntityRelation
        {
            Name = name,
            Documentation = field.Documentation,
            Arity = field.Arity switch
            {
                Psl.Syntax.FieldArity.List => RelationArity.Many,

                // A row that was deleted is as if it were not there.
                // So is one of another service that was deleted while this row was on its way.
                Psl.Syntax.FieldArity.Required when !isAcrossServices && target.SoftDeleteField is null => RelationArity.One,
                _ => RelationArity.Optional,
            },
            Owner = owner.Names,
            Target = target.Names,
            LoadedField = "_" + char.ToLowerInvariant(name[0]) + name[1..],
            Variable = variable,
            HoldsForeignKey = field.HoldsForeignKey,
            IsAcrossServices = isAcrossServices,
            Dependents = isAcrossServices && !field.HoldsForeignKey ? Dependents(field.Relation.OnDelete) : null,
            DeletesTargets = !isAcrossServices && owner.SoftDeleteField is not null && target.SoftDeleteField is not null && IsCascade(field),
            KeyType = key.Type,
            OwnerColumns = [.. own.Select(owner.NameOf)],
            OwnerKey = Value("owner", owner, own),
            HasOwnerKey = own.All(f => f.IsRequired)
                ? null
                : string.Join(" && ", own.Where(f => !f.IsRequired).Select(f => $"owner.{owner.NameOf(f)} is not null")),
            TargetKey = isManyToMany ? null : Value("target", target, theirs),
            TargetKeyDescriptor = key.Descriptor,
            JoinedColumn = isManyToMany ? $"{target.Names.Model}.{target.NameOf(theirs[0])}" : null,
            JoinTable = isManyToMany ? JoinTable(field) : null,
            TargetCreate = TargetCreate(owner, field),
        };
    }

    private static string? Dependents(ReferentialAction action) => action switch
    {
        ReferentialAction.Cascade => "Go",
        ReferentialAction.SetNull => "Forget",
        _ => null,
    };

    private static bool IsCascade(RelationField field) =>
        !field.HoldsForeignKey && field.Relation is { Kind: not RelationKind.ManyToMany, OnDelete: ReferentialAction.Cascade };

    private static (IReadOnlyList<ScalarField> Own, IReadOnlyList<ScalarField> Theirs) Compared(RelationField field) => field switch
    {
        { Relation.Kind: RelationKind.ManyToMany } => (KeyOf(field.Model), KeyOf(field.RelatedModel)),
        { HoldsForeignKey: true } => (field.Fields, field.References),
        { Opposite: { } opposite } => (opposite.References, opposite.Fields),
        _ => ([], []),
    };

    // The rules of the language allow the table between only where both models have a key of one column.
    private static IReadOnlyList<ScalarField> KeyOf(Model model) =>
        model.PrimaryKey?.Fields is [var only] ? [only.Field] : [];

    private string Value(string variable, EntityDraft entity, IReadOnlyList<ScalarField> fields)
    {
        var values = fields.Select(f => $"{variable}.{entity.NameOf(f)}" + (f.IsRequired ? "" : columns.TypeOf(f).IsReference ? "!" : "!.Value")).ToArray();
        return values is [var only] ? only : $"({string.Join(", ", values)})";
    }

    // https://www.prisma.io/docs/orm/prisma-schema/data-model/relations/many-to-many-relations: _Name, with the columns A and B.
    private static string JoinTable(RelationField field)
    {
        var relation = field.Relation;
        var schema = relation.From.Model.Schema is { } name ? CSharpLiteral.Of(name) : "null";
        var (own, theirs) = relation.From == field ? ("A", "B") : ("B", "A");
        return $"{CSharpLiteral.Of("_" + relation.Name)}, {schema}, {CSharpLiteral.Of(own)}, {CSharpLiteral.Of(theirs)}";
    }
}
