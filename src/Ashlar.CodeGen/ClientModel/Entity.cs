namespace Ashlar.CodeGen.ClientModel;

/// <summary>A model or a view with everything that is written for it.</summary>
internal sealed record Entity
{
    /// <summary>The model's name in the schema.</summary>
    public required string ModelName { get; init; }

    public required string TableName { get; init; }

    public required string? SchemaName { get; init; }

    public required string? Documentation { get; init; }

    public required EntityNames Names { get; init; }

    public required EntityAccess Access { get; init; }

    /// <summary>The columns that the client reads, in the order of the schema.</summary>
    public required IReadOnlyList<EntityColumn> Columns { get; init; }

    public required IReadOnlyList<EntityRelation> Relations { get; init; }

    /// <summary>New rows that are made together with a row that they are related to.</summary>
    public required IReadOnlyList<PartialCreate> PartialCreates { get; init; }

    /// <summary><see langword="null"/> where rows have no key that the client can read.</summary>
    public required EntityKey? Key { get; init; }

    public required IReadOnlyList<UniqueKeyProperty> UniqueKeys { get; init; }

    /// <summary>Makes the tenant path; <see langword="null"/> where rows belong to nobody.</summary>
    public required string? TenantPath { get; init; }

    /// <summary>The database keeps the rows of tenants apart.</summary>
    public required bool HasRowSecurity { get; init; }

    /// <summary>What the database does to other rows of the table when one is deleted.</summary>
    public required OwnRows OwnRows { get; init; }

    /// <summary>Each write is recorded.</summary>
    public required bool IsAudited { get; init; }

    /// <summary>The properties of the audit log's columns, by what they hold; empty in any other model.</summary>
    public required IReadOnlyList<(string Role, string Column)> AuditLog { get; init; }

    /// <summary>Who owns the rows; <see langword="null"/> where the schema has no services, and for what each of them has.</summary>
    public required string? Service { get; init; }

    /// <summary>The rows are messages for other services.</summary>
    public required bool IsOutbox { get; init; }

    /// <summary>The property of the column marked <c>@softDelete</c>.</summary>
    public required string? DeletedAt { get; init; }

    /// <summary>The property of the column marked <c>@version</c>.</summary>
    public required string? Version { get; init; }

    /// <summary>Makes what is known of the index over words; <see langword="null"/> where rows are not searched.</summary>
    public required string? FullText { get; init; }

    /// <summary>What was decided, a sentence a line, for the comment at the top of the file.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>The file names types as the schema does.</summary>
    public bool HasUserTypes => Columns.Any(c => c.JsonType is not null);

    /// <summary>What the fields allow, as interfaces.</summary>
    public IEnumerable<string> FieldsInterfaces
    {
        get
        {
            if (Access != EntityAccess.Read)
            {
                yield return Version is null ? RuntimeTypes.UnversionedFields : RuntimeTypes.VersionedFields;
            }

            if (DeletedAt is not null)
            {
                yield return RuntimeTypes.SoftDeletedFields;
            }

            if (FullText is not null)
            {
                yield return RuntimeTypes.SearchableFields;
            }
        }
    }

    /// <summary>The generic arguments of the table on the client.</summary>
    public string TableType(bool withCreate) => (Access, withCreate) switch
    {
        (EntityAccess.Read, _) => $"{RuntimeTypes.Query}<{Names.Row}, {Names.Fields}>",
        (EntityAccess.All, true) => $"{RuntimeTypes.Table}<{Names.Row}, {Names.Fields}, {Names.Create}, {Names.Update}, {Key!.Type}>",
        _ => $"{RuntimeTypes.ExistingRows}<{Names.Row}, {Names.Fields}, {Names.Update}, {Key!.Type}>",
    };
}

/// <summary>What can be done with the rows.</summary>
internal enum EntityAccess
{
    All,

    /// <summary>Read, update and delete: a column that must have a value is unknown to the client.</summary>
    Existing,

    /// <summary>Read: a view, or a table whose rows have no key.</summary>
    Read,
}

/// <summary>What the database does to rows of a table when others of it are deleted; the members are called as those of the run time's enum.</summary>
internal enum OwnRows
{
    Stay,

    /// <summary>They no longer refer to what is deleted.</summary>
    Change,

    /// <summary>They are deleted too.</summary>
    Go,
}

/// <summary>A create type without the columns of a relation.</summary>
/// <param name="Name">The type.</param>
/// <param name="Relation">The property of the relation to the row that it is made with.</param>
/// <param name="Without">The properties of the columns that it leaves out.</param>
internal sealed record PartialCreate(string Name, string Relation, IReadOnlyList<string> Without);
