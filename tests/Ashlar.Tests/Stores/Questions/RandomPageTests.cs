using Ashlar.Tests.Targets;
using FsCheck;
using FsCheck.Fluent;
using Store.Data;

namespace Ashlar.Tests.Stores.Questions;

/// <summary>Random orders, read page by page to the end and back: each row once, in the order of memory. ASHLAR_FUZZ=1 asks many more.</summary>
public abstract class RandomPageTests(Target target) : StoreTests(target)
{
    public sealed class OnSqlite() : RandomPageTests(Target.Sqlite);

    public sealed class OnPostgres() : RandomPageTests(Target.Postgres);

    private const int Size = 24;

    private static readonly Config s_config = Config.QuickThrowOnFailure
        .WithMaxTest(Environment.GetEnvironmentVariable("ASHLAR_FUZZ") == "1" ? 400 : 8)
        .WithQuietOnSuccess(true);

    private readonly List<UserRow> rows = [];

    /// <summary>A value to sort by, as it is asked for and as it is in memory; null is NULL.</summary>
    private sealed record Sorting(string Text, Func<UserFields, Ordering> Ascending, Func<UserFields, Ordering> Descending, Func<UserRow, IComparable?> Key);

    private static Sorting Of<T>(string text, Func<UserFields, Expr<T>> value, Func<UserRow, IComparable?> key) => new(text, u => value(u).Asc, u => value(u).Desc, key);

    private static readonly Sorting[] s_sortings =
    [
        Of("logins", u => u.Logins, r => r.User.Logins),
        Of("points", u => u.Points, r => r.User.Points),
        Of("score", u => u.Score, r => r.User.Score),
        Of("verified", u => u.Verified, r => r.User.Verified),
        Of("born", u => u.BornAt, r => r.User.BornAt),
        Of("day of birth", u => u.BornAt.Date, r => r.User.BornAt?.Date),
        Of("quotient", u => u.Logins / u.Team.Count(), r => r.Team.Count == 0 ? null : r.User.Logins / r.Team.Count),
        Of("score of the manager", u => u.Manager.Select(m => m.Score), r => r.Manager?.User.Score),
        Of("logins of the manager", u => u.Manager.Select(m => m.Logins), r => r.Manager?.User.Logins),
        Of("manager", u => u.ManagerId, r => r.User.ManagerId),
        Of("size of the team", u => u.Team.Count(), r => r.Team.Count),
        Of("best of the team", u => u.Team.Max(t => t.Score), r => r.Team.Max(t => t.User.Score)),
        Of("payments", u => u.Payments.Sum(p => p.Amount), r => r.Payments.Sum()),
        Of("mean payment", u => u.Payments.Average(p => p.Amount), r => r.Payments.Count == 0 ? null : r.Payments.Average()),
        Of("quarter of the payments", u => u.Payments.Sum(p => p.Amount) / 4, r => r.Payments.Sum() / 4),
        Of("kind", u => Case.When(u.Score > 3, 1).When(u.Verified, 2).Else(0), r => r.User.Score > 3 ? 1 : r.User.Verified ? 2 : 0),
        Of("score or none", u => u.Score.Coalesce(-1), r => r.User.Score ?? -1),
    ];

    /// <summary>Sorted by one value: how the database is told, and how memory does it.</summary>
    private sealed record Order(Sorting Sorting, bool IsDescending, bool? NullsFirst)
    {
        public Ordering Asked(UserFields fields)
        {
            var ordering = IsDescending ? Sorting.Descending(fields) : Sorting.Ascending(fields);
            return NullsFirst switch { true => ordering.NullsFirst, false => ordering.NullsLast, null => ordering };
        }

        public int Compare(UserRow left, UserRow right, bool sortsNullsFirst)
        {
            var (a, b) = (Sorting.Key(left), Sorting.Key(right));
            var nullsFirst = NullsFirst ?? (sortsNullsFirst != IsDescending);
            return (a, b) switch
            {
                (null, null) => 0,
                (null, _) => nullsFirst ? -1 : 1,
                (_, null) => nullsFirst ? 1 : -1,
                _ => IsDescending ? b.CompareTo(a) : a.CompareTo(b),
            };
        }

        public override string ToString() => $"{Sorting.Text}{(IsDescending ? " desc" : "")}{NullsFirst switch { true => ", nulls first", false => ", nulls last", null => "" }}";
    }

    private static readonly Gen<Order> s_order =
        from sorting in Gen.Elements(s_sortings)
        from isDescending in Gen.Elements(true, false)
        from nullsFirst in Gen.Elements<bool?>(true, false, null)
        select new Order(sorting, isDescending, nullsFirst);

    /// <summary>What is paged through.</summary>
    private sealed record Walk(Question Question, Order[] Orders, int PageSize, int Kind, int Cut)
    {
        public override string ToString() => $"{Question} by {string.Join("; ", Orders.AsEnumerable())} in {PageSize}, kind {Kind}, cut {Cut}";
    }

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();

        // The same rows in each run, with few different values: many are equal.
        var random = new Random(3);
        var day = new DateTime(1969, 12, 31, 23, 59, 59, 999, DateTimeKind.Utc);
        for (var i = 0; i < Size; i++)
        {
            var user = new UserCreate
            {
                Name = $"{i % 3}",
                Email = $"{i}",
                Nickname = random.Next(3) == 0 ? null : $"{random.Next(3)}",
                Role = (Role)random.Next(3),
                Logins = random.Next(-1, 3),
                Points = random.Next(5) == 0 ? long.MaxValue - random.Next(2) : random.Next(-1, 2),
                Score = random.Next(4) switch { 0 => null, 1 => double.NegativeInfinity, 2 => 9.5, _ => random.Next(-2, 3) / 3.0 },
                Verified = random.Next(2) == 0,
                BornAt = random.Next(3) == 0 ? null : day.AddMilliseconds(random.Next(3)),
                ManagerId = i > 2 && random.Next(4) > 0 ? random.Next(1, i) : null,
            };
            rows.Add(new(await Db.Users.CreateAsync(user)));
            rows[i].Manager = user.ManagerId is { } id ? rows[id - 1] : null;
            rows[i].Manager?.Team.Add(rows[i]);
        }

        var payments = Enumerable.Range(0, 30).Select(_ => (Owner: random.Next(rows.Count), Amount: random.Next(0, 4) / 10m)).ToList();
        payments.ForEach(p => rows[p.Owner].Payments.Add(p.Amount));
        await Db.Payments.CreateManyAsync(payments.Select(p => new PaymentCreate { UserId = rows[p.Owner].User.Id, Amount = p.Amount }));
    }

    [Fact]
    public void Pages_have_each_row_once_forwards_and_backwards()
    {
        var walks =
            from question in QuestionGenerator.Questions
            from any in Gen.Elements(true, false)
            from count in Gen.Choose(0, 3)
            from orders in s_order.ArrayOf(count)
            from pageSize in Gen.Choose(1, 9)
            from kind in Gen.Choose(0, 3)
            from cut in Gen.Choose(1, Size)
            select new Walk(any ? new Question("all", _ => Predicate.Always, _ => true) : question, orders, pageSize, kind, cut);
        Prop.ForAll(walks.ToArbitrary(), walk => Task.Run(() => HoldsAsync(walk)).GetAwaiter().GetResult()).Check(s_config);
    }

    private async Task HoldsAsync(Walk walk)
    {
        var (expected, query) = Rows(walk);
        expected = Sorted(expected, walk.Orders);
        query = query.OrderBy([.. walk.Orders.Select(o => (Func<UserFields, Ordering>)o.Asked)]);
        var ids = expected.Select(r => r.User.Id).ToList();

        // Sorting is stable: what the rows were sorted by before decides where these orders do not. There and back again, and from each page back to the one before.
        var pages = new List<Page<User>> { await query.PageAsync(walk.PageSize) };
        Assert.Null(pages[0].Previous);
        while (pages[^1].Next is { } next)
        {
            Assert.Equal(walk.PageSize, pages[^1].Items.Count);
            pages.Add(await query.PageAsync(walk.PageSize, after: next));
            Assert.Equal(pages[^2].Items.Select(u => u.Id), (await query.PageAsync(walk.PageSize, before: pages[^1].Previous)).Items.Select(u => u.Id));
            Assert.True(pages.Count <= Size + 1);
        }

        Assert.Equal(ids, pages.SelectMany(p => p.Items).Select(u => u.Id));

        // Pages of another size, backwards from the last row.
        var back = new List<int>();
        for (var cursor = pages[^1].Previous; cursor is not null;)
        {
            var page = await query.PageAsync(walk.PageSize + 1, before: cursor);
            back.InsertRange(0, page.Items.Select(u => u.Id));
            cursor = page.Previous;
        }

        Assert.Equal(ids[..^pages[^1].Items.Count], back);
    }

    private (IEnumerable<UserRow> Rows, Query<User, UserFields> Query) Rows(Walk walk)
    {
        var found = rows.Where(walk.Question.Answered);
        var query = Db.Users.Where(walk.Question.Asked);
        return walk.Kind switch
        {
            1 => (found.OrderByDescending(r => r.User.Id).Take(walk.Cut), query.OrderBy(u => u.Id.Desc).Take(walk.Cut).Where(u => u.Id > 0)),
            2 => (found.OrderBy(r => r.User.Id).DistinctBy(r => r.User.Nickname), query.OrderBy(u => u.Id).DistinctBy(u => u.Nickname)),
            3 => (found.OrderBy(r => r.User.Id).DistinctBy(r => (r.User.Score, r.User.Verified)).Skip(1), query.OrderBy(u => u.Id).DistinctBy(u => (u.Score, u.Verified)).Skip(1).Where(u => u.Id > 0)),
            _ => (found, query),
        };
    }

    private IEnumerable<UserRow> Sorted(IEnumerable<UserRow> found, Order[] orders)
    {
        var sorted = found.OrderBy(_ => 0);
        foreach (var order in orders)
        {
            sorted = sorted.ThenBy(r => r, Comparer<UserRow>.Create((a, b) => order.Compare(a, b, sortsNullsFirst: Target == Target.Sqlite)));
        }

        return sorted;
    }
}
