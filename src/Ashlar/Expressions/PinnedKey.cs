using Ashlar.Models;

namespace Ashlar;

/// <summary>A unique column that a filter compares with a value: at most one row matches, and its key is known before it is read.</summary>
internal abstract record PinnedKey(ColumnDescriptor Column);

internal sealed record PinnedKey<T>(ColumnDescriptor Column, T Value) : PinnedKey(Column);
