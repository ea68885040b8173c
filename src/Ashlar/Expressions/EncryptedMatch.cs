using Ashlar.Drivers;
using Ashlar.Encryption;
using Ashlar.Rows;

namespace Ashlar;

/// <summary><c>column IN (…)</c> with each value as it is stored under each version of the key: rows may not have been encrypted anew yet.</summary>
internal sealed class EncryptedMatch<T>(Column<T> column, T[] values) : Predicate
{
    internal override void WriteTo(SqlWriter writer)
    {
        if (values.Length == 0)
        {
            writer.Append("FALSE");
            return;
        }

        column.WriteTo(writer);
        var separator = " IN (";
        foreach (var value in values)
        {
            for (var key = 0; key < (writer.Cipher?.KeyCount ?? 1); key++)
            {
                writer.Append(separator);
                writer.AppendParameter(new StoredValue(column.KnownType, value, key));
                separator = ", ";
            }
        }

        writer.Append(')');
    }

    // A text and bytes are encrypted by types of their own.
    private sealed class StoredValue(ColumnType<T> type, T value, int key) : IParameter
    {
        public void WriteTo(ValueWriter values)
        {
            switch (type)
            {
                case EncryptedType<string> text:
                    text.Write(values, value as string, key);
                    break;
                case EncryptedType<byte[]> bytes:
                    bytes.Write(values, value as byte[], key);
                    break;
                default:
                    type.Write(values, value);
                    break;
            }
        }
    }
}
