using FsCheck;
using FsCheck.Fluent;
using Store.Data;

namespace Ashlar.Tests.Stores.Questions;

/// <summary>What is included with a user, as the database is asked, and what memory says that it has to be.</summary>
internal sealed record Branch(string Text, Func<UserFields, Included<User>> Asked, Action<UserNode, User> Check)
{
    public override string ToString() => Text;
}

/// <summary>A user with all rows around it, in memory.</summary>
internal sealed record UserNode(User User)
{
    public UserNode? Manager { get; set; }

    public List<UserNode> Team { get; } = [];

    public List<decimal> Payments { get; } = [];

    public SortedSet<string> Tags { get; } = new(StringComparer.Ordinal);

    public List<(int Day, int Count, string[] Notes)> Visits { get; } = [];
}

/// <summary>Makes random trees of includes: lists, single rows and many-to-many, with filters, orders and limits that count for each owner.</summary>
internal static class BranchGenerator
{
    private static readonly Gen<int?> Few = Gen.OneOf(Gen.Constant<int?>(null), Gen.Choose(0, 3).Select(n => (int?)n));

    private static readonly Gen<Branch> Leaf = Gen.OneOf(
        from least in Gen.Choose(0, 9)
        from skip in Few
        from take in Few
        select new Branch(
            $"payments of {least}, {skip}..{take}",
            u => Paged(u.Payments.Where(p => p.Amount >= least).OrderBy(p => p.Amount.Desc, p => p.Id), skip, take),
            (node, user) => Assert.Equal(
                Paged(node.Payments.Where(a => a >= least).OrderDescending(), skip, take), user.Payments.Select(p => p.Amount))),
        from take in Few
        select new Branch(
            $"tags, {take}",
            u => Paged(u.Tags.OrderBy(t => t.Slug.Desc), null, take),
            (node, user) => Assert.Equal(Paged(node.Tags.Reverse(), null, take), user.Tags.Select(t => t.Slug))),
        Gen.Constant(new Branch(
            "manager",
            u => u.Manager,
            (node, user) => Assert.Equal(node.Manager?.User, user.Manager))),
        from more in Gen.Choose(0, 2)
        select new Branch(
            $"manager with visits of {more} more than logins here",
            u => u.Manager.Include(m => m.Visits.Where(v => v.Day + more > u.Logins).OrderBy(v => v.Day)),
            (node, user) => Assert.Equal(
                node.Manager?.Visits.Where(v => v.Day + more > node.User.Logins).Select(v => v.Day), user.Manager?.Visits.Select(v => v.Day))),
        from take in Few
        select new Branch(
            $"tags, {take}, with users of as many logins as here",
            u => Paged(u.Tags.OrderBy(t => t.Slug).Include(t => t.Users.Where(x => x.Logins == u.Logins).OrderBy(x => x.Id)), null, take),
            (node, user) => Assert.All(user.Tags, t => Assert.True(t.Users.All(x => x.Logins == user.Logins) && t.Users.Any(x => x.Id == user.Id)))),
        from take in Few
        from more in Gen.Choose(0, 3)
        select new Branch(
            $"visits of {more} more than logins, {take}, with notes",
            u => Paged(u.Visits.Where(v => v.Day + more > u.Logins).OrderBy(v => v.Count.Desc, v => v.Day).Include(v => v.Notes.Where(n => n.Text != "b").OrderBy(n => n.Text.Desc).Take(2)), null, take),
            (node, user) =>
            {
                var expected = Paged(node.Visits.Where(v => v.Day + more > node.User.Logins).OrderByDescending(v => v.Count).ThenBy(v => v.Day), null, take).ToList();
                Assert.Equal(expected.Select(v => v.Day), user.Visits.Select(v => v.Day));
                Assert.Equal(
                    expected.Select(v => string.Concat(v.Notes.Where(n => n != "b").OrderDescending(StringComparer.Ordinal).Take(2))),
                    user.Visits.Select(v => string.Concat(v.Notes.Select(n => n.Text))));
            }));

    public static Gen<Branch[]> Branches { get; } = Gen.Sized(size => OfDepth(Math.Clamp(size / 15, 0, 3)));

    private static Gen<Branch[]> OfDepth(int depth)
    {
        var branch = depth == 0 ? Leaf : Gen.OneOf(Leaf, Team(depth), Manager(depth));
        return from count in Gen.Choose(1, 3) from branches in branch.ArrayOf(count) select Distinct(branches);
    }

    // Of two includes of one relation, the last one counts.
    private static Branch[] Distinct(Branch[] branches) => [.. branches.Reverse().DistinctBy(b => b.Text.Split(' ', ',')[0]).Reverse()];

    private static Gen<Branch> Team(int depth) =>
        from inner in OfDepth(depth - 1)
        from least in Gen.Choose(-2, 4)
        from skip in Few
        from take in Few
        select new Branch(
            $"team of {least}, {skip}..{take} ({string.Join("; ", inner.AsEnumerable())})",
            u => Paged(inner.Aggregate(u.Team.Where(t => t.Logins >= least).OrderBy(t => t.Logins), (team, b) => team.Include(b.Asked)).OrderBy(t => t.Id.Desc), skip, take),
            (node, user) =>
            {
                var expected = Paged(node.Team.Where(t => t.User.Logins >= least).OrderBy(t => t.User.Logins).ThenByDescending(t => t.User.Id), skip, take).ToList();
                Assert.Equal(expected.Select(t => t.User.Id), user.Team.Select(t => t.Id));
                Check(inner, expected, user.Team);
            });

    private static Gen<Branch> Manager(int depth) =>
        from inner in OfDepth(depth - 1)
        select new Branch(
            $"manager ({string.Join("; ", inner.AsEnumerable())})",
            u => inner.Aggregate((RelatedRow<User, User, UserFields>)u.Manager, (manager, b) => manager.Include(b.Asked)),
            (node, user) =>
            {
                Assert.Equal(node.Manager?.User.Id, user.Manager?.Id);
                if (user.Manager is { } manager)
                {
                    Check(inner, [node.Manager!], [manager]);
                }
            });

    public static void Check(Branch[] branches, IReadOnlyList<UserNode> nodes, IReadOnlyList<User> users)
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            Array.ForEach(branches, b => b.Check(nodes[i], users[i]));
        }
    }

    private static RelatedRows<User, TTarget, TFields> Paged<TTarget, TFields>(RelatedRows<User, TTarget, TFields> rows, int? skip, int? take)
        where TFields : class
    {
        rows = skip is { } first ? rows.Skip(first) : rows;
        return take is { } most ? rows.Take(most) : rows;
    }

    public static IEnumerable<T> Paged<T>(IEnumerable<T> rows, int? skip, int? take) => rows.Skip(skip ?? 0).Take(take ?? int.MaxValue);
}
