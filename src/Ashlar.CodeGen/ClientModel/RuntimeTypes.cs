namespace Ashlar.CodeGen.ClientModel;

/// <summary>
/// The types that generated code refers to. All are named in full: a model, or a class of the user's own in the same
/// namespace, may be called Table, Task or String.
/// </summary>
internal static class RuntimeTypes
{
    public const string Query = "global::Ashlar.Query";
    public const string RowQuery = "global::Ashlar.RowQuery";
    public const string SqlFile = "global::Ashlar.SqlFile";
    public const string Table = "global::Ashlar.Table";
    public const string ExistingRows = "global::Ashlar.ExistingRows";
    public const string ToMany = "global::Ashlar.ToMany";
    public const string ManyToMany = "global::Ashlar.ManyToMany";
    public const string OwnedMany = "global::Ashlar.OwnedMany";
    public const string OwnedOne = "global::Ashlar.OwnedOne";
    public const string ToOne = "global::Ashlar.ToOne";
    public const string ToOptional = "global::Ashlar.ToOptional";
    public const string RemoteMany = "global::Ashlar.RemoteMany";
    public const string RemoteOne = "global::Ashlar.RemoteOne";
    public const string ServicesClient = "global::Ashlar.ServicesClient";
    public const string OwnRows = "global::Ashlar.Models.OwnRows";
    public const string DependentRows = "global::Ashlar.Models.DependentRows";
    public const string UnversionedFields = "global::Ashlar.IUnversionedFields";
    public const string SearchableFields = "global::Ashlar.ISearchableFields";
    public const string SearchedRow = "global::Ashlar.SearchedRow";
    public const string SoftDeletedFields = "global::Ashlar.ISoftDeletedFields";
    public const string VersionedFields = "global::Ashlar.IVersionedFields";
    public const string UniqueKey = "global::Ashlar.UniqueKey";
    public const string NotIncluded = "global::Ashlar.RelationNotIncludedException";
    public const string Session = "global::Ashlar.Session";
    public const string Tenant = "global::Ashlar.Tenant";
    public const string DatabaseOptions = "global::Ashlar.DatabaseOptions";
    public const string DatabaseClient = "global::Ashlar.DatabaseClient";
    public const string TransactionalClient = "global::Ashlar.TransactionalClient";
    public const string ClientInterface = "global::Ashlar.IDatabaseClient";
    public const string Driver = "global::Ashlar.Drivers.Driver";

    public const string ColumnTypes = "global::Ashlar.Rows.ColumnTypes";
    public const string EnumType = "global::Ashlar.Rows.EnumType";
    public const string EncryptedTypes = "global::Ashlar.Encryption.EncryptedTypes";
    public const string FieldSet = "global::Ashlar.Rows.FieldSet";
    public const string Loaded = "global::Ashlar.Rows.Loaded";
    public const string MemberText = "global::Ashlar.Rows.MemberText";
    public const string ListTypes = "global::Ashlar.Rows.ListTypes";
    public const string JsonTypes = "global::Ashlar.Rows.JsonTypes";
    public const string RowValues = "global::Ashlar.Rows.IRowValues";
    public const string RowWriter = "global::Ashlar.Rows.RowWriter";

    public const string ClientDefaults = "global::Ashlar.Models.ClientDefaults";
    public const string ColumnDescriptor = "global::Ashlar.Models.ColumnDescriptor";

    public const string NativeType = "global::Ashlar.Models.NativeType";
    public const string FullTextPart = "global::Ashlar.Models.FullTextPart";
    public const string JoinTable = "global::Ashlar.Models.JoinTable";
    public const string KeyDescriptor = "global::Ashlar.Models.KeyDescriptor";
    public const string KeyPart = "global::Ashlar.Models.KeyPart";
    public const string ModelDescriptor = "global::Ashlar.Models.ModelDescriptor";
    public const string RelationDescriptor = "global::Ashlar.Models.RelationDescriptor";
    public const string TableDescriptor = "global::Ashlar.Models.TableDescriptor";
    public const string TenantPath = "global::Ashlar.Models.TenantPath";

    public const string Task = "global::System.Threading.Tasks.Task";
    public const string CancellationToken = "global::System.Threading.CancellationToken";
    public const string ReadList = "global::System.Collections.Generic.List";
    public const string List = "global::System.Collections.Generic.IReadOnlyList";
    public const string DateTime = "global::System.DateTime";
    public const string JsonElement = "global::System.Text.Json.JsonElement";
    public const string Json = "global::System.Text.Json.Serialization";
    public const string Annotations = "global::System.ComponentModel.DataAnnotations";
    public const string StringBuilder = "global::System.Text.StringBuilder";
}
