namespace Ashlar;

/// <summary>Deleted rows of a model with <c>@softDelete</c>, where they are asked for.</summary>
public static class SoftDeletedQueryExtensions
{
    /// <summary>The deleted rows too.</summary>
    public static Query<TEntity, TFields> WithDeleted<TEntity, TFields>(this Query<TEntity, TFields> rows)
        where TFields : class, ISoftDeletedFields => With(rows, DeletedRows.Included);

    /// <summary>The deleted rows and no others.</summary>
    public static Query<TEntity, TFields> OnlyDeleted<TEntity, TFields>(this Query<TEntity, TFields> rows)
        where TFields : class, ISoftDeletedFields => With(rows, DeletedRows.Only);

    /// <summary>The deleted related rows too, in a filter or an include.</summary>
    public static ToMany<TOwner, TTarget, TFields> WithDeleted<TOwner, TTarget, TFields>(this ToMany<TOwner, TTarget, TFields> rows)
        where TFields : class, ISoftDeletedFields
    {
        ArgumentNullException.ThrowIfNull(rows);
        return rows.With(rows.Selection with { Deleted = DeletedRows.Included });
    }

    /// <summary>The deleted related rows and no others, in a filter or an include.</summary>
    public static ToMany<TOwner, TTarget, TFields> OnlyDeleted<TOwner, TTarget, TFields>(this ToMany<TOwner, TTarget, TFields> rows)
        where TFields : class, ISoftDeletedFields
    {
        ArgumentNullException.ThrowIfNull(rows);
        return rows.With(rows.Selection with { Deleted = DeletedRows.Only });
    }

    /// <summary>The related row also where it is deleted, in a filter or an include.</summary>
    public static RelatedRow<TOwner, TTarget, TFields> WithDeleted<TOwner, TTarget, TFields>(this RelatedRow<TOwner, TTarget, TFields> row)
        where TFields : class, ISoftDeletedFields
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.With(row.Selection with { Deleted = DeletedRows.Included });
    }

    private static Query<TEntity, TFields> With<TEntity, TFields>(Query<TEntity, TFields> rows, DeletedRows deleted)
        where TFields : class
    {
        ArgumentNullException.ThrowIfNull(rows);
        return rows.With(rows.Selection.With(deleted));
    }
}
