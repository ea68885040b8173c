using Ashlar.Drivers;
using Ashlar.Models;
using Ashlar.Rows;

namespace Ashlar;

/// <summary>The keys of the owners whose related rows are read.</summary>
internal abstract class OwnerKeys
{
    public abstract bool IsSingle { get; }

    /// <summary>Writes that the columns hold one of the keys.</summary>
    public abstract void WriteCondition(SqlWriter writer, IncludeContext context);
}

internal sealed class OwnerKeys<TKey>(KeyDescriptor<TKey> key, TKey[] keys) : OwnerKeys
{
    // Databases plan "= ?" once, and a list anew each time.
    public override bool IsSingle => keys.Length == 1;

    public override void WriteCondition(SqlWriter writer, IncludeContext context)
    {
        var parts = key.Parts;
        if (IsSingle)
        {
            for (var i = 0; i < parts.Length; i++)
            {
                writer.Append(i == 0 ? "" : " AND ");
                IncludeStatement.WriteKeyColumn(writer, context, i);
                writer.Append(" = ");
                writer.AppendParameter(new KeyValue<TKey>(parts[i], keys[0]));
            }

            return;
        }

        writer.Append(parts.Length == 1 ? "" : "(");
        for (var i = 0; i < parts.Length; i++)
        {
            writer.Append(i == 0 ? "" : ", ");
            IncludeStatement.WriteKeyColumn(writer, context, i);
        }

        writer.Append(parts.Length == 1 ? "" : ")");
        var lists = new IParameter[parts.Length];
        for (var i = 0; i < lists.Length; i++)
        {
            lists[i] = new KeyList<TKey>(parts[i], keys);
        }

        writer.AppendInList(lists);
    }
}

internal sealed class KeyValue<TKey>(KeyPart<TKey> part, TKey key) : IParameter
{
    public void WriteTo(ValueWriter values) => part.Write(values, key);
}

internal sealed class KeyList<TKey>(KeyPart<TKey> part, TKey[] keys) : IParameter
{
    public void WriteTo(ValueWriter values) => part.WriteList(values, keys);
}
