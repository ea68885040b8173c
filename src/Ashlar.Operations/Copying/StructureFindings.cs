using Ashlar.Diagnostics;

namespace Ashlar.Operations.Copying;

/// <summary>Whether a database has the tables and columns of the schema, and no others with rows that would be left behind.</summary>
internal static class StructureFindings
{
    public static async Task<IReadOnlyList<Diagnostic>> OfAsync(CopyEnd end, CancellationToken cancellationToken)
    {
        var live = await end.Dialect.Inspector.InspectAsync(end.Session.Connection, end.Namespaces, cancellationToken);
        foreach (var table in end.Schema.Tables)
        {
            if (live.Tables.FirstOrDefault(t => t.Name.Name == table.Name.Name) is not { } found)
            {
                return [CopyDiagnostics.OtherStructure(end.Name, $"it has no table \"{table.Name.Name}\"")];
            }

            if (table.Columns.FirstOrDefault(c => found.FindColumn(c.Name) is null) is { } missing)
            {
                return [CopyDiagnostics.OtherStructure(end.Name, $"\"{table.Name.Name}\" has no column \"{missing.Name}\"")];
            }

            if (found.Columns.FirstOrDefault(c => table.FindColumn(c.Name) is null) is { } more)
            {
                return [CopyDiagnostics.OtherStructure(end.Name, $"\"{table.Name.Name}\" has a column \"{more.Name}\" that the schema does not have")];
            }
        }

        return [];
    }
}
