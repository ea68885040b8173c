using Ashlar.Models;
using Ashlar.Rows;

namespace Ashlar;

/// <summary>A table: its rows, and the making of new ones.</summary>
/// <typeparam name="TEntity">The generated record.</typeparam>
/// <typeparam name="TFields">The generated fields.</typeparam>
/// <typeparam name="TCreate">The generated create type.</typeparam>
/// <typeparam name="TUpdate">The generated update type.</typeparam>
/// <typeparam name="TKey">The key's C# type: a tuple where it has several columns.</typeparam>
/// <param name="session">Where the statements run.</param>
/// <param name="model">The table's model.</param>
public sealed class Table<TEntity, TFields, TCreate, TUpdate, TKey>(Session session, TableDescriptor<TEntity, TFields, TKey> model)
    : ExistingRows<TEntity, TFields, TUpdate, TKey>(session, model)
    where TFields : class
    where TCreate : IRowValues
    where TUpdate : IRowValues;
