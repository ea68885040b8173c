using Ashlar.Rows;

namespace Ashlar.Models;

/// <summary>What the run time knows about a model. The generator writes one for each; it holds no behaviour.</summary>
public abstract class ModelDescriptor
{
    // Most statements name all columns: the text is made once.
    private readonly string?[] columnsByDepth = new string?[4];

    /// <summary>The model's name in the schema.</summary>
    public required string Name { get; init; }

    /// <summary>The table's name in the database.</summary>
    public required string TableName { get; init; }

    /// <summary>The table's schema in the database; <see langword="null"/> for the default one.</summary>
    public string? SchemaName { get; init; }

    /// <summary>The columns in the order in which rows are read.</summary>
    public required IReadOnlyList<ColumnDescriptor> Columns
    {
        get;
        init
        {
            field = value;
            foreach (var column in value)
            {
                column.Model = this;
            }
        }
    }

    /// <summary>The names of all columns, as <c>RETURNING</c> has them.</summary>
    internal string ColumnNames => field ??= string.Join(", ", Columns.Select(c => c.QuotedName));

    /// <summary>All columns of a row at a level of nesting, as <c>SELECT</c> has them.</summary>
    internal string ColumnsAt(int depth) =>
        depth < columnsByDepth.Length ? columnsByDepth[depth] ??= NamesAt(depth) : NamesAt(depth);

    // What a lambda captures is made where its method begins, also where the lambda is not.
    private string NamesAt(int depth) => string.Join(", ", Columns.Select(c => $"t{depth}.{c.QuotedName}"));

    /// <summary>The columns of the primary key, or of the unique key that stands in for it; empty in a view.</summary>
    public virtual IReadOnlyList<ColumnDescriptor> KeyColumns => [];

    /// <summary>The relations.</summary>
    public IReadOnlyList<RelationDescriptor> Relations { get; init; } = [];

    /// <summary>How a row belongs to a tenant; <see langword="null"/> where rows belong to nobody.</summary>
    public TenantPath? Tenant { get; init; }

    /// <summary><c>@softDelete</c>: the column that says when a row was deleted; <see langword="null"/> where rows are removed.</summary>
    public ColumnDescriptor<DateTime?>? DeletedAt { get; init; }

    /// <summary>A field is stored encrypted.</summary>
    internal bool HasEncryption => Columns.Any(c => c.IsEncrypted);

    /// <summary><c>@tenant(rls: true)</c>: the database keeps the rows of tenants apart, where it can.</summary>
    public bool HasRowSecurity { get; init; }

    /// <summary><c>@fulltext</c>: by which words rows are found; <see langword="null"/> where they are not.</summary>
    public FullTextDescriptor? FullText { get; init; }

    /// <summary><c>@audit</c>: each write is recorded.</summary>
    public bool IsAudited { get; init; }

    /// <summary><c>@auditLog</c>: the model holds the records; <see langword="null"/> in any other.</summary>
    public AuditLogColumns? AuditLog { get; init; }

    /// <summary>A write is its statement and no more: nothing is recorded, and nothing is asked of other services.</summary>
    internal bool HasPlainWrites => !IsAudited && Service is null;

    /// <summary>Rows of other models are deleted with those of this one.</summary>
    internal bool DeletesOthers => Relations.Any(r => r.DeletesTargets);

    /// <summary>What the database does to rows of this model when others of it are deleted.</summary>
    public OwnRows OwnRows { get; init; }

    /// <summary><c>@service</c>: who owns the rows; <see langword="null"/> where the schema has no services, and for what each of them has.</summary>
    public string? Service { get; init; }

    /// <summary><c>@outbox</c>: the rows are messages for other services.</summary>
    public bool IsOutbox { get; init; }

    /// <summary>The relations to rows of other services that the model has the columns of.</summary>
    internal IReadOnlyList<RelationDescriptor> References => field ??= [.. Relations.Where(r => r.IsAcrossServices && r.HoldsForeignKey)];

    /// <summary>Rows of other services refer to rows of the model.</summary>
    internal bool HasRemoteDependents => Relations.Any(r => r.IsAcrossServices && !r.HoldsForeignKey);

    /// <summary><c>@version</c>: the column that counts a row's changes; <see langword="null"/> where none does.</summary>
    public ColumnDescriptor<int>? Version { get; init; }
}

/// <summary>What the run time knows about a model, with its generated types.</summary>
/// <typeparam name="TEntity">The generated record.</typeparam>
/// <typeparam name="TFields">The generated fields.</typeparam>
public class ModelDescriptor<TEntity, TFields> : ModelDescriptor, IEntityModel<TEntity>, IRowKeys<TEntity>
    where TFields : class
{
    // Subqueries nest: the fields of each level have an alias of their own, made once.
    private readonly TFields?[] fieldsByDepth = new TFields?[8];

    /// <summary>Makes the fields for a level of nesting.</summary>
    public required Func<int, TFields> Fields { get; init; }

    /// <summary>Reads an entity from the current row, whose columns are <see cref="ModelDescriptor.Columns"/>.</summary>
    public required Func<RowReader, TEntity> Read { get; init; }

    /// <summary>When a row was deleted; <see langword="null"/> where rows are removed.</summary>
    public Func<TEntity, DateTime?>? DeletedAtOf { get; init; }

    TEntity IEntityModel<TEntity>.Read(RowReader row) => Read(row);

    Drivers.IParameter IRowKeys<TEntity>.KeyValueOf(TEntity row, int part) => KeyValueOf(row, part);

    internal TFields FieldsAt(int depth) =>
        depth < fieldsByDepth.Length ? fieldsByDepth[depth] ??= Fields(depth) : Fields(depth);

    /// <summary>A value of a row's key.</summary>
    /// <param name="row">The row.</param>
    /// <param name="part">Which column of the key.</param>
    internal virtual Drivers.IParameter KeyValueOf(TEntity row, int part) => throw new InvalidOperationException($"Rows of \"{Name}\" have no key.");
}

/// <summary>What the run time knows about a model whose rows have a key.</summary>
/// <typeparam name="TEntity">The generated record.</typeparam>
/// <typeparam name="TFields">The generated fields.</typeparam>
/// <typeparam name="TKey">The C# type of the key: a tuple where it has several columns.</typeparam>
public sealed class TableDescriptor<TEntity, TFields, TKey> : ModelDescriptor<TEntity, TFields>
    where TFields : class
{
    /// <summary>The primary key, or the unique key that stands in for it.</summary>
    public required KeyDescriptor<TKey> Key { get; init; }

    /// <summary>The key of a row.</summary>
    public required Func<TEntity, TKey> KeyOf { get; init; }

    /// <summary>The version of a row; <see langword="null"/> where none is counted.</summary>
    public Func<TEntity, int>? VersionOf { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<ColumnDescriptor> KeyColumns => Key.Columns;

    internal override Drivers.IParameter KeyValueOf(TEntity row, int part) => new KeyValue<TKey>(Key.Parts[part], KeyOf(row));
}
