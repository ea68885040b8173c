using Ashlar.Models;
using Ashlar.Rows;

namespace Ashlar;

/// <summary>The rows of a table, to read, update and delete.</summary>
/// <typeparam name="TEntity">The generated record.</typeparam>
/// <typeparam name="TFields">The generated fields.</typeparam>
/// <typeparam name="TUpdate">The generated update type.</typeparam>
/// <typeparam name="TKey">The key's C# type: a tuple where it has several columns.</typeparam>
public class ExistingRows<TEntity, TFields, TUpdate, TKey> : Query<TEntity, TFields>
    where TFields : class
    where TUpdate : IRowValues
{
    /// <summary>A table of a client.</summary>
    public ExistingRows(Session session, TableDescriptor<TEntity, TFields, TKey> model)
        : base(session, model)
    {
    }
}
