using Ashlar.Diagnostics;
using Ashlar.Psl.Syntax;
using Ashlar.Schema.Diagnostics;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Annotations;

/// <summary><c>@encrypted</c> on a field that the database must not be able to read.</summary>
internal sealed class EncryptedRule() : AnnotationRule("encrypted", AnnotationTargets.Field)
{
    private const string Deterministic = "deterministic";

    public override FieldRequirement FieldRequirement { get; } = new(ScalarType.String, ScalarType.Bytes);

    public override IReadOnlyList<AnnotationParameter> ParametersOn(AnnotationTargets target) => [new(Deterministic, AnnotationValueKind.Flag)];

    public override IEnumerable<Diagnostic> Check(AnnotationUse use, AnnotationMap annotations)
    {
        var field = use.Owner.Column!;
        var keys = field.Model.Indexes.Where(k => k.Fields.Any(f => f.Root == field));
        if (field.Model.PrimaryKey is { } primaryKey && primaryKey.Fields.Any(f => f.Root == field))
        {
            yield return EncryptionDiagnostics.InPrimaryKey(use, field);
        }
        else if (IsInRelation(field, annotations.Schema))
        {
            yield return EncryptionDiagnostics.InRelation(use, field);
        }
        else if (!use.Has(Deterministic) && keys.FirstOrDefault() is { } key)
        {
            yield return EncryptionDiagnostics.Indexed(use, field, key.AttributeName);
        }

        // The stored text is longer than the plain one and is no uuid, address or bit string any more.
        var expected = annotations.Schema.Provider.DefaultNativeType(field.ScalarType!.Value);
        if (field.NativeType is { } native && native.Name != expected?.Name)
        {
            yield return EncryptionDiagnostics.NativeType(use, field, native.Name);
        }

        if (field.Default is { } @default && (@default.Value is not FunctionCallSyntax || @default.Calls("dbgenerated")))
        {
            yield return EncryptionDiagnostics.PlainDefault(use, field);
        }

        if (annotations.Find<CheckRule>(field) is { } check)
        {
            yield return EncryptionDiagnostics.Checked(check, field);
        }
    }

    public override Annotation Create(AnnotationUse use, AnnotationMap annotations, DataModel dataModel) =>
        new EncryptedAnnotation(use.Has(Deterministic), use.Location);

    private static bool IsInRelation(ScalarFieldSymbol field, SchemaSymbol schema) =>
        schema.Models.SelectMany(m => m.RelationFields).Any(r =>
            (r.ReferencingFields?.Contains(field) ?? false) || (r.ReferencedFields?.Contains(field) ?? false));
}
