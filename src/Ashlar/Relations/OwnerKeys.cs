using Ashlar.Drivers;
using Ashlar.Models;
using Ashlar.Rows;

namespace Ashlar;

/// <summary>The keys of the owners whose related rows are read.</summary>
internal abstract class OwnerKeys
{
    public abstract bool IsSingle { get; }

    /// <summary>Writes that the columns hold one of the keys.</summary>
    /// <param name="writer">The statement.</param>
    /// <param name="relation">The relation that compares them.</param>
    /// <param name="depth">The level of the related rows.</param>
    public abstract void WriteCondition(SqlWriter writer, RelationDescriptor relation, int depth);

    /// <summary>Writes the compared columns: as a row, where there are several.</summary>
    private protected static void WriteKey(SqlWriter writer, RelationDescriptor relation, int depth, int count)
    {
        writer.Append(count == 1 ? "" : "(");
        for (var i = 0; i < count; i++)
        {
            writer.Append(i == 0 ? "" : ", ");
            IncludeStatement.WriteKeyColumn(writer, relation, depth, i);
        }

        writer.Append(count == 1 ? "" : ")");
    }
}

internal sealed class OwnerKeys<TKey>(KeyDescriptor<TKey> key, TKey[] keys) : OwnerKeys
{
    // Databases plan "= ?" once, and a list anew each time.
    public override bool IsSingle => keys.Length == 1;

    public override void WriteCondition(SqlWriter writer, RelationDescriptor relation, int depth)
    {
        var parts = key.Parts;
        if (IsSingle)
        {
            for (var i = 0; i < parts.Length; i++)
            {
                writer.Append(i == 0 ? "" : " AND ");
                IncludeStatement.WriteKeyColumn(writer, relation, depth, i);
                writer.Append(" = ");
                writer.AppendParameter(new KeyValue<TKey>(parts[i], keys[0]));
            }

            return;
        }

        WriteKey(writer, relation, depth, parts.Length);
        if (parts.Length == 1)
        {
            writer.AppendInList(new KeyList<TKey>(parts[0], keys), parts[0].Column.StoredType);
            return;
        }

        var lists = new IParameter[parts.Length];
        for (var i = 0; i < lists.Length; i++)
        {
            lists[i] = new KeyList<TKey>(parts[i], keys);
        }

        writer.AppendInLists(key.Columns, lists);
    }
}

/// <summary>The keys of rows that the same batch reads: a query of those rows.</summary>
internal sealed class RepeatedKeys<TOwner>(Owners<TOwner> owners, IReadOnlyList<ColumnDescriptor> columns) : OwnerKeys
{
    public override bool IsSingle => false;

    public override void WriteCondition(SqlWriter writer, RelationDescriptor relation, int depth)
    {
        WriteKey(writer, relation, depth, columns.Count);
        writer.Append(" IN (");
        var outside = writer.EnterApart();
        owners.WriteColumns(writer, columns);
        writer.LeaveApart(outside);
        writer.Append(')');
    }
}

internal sealed class KeyValue<TKey>(KeyPart<TKey> part, TKey key) : IParameter
{
    public void WriteTo(ValueWriter values) => part.Write(values, key);
}

/// <summary>All parts of a key, one behind the other.</summary>
internal sealed class StoredKey<TKey>(KeyDescriptor<TKey> descriptor, TKey key) : IParameter
{
    public void WriteTo(ValueWriter values)
    {
        foreach (var part in descriptor.Parts)
        {
            part.Write(values, key);
        }
    }
}

internal sealed class KeyList<TKey>(KeyPart<TKey> part, TKey[] keys) : IParameter
{
    public void WriteTo(ValueWriter values) => part.WriteList(values, keys);
}
