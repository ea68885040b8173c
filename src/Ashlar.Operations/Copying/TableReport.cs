namespace Ashlar.Operations.Copying;

/// <summary>A table whose rows were copied, counted and compared one by one.</summary>
/// <param name="Table">Its name in the database.</param>
/// <param name="Rows">How many it has.</param>
public sealed record TableReport(string Table, long Rows);
