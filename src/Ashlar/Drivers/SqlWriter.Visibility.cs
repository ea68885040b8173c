using Ashlar.Models;

namespace Ashlar.Drivers;

/// <content>Which rows are there for a statement: the tenant's, and those that are not deleted. It is written wherever a row is read.</content>
public sealed partial class SqlWriter
{
    private const string Where = " WHERE ";

    /// <summary>Appends <c> WHERE</c> with the filter and what makes rows visible, or nothing where there is neither.</summary>
    internal void AppendWhere(ModelDescriptor model, int depth, Predicate? filter, DeletedRows deleted)
    {
        if (AppendWhereVisible(model, depth, deleted) is Conjunction.And)
        {
            AppendAnd(filter);
        }
        else if (filter is not null)
        {
            Append(Where);
            filter.WriteTo(this);
        }
    }

    /// <summary>Appends <c> WHERE</c> with the filter and what makes rows visible, or nothing where every row is meant; a condition may follow.</summary>
    /// <returns>What stands before that condition.</returns>
    internal string AppendWhereBeforeAnd(ModelDescriptor model, int depth, Predicate? filter, DeletedRows deleted)
    {
        var keyword = AppendWhereVisible(model, depth, deleted);
        if (keyword is Conjunction.And)
        {
            AppendAnd(filter);
        }
        else if (filter is not null)
        {
            Append(keyword);
            Conjunction.WriteBeforeAnd(this, filter);
            keyword = Conjunction.And;
        }

        return keyword;
    }

    /// <summary>Appends <c> WHERE</c> with what makes rows visible, or nothing where every row is.</summary>
    /// <returns>What stands before the next condition.</returns>
    internal string AppendWhereVisible(ModelDescriptor model, int depth, DeletedRows deleted)
    {
        var keyword = Where;
        if (IsLimited(model))
        {
            Append(keyword);
            AppendBelongs(model, depth);
            keyword = Conjunction.And;
        }

        if (HasDeletion(model, deleted))
        {
            Append(keyword);
            AppendDeletion(model, depth, deleted);
            keyword = Conjunction.And;
        }

        return keyword;
    }

    /// <summary>Appends <c> AND</c> that the row is visible, or nothing where every row is.</summary>
    /// <param name="model">The row's model.</param>
    /// <param name="depth">The row's level.</param>
    /// <param name="reachedBy">The relation through which the row was reached: what it implies is not asked again.</param>
    /// <param name="deleted">What becomes of soft-deleted rows.</param>
    internal void AppendVisible(ModelDescriptor model, int depth, RelationDescriptor? reachedBy, DeletedRows deleted)
    {
        AppendTenantCondition(model, depth, reachedBy);
        if (HasDeletion(model, deleted))
        {
            Append(" AND ");
            AppendDeletion(model, depth, deleted);
        }
    }

    private static bool HasDeletion(ModelDescriptor model, DeletedRows deleted) => model.DeletedAt is not null && deleted != DeletedRows.Included;

    private void AppendDeletion(ModelDescriptor model, int depth, DeletedRows deleted)
    {
        AppendColumn(depth, model.DeletedAt!);
        Append(deleted == DeletedRows.Only ? " IS NOT NULL" : " IS NULL");
    }
}
