using Ashlar.CodeGen.ClientModel;
using Ashlar.CodeGen.Emitting;
using Ashlar.Database.Queries;
using Ashlar.Schema;

namespace Ashlar.CodeGen.Binding;

/// <summary>Types of parameters and columns of SQL as C#. A column that is a field's keeps all that the schema says of the field: encryption, the type of JSON, what is hidden.</summary>
internal sealed class QueryTypeBinder(DataModel model, ColumnBinder columns, IReadOnlyDictionary<EnumType, Enumeration> enumerations)
{
    /// <summary>The schema still has the type and the field.</summary>
    public bool Knows(LockedValue value) =>
        (IsScalar(value.Type.Name) || EnumOf(value.Type.Name) is not null)
        && (value.Field is null || (FieldOf(value) is { } field && (value.Type.IsNullable || field.IsRequired || field.IsList) && value.Type.IsList == field.IsList && NameOf(field) == value.Type.Name && ColumnBinder.IsReadable(field)));

    /// <summary>The value is a field that the schema says more of than its type: it is encrypted, hidden, or typed JSON.</summary>
    public bool IsSpecial(LockedValue value) =>
        FieldOf(value) is { } field && (ColumnBinder.EncryptionOf(field) is not null || ColumnBinder.JsonTypeOf(field) is not null || ColumnBinder.IsHidden(field));

    /// <summary>The C# type of a parameter, or of a single value.</summary>
    public string ArgumentType(QueryType type)
    {
        var name = EnumOf(type.Name) is { } named ? named.Name : ScalarTypes.CSharp[Scalar(type.Name)].Name;
        return type.IsList ? $"{RuntimeTypes.List}<{name}>" : type.IsNullable ? name + "?" : name;
    }

    /// <summary>The value of a parameter for the statement.</summary>
    public string ValueOf(QueryType type, string argument, bool isHidden)
    {
        var columnType = ColumnTypeOf(type with { IsList = false });
        return type.IsList ? $"{RuntimeTypes.SqlFile}.List({columnType}, {argument})" : $"{RuntimeTypes.SqlFile}.Value({columnType}, {argument}{(isHidden ? ", isHidden: true" : "")})";
    }

    /// <summary>Reads a single value from a variable <c>row</c>.</summary>
    public string? Read(LockedValue value) =>
        FieldOf(value) is { } field && (ColumnBinder.EncryptionOf(field) is not null || ColumnBinder.JsonTypeOf(field) is not null) ? null : ReadOf(value.Type);

    public string ReadOrNull(LockedValue value) => ReadOf(value.Type with { IsNullable = true });

    /// <summary>The record of a file's rows.</summary>
    public Entity Entity(QueryFile file, LockedQuery known, EntityNames names, IReadOnlyList<string> properties) => new()
    {
        ModelName = file.Name,
        TableName = file.Name,
        SchemaName = null,
        Documentation = $"A row of {file.Name}.sql.",
        Names = names,
        Access = EntityAccess.Read,
        Columns = [.. known.Columns.Select((c, i) => Column(c, names.Model, properties[i]))],
        Relations = [],
        PartialCreates = [],
        Key = null,
        UniqueKeys = [],
        TenantPath = null,
        HasRowSecurity = false,
        OwnRows = OwnRows.Stay,
        IsAudited = false,
        AuditLog = [],
        Service = null,
        IsOutbox = false,
        DeletedAt = null,
        FullText = null,
        Version = null,
        Notes = [$"The rows of {Path.GetFileName(file.Source.Path)}."],
    };

    private EntityColumn Column(LockedValue value, string descriptors, string property)
    {
        var field = FieldOf(value);
        var encryption = field is null ? null : ColumnBinder.EncryptionOf(field);
        var json = field is null ? null : ColumnBinder.JsonTypeOf(field);
        var (type, isReference) = field is null ? TypeOf(value.Type) : columns.TypeOf(field);
        var nullable = value.Type.IsNullable;
        return new EntityColumn
        {
            Name = property,
            FieldName = value.Name,
            ColumnName = value.Name,
            Documentation = field?.Documentation,
            Type = nullable ? type + "?" : type,
            ItemType = value.Type.IsList ? ItemTypeOf(value.Type, json) : null,
            JsonType = json,
            IsNullable = nullable,
            IsReference = isReference,
            ColumnType = field is null ? ColumnTypeOf(value.Type) : value.Type.IsList ? columns.ColumnTypeOf(field) : columns.ColumnTypeOf(field, nullable),
            Read = encryption is not null || json is not null || value.Type.IsList ? $"{descriptors}.{property}.Type.Read(row, {{0}})" : ReadOf(value.Type),
            Default = null,
            NativeType = field is null ? NativeTypeOf(value.Type) : ColumnBinder.NativeTypeOf(field),
            IsUpdatedAt = false,
            IsHidden = field is not null && ColumnBinder.IsHidden(field),
            IsSecret = encryption is not null || (field is not null && ColumnBinder.IsHidden(field)),
            FieldType = value.Type.IsList ? "ListField" : encryption is { IsDeterministic: true } ? "SearchableField" : encryption is not null ? "EncryptedField" : (nullable ? "Nullable" : "") + (json is null ? "Column" : "JsonField"),
            Create = new ColumnInput.Absent(),
            IsUpdatable = false,
            Validation = [],
        };
    }

    private static string? NativeTypeOf(QueryType type) => type.Native is { } name && ScalarTypes.ComputedOtherwise.Contains(name) ? name : null;

    private (string Name, bool IsReference) TypeOf(QueryType type) =>
        type.IsList ? ($"{RuntimeTypes.List}<{ItemTypeOf(type, json: null)}>", true)
        : EnumOf(type.Name) is { } named ? (named.Name, false)
        : ScalarTypes.CSharp[Scalar(type.Name)];

    private string ItemTypeOf(QueryType type, string? json) => json ?? TypeOf(type with { IsList = false }).Name;

    private string ColumnTypeOf(QueryType type) =>
        type.IsList ? $"{RuntimeTypes.ListTypes}.Of({ColumnTypeOf(type with { IsList = false, IsNullable = false })})"
        : EnumOf(type.Name) is { } named ? named.ColumnType + (type.IsNullable ? ".Nullable" : "")
        : $"{RuntimeTypes.ColumnTypes}.{(type.IsNullable ? "Nullable" : "")}{(Scalar(type.Name) == ScalarType.DateTime ? "Precise" : "")}{type.Name}";

    private string ReadOf(QueryType type)
    {
        if (type.IsList)
        {
            return $"{ColumnTypeOf(type)}.Read(row, {{0}})";
        }

        var suffix = type.IsNullable ? "OrNull" : "";
        return EnumOf(type.Name) is { } named ? $"row.GetEnum{suffix}({{0}}, {named.ColumnType})" : $"row.Get{type.Name}{suffix}({{0}})";
    }

    private Enumeration? EnumOf(string name) => model.FindEnum(name) is { } type ? enumerations[type] : null;

    private ScalarField? FieldOf(LockedValue value) => value.Field?.Split('.') is [var owner, var name]
        ? model.Models.Concat(model.Views).FirstOrDefault(m => m.Name == owner)?.ScalarFields.FirstOrDefault(f => f.Name == name)
        : null;

    private static string? NameOf(ScalarField field) => field.Type switch
    {
        EnumFieldType { Enum: var type } => type.Name,
        BuiltInType { Scalar: var scalar } => scalar.ToString(),
        _ => null,
    };

    private static bool IsScalar(string name) => Enum.TryParse<ScalarType>(name, out _);

    private static ScalarType Scalar(string name) => Enum.Parse<ScalarType>(name);
}
