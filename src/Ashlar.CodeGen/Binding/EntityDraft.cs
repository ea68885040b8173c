using Ashlar.CodeGen.ClientModel;
using Ashlar.CodeGen.Naming;
using Ashlar.Schema;
using Ashlar.Schema.Annotations;

namespace Ashlar.CodeGen.Binding;

/// <summary>A model whose names are decided, so that other models can refer to it.</summary>
/// <param name="Columns">The fields that the client reads.</param>
internal sealed record EntityDraft(Model Model, EntityNames Names, MemberNames Members, IReadOnlyList<ScalarField> Columns)
{
    /// <summary>The field marked <c>@tenant</c>.</summary>
    public ScalarField? TenantField => Columns.FirstOrDefault(c => c.Annotations.OfType<TenantAnnotation>().Any());

    public bool HasRowSecurity =>
        Model.Annotations.Concat(Columns.SelectMany(c => c.Annotations)).OfType<TenantAnnotation>().Any(t => t.RowLevelSecurity);

    public bool IsAudited => Model.Annotations.OfType<AuditAnnotation>().Any();

    /// <summary>What the fields of the audit log hold; <see langword="null"/> in any other model.</summary>
    public AuditLogAnnotation? AuditLog => Model.Annotations.OfType<AuditLogAnnotation>().FirstOrDefault();

    /// <summary>The field marked <c>@softDelete</c>.</summary>
    public ScalarField? SoftDeleteField => Columns.FirstOrDefault(c => c.Annotations.OfType<SoftDeleteAnnotation>().Any());

    /// <summary>By which words rows are found.</summary>
    public FullTextAnnotation? FullText => Model.Annotations.OfType<FullTextAnnotation>().FirstOrDefault();

    /// <summary>The field marked <c>@version</c>.</summary>
    public ScalarField? VersionField => Columns.FirstOrDefault(c => c.Annotations.OfType<VersionAnnotation>().Any());

    /// <summary>The relation of <c>@tenant(…)</c>.</summary>
    public RelationField? TenantParent => Model.Annotations.OfType<TenantAnnotation>().FirstOrDefault()?.Through;

    /// <summary>The client reads every one of the fields.</summary>
    public bool Reads(IEnumerable<ScalarField> fields) => fields.All(Columns.Contains);

    /// <summary>The C# property of a field.</summary>
    public string NameOf(Field field) => Members[field.Name];
}
