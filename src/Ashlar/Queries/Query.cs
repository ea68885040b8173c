using Ashlar.Models;

namespace Ashlar;

/// <summary>Rows of a model: which ones, in which order, with which related rows. Each call makes a new query and leaves this one as it is.</summary>
/// <typeparam name="TEntity">The generated record.</typeparam>
/// <typeparam name="TFields">The generated fields.</typeparam>
public class Query<TEntity, TFields>
    where TFields : class
{
    /// <summary>All rows of a model.</summary>
    public Query(Session session, ModelDescriptor<TEntity, TFields> model) => (Session, Model) = (session, model);

    internal Session Session { get; }

    internal ModelDescriptor<TEntity, TFields> Model { get; }
}
