using Ashlar.Database.Scripts;

namespace Ashlar.Database.Sqlite;

/// <summary>What a table has that the schema language cannot say, and that a rebuild therefore has to take over from the old table.</summary>
internal static class HandMade
{
    /// <param name="previous">The table as it is.</param>
    /// <param name="next">As the schema asks for it.</param>
    /// <param name="dropped">Indexes that are to go.</param>
    public static Table Keep(Table previous, Table next, IReadOnlySet<string> dropped) => next with
    {
        Columns =
        [
            .. next.Columns.Select(c => previous.FindColumn(c.Name) is { } old ? Keep(old, c) : c),
            .. previous.Columns.Where(c => c.Generated is not null && next.FindColumn(c.Name) is null),
        ],
        Checks = [.. next.Checks, .. previous.Checks.Where(c => !c.IsManaged && !IsAmong(next.Checks, c) && !NamesLostColumn(c.Expression, previous, next))],
        Indexes = [.. next.Indexes.Select(n => previous.Indexes.FirstOrDefault(p => IsLimited(p, n) && !dropped.Contains(p.Name)) ?? n), .. previous.Indexes.Where(i => i.Where is not null && !dropped.Contains(i.Name) && next.Indexes.All(n => n.Name != i.Name))],
        Options = next.Options ?? previous.Options,
    };

    /// <summary>The schema names the whole index, and a hand has made it for some of the rows.</summary>
    private static bool IsLimited(TableIndex previous, TableIndex next) => previous.Where is not null && next.Where is null && previous.Name == next.Name;

    private static Column Keep(Column previous, Column next) => next with
    {
        Collation = next.Collation ?? previous.Collation,
        Generated = next.Generated ?? previous.Generated,
        Default = previous.Generated is null ? next.Default : null,
    };

    private static bool IsAmong(IEnumerable<CheckConstraint> checks, CheckConstraint check) =>
        checks.Any(c => check.Name is null ? c.Expression == check.Expression : c.Name == check.Name);

    /// <summary>With its column a check has lost its meaning.</summary>
    private static bool NamesLostColumn(string expression, Table previous, Table next)
    {
        var names = SqlText.Names(expression, Dialect.ScriptSyntax);
        return previous.Columns.Any(c => c.Generated is null && next.FindColumn(c.Name) is null && names.Contains(c.Name));
    }
}
