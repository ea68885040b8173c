using Ashlar.Rows;

namespace Ashlar;

/// <summary>The values of a selected row, and how they become a C# value.</summary>
internal sealed record RowShape<TRow>(SqlNode[] Values, Func<RowReader, TRow> Read);
