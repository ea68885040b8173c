using Ashlar.Models;

namespace Ashlar;

/// <summary>A column that a statement writes, and what it writes there.</summary>
internal readonly record struct WrittenColumn(ColumnDescriptor Column, SqlNode Value);
