using System.Globalization;
using Ashlar.CodeGen.ClientModel;
using Ashlar.CodeGen.Emitting;
using Ashlar.Schema;
using Ashlar.Schema.Annotations;

namespace Ashlar.CodeGen.Binding;

/// <summary>Decides what becomes of a scalar field.</summary>
internal sealed class ColumnBinder(IReadOnlyDictionary<EnumType, Enumeration> enumerations, string jsonContext)
{
    /// <summary>The run time can read and write the type. What it cannot is left out of the client.</summary>
    public static bool IsReadable(ScalarField field) => !field.IsIgnored && field.Type is not UnsupportedType;

    public EntityColumn Bind(EntityDraft entity, ScalarField field, EntityAccess access)
    {
        var nullable = IsNullable(field);
        var (type, isReference) = TypeOf(field);
        var fieldType = FieldTypeOf(entity, field);
        return new EntityColumn
        {
            Name = entity.NameOf(field),
            FieldName = field.Name,
            ColumnName = field.DatabaseName,
            Documentation = field.Documentation,
            Type = nullable ? type + "?" : type,
            ItemType = field.IsList ? ItemTypeOf(field).Name : null,
            JsonType = JsonTypeOf(field),
            IsNullable = nullable,
            IsReference = isReference,
            ColumnType = ColumnTypeOf(field),
            Read = ReadOf(entity, field),
            Default = DefaultBinder.ClientDefault(field, nullable && !isReference),
            NativeType = NativeTypeOf(field),
            IsUpdatedAt = field.IsUpdatedAt,
            IsHidden = IsHidden(field),
            IsSecret = IsHidden(field) || EncryptionOf(field) is not null,
            FieldType = fieldType,
            Create = access == EntityAccess.All ? InputOf(entity, field) : new ColumnInput.Absent(),
            IsUpdatable = access != EntityAccess.Read && fieldType is not ("KeyColumn" or "Column" or "NullableColumn"),
            Validation = [.. ValidationBinder.Bind(field)],
        };
    }

    public static string? NativeTypeOf(ScalarField field) =>
        field.NativeType is { } type && (field.IsList ? type.Name == "Xml" : ScalarTypes.ComputedOtherwise.Contains(type.Name)) ? type.Name : null;

    // A list is there, if only an empty one.
    private static bool IsNullable(ScalarField field) => !field.IsRequired && !field.IsList;

    /// <summary>The C# type of a field that has a value.</summary>
    public (string Name, bool IsReference) TypeOf(ScalarField field) =>
        field.IsList ? ($"{RuntimeTypes.List}<{ItemTypeOf(field).Name}>", true) : ItemTypeOf(field);

    private (string Name, bool IsReference) ItemTypeOf(ScalarField field) => field.Type switch
    {
        EnumFieldType { Enum: var type } => (enumerations[type].Name, false),
        _ when JsonTypeOf(field) is { } type => (type, true),
        BuiltInType { Scalar: var scalar } => ScalarTypes.CSharp[scalar],
        _ => throw new InvalidOperationException($"the field \"{field}\" has no C# type"),
    };

    /// <summary>How the field is stored, as an expression.</summary>
    public string ColumnTypeOf(ScalarField field) =>
        field.IsList ? $"{RuntimeTypes.ListTypes}.Of({ColumnTypeOf(field, isNullable: false)})" : ColumnTypeOf(field, IsNullable(field));

    /// <summary>How a value of the field is stored where it may be missing for another reason, such as an outer join.</summary>
    public string ColumnTypeOf(ScalarField field, bool isNullable) => field.Type switch
    {
        EnumFieldType { Enum: var type } => enumerations[type].ColumnType + (isNullable ? ".Nullable" : ""),
        _ when EncryptionOf(field) is { } encryption => $"{RuntimeTypes.EncryptedTypes}.{NameOf(field, isNullable)}({Place(field, encryption)})",
        _ when JsonTypeOf(field) is { } type => $"{RuntimeTypes.JsonTypes}.Of<{type}{(isNullable ? "?" : "")}>({JsonPlace(field, isNullable)})",
        _ => $"{RuntimeTypes.ColumnTypes}.{NameOf(field, isNullable)}",
    };

    private static string NameOf(ScalarField field, bool isNullable) => (isNullable ? "Nullable" : "") + (IsPrecise(field) ? "Precise" : "") + ((BuiltInType)field.Type).Scalar;

    // Without a number of digits a second has six of them.
    private static bool IsPrecise(ScalarField field) =>
        field.NativeType is { Name: "Timestamp" or "Timestamptz" or "Time" or "Timetz" } type && (type.Arguments is [] || int.Parse(type.Arguments[0], CultureInfo.InvariantCulture) > 3);

    private static string Place(ScalarField field, EncryptedAnnotation encryption) =>
        $"{CSharpLiteral.Of(field.Model.DatabaseName)}, {CSharpLiteral.Of(field.DatabaseName)}, isDeterministic: {(encryption.IsDeterministic ? "true" : "false")}";

    private string JsonPlace(ScalarField field, bool isNullable) =>
        $"{jsonContext}.Default, {CSharpLiteral.Of(field.Model.Name)}, {CSharpLiteral.Of(field.Name)}, isNullable: {(isNullable ? "true" : "false")}";

    public static bool IsHidden(ScalarField field) => field.Annotations.OfType<HiddenAnnotation>().Any();

    public static EncryptedAnnotation? EncryptionOf(ScalarField field) => field.Annotations.OfType<EncryptedAnnotation>().FirstOrDefault();

    // The run time itself writes the JSON of the audit log.
    public static string? JsonTypeOf(ScalarField field) =>
        field.Model.Annotations.OfType<AuditLogAnnotation>().Any(l => l.Fields.Values.Contains(field))
            ? null
            : field.Annotations.OfType<JsonTypeAnnotation>().FirstOrDefault()?.TypeName;

    // The client itself says whose a row is, counts its versions, and notes when it was deleted.
    private ColumnInput InputOf(EntityDraft entity, ScalarField field) => field switch
    {
        _ when field == entity.TenantField || field == entity.SoftDeleteField => new ColumnInput.Absent(),
        { Default: null } when field == entity.VersionField => new ColumnInput.Fixed("1"),
        _ when field == entity.VersionField => new ColumnInput.Absent(),
        _ => DefaultBinder.Input(field, enumerations),
    };

    private string ReadOf(EntityDraft entity, ScalarField field)
    {
        var suffix = field.IsRequired ? "" : "OrNull";
        return field.Type switch
        {
            _ when field.IsList => $"{entity.Names.Model}.{entity.NameOf(field)}.Type.Read(row, {{0}})",
            EnumFieldType { Enum: var type } => $"row.GetEnum{suffix}({{0}}, {enumerations[type].ColumnType})",
            _ when EncryptionOf(field) is not null || JsonTypeOf(field) is not null => $"{entity.Names.Model}.{entity.NameOf(field)}.Type.Read(row, {{0}})",
            _ => $"row.Get{((BuiltInType)field.Type).Scalar}{suffix}({{0}})",
        };
    }

    private static string FieldTypeOf(EntityDraft entity, ScalarField field)
    {
        var key = entity.Model.PrimaryKey?.Fields ?? [];
        if (key.Any(f => f.Field == field))
        {
            return key.Count == 1 ? "KeyColumn" : "Column";
        }

        if (field == entity.TenantField || field == entity.VersionField)
        {
            return "Column";
        }

        if (field == entity.SoftDeleteField)
        {
            return "NullableColumn";
        }

        if (field.IsList)
        {
            return "ListField";
        }

        if (field.ForeignKeyOf.Any(r => r.Relation.IsAcrossServices))
        {
            return (field.IsRequired ? "" : "Nullable") + (IsUnique(entity, field) ? "Unique" : "") + "ReferenceField";
        }

        var isUnique = IsUnique(entity, field);
        return EncryptionOf(field) switch
        {
            { IsDeterministic: true } => (isUnique ? "Unique" : "") + "SearchableField",
            { } => "EncryptedField",
            _ => (field.IsRequired ? "" : "Nullable") + (isUnique ? "Unique" : JsonTypeOf(field) is null ? "" : "Json") + "Field",
        };
    }

    private static bool IsUnique(EntityDraft entity, ScalarField field) => KeyBinder.UniquesOf(entity).Any(i => i.Fields is [var only] && only.Field == field);
}
