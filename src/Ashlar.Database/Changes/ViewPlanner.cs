using Ashlar.Database.Scripts;

namespace Ashlar.Database.Changes;

/// <summary>
/// Views make way for changes below them: they are dropped before and made again after, those that read others first and
/// last. A view made by hand stays where it is, and the database says so where it stands in the way.
/// </summary>
/// <param name="canReplace">The database can put the new query in the place of the old one.</param>
public sealed class ViewPlanner(SqlSyntax syntax, Func<AlterView, bool> canReplace)
{
    /// <param name="from">The database as it is.</param>
    /// <param name="to">The database as it shall be.</param>
    /// <param name="changes">What else is planned.</param>
    /// <param name="isInTheWay">One of the changes cannot be made while there is a view with that query.</param>
    public IReadOnlyList<SchemaChange> Plan(DatabaseSchema from, DatabaseSchema to, IReadOnlyList<SchemaChange> changes, Func<string, bool> isInTheWay)
    {
        var going = changes.OfType<DropView>().Select(d => d.View.Name)
            .Concat(changes.OfType<AlterView>().Where(a => !canReplace(a)).Select(a => a.Next.Name))
            .Concat(from.Views.Where(v => IsOurs(v, to) && isInTheWay(v.Definition!)).Select(v => v.Name))
            .ToHashSet();
        while (from.Views.Where(v => IsOurs(v, to) && !going.Contains(v.Name) && going.Any(n => Reads(v, n))).ToList() is [_, ..] readers)
        {
            going.UnionWith(readers.Select(v => v.Name));
        }

        var dropped = Sorted(from.Views.Where(v => going.Contains(v.Name))).Select(v => new DropView(v)).Reverse();
        var made = changes.Where(c => c is CreateView or AlterView && !going.Contains(NameOf(c)))
            .Concat(from.Views.Where(v => going.Contains(v.Name)).Select(v => Successor(v, to)).OfType<View>().Select(v => new CreateView(v)))
            .ToDictionary(NameOf);
        var order = Sorted(to.Views.Where(v => made.ContainsKey(v.Name)));
        return [.. changes.Where(c => c is not (CreateView or AlterView or DropView)), .. dropped, .. order.Select(v => made[v.Name])];
    }

    private static bool IsOurs(View view, DatabaseSchema to) =>
        view.Definition is not null && (view.IsManaged || to.FindView(view.Name) is { IsManaged: true });

    /// <summary>A view whose file is gone while its block stays is made again as it was.</summary>
    private static View? Successor(View view, DatabaseSchema to) =>
        to.FindView(view.Name) is { } next ? next.Definition is null ? view : next : null;

    private static ObjectName NameOf(SchemaChange change) => change is AlterView alter ? alter.Next.Name : ((CreateView)change).View.Name;

    private bool Reads(View view, ObjectName name) => view.Definition is { } query && SqlText.Names(query, syntax).Contains(name.Name);

    /// <summary>Each behind those that it reads; else in the order given.</summary>
    private List<View> Sorted(IEnumerable<View> views)
    {
        var (rest, sorted) = (views.ToList(), new List<View>());
        while (rest.Count > 0)
        {
            // A name may be that of a column too: where two views seem to read each other, the first one goes first.
            var next = rest.Find(v => !rest.Exists(o => o != v && Reads(v, o.Name))) ?? rest[0];
            rest.Remove(next);
            sorted.Add(next);
        }

        return sorted;
    }
}
