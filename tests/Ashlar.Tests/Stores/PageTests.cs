using Ashlar.Tests.Targets;
using Store.Data;

namespace Ashlar.Tests.Stores;

public abstract class PageTests(Target target) : StoreTests(target)
{
    public sealed class OnSqlite() : PageTests(Target.Sqlite);

    public sealed class OnPostgres() : PageTests(Target.Postgres);

    public sealed class OnPgBouncer() : PageTests(Target.PgBouncer);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Db.Users.CreateManyAsync(Enumerable.Range(0, 23).Select(i => new UserCreate
        {
            Name = $"n{i % 3}",
            Email = $"{i}@test.com",
            PasswordHash = $"hash{i % 7}",
            Nickname = i % 4 == 0 ? null : $"k{i % 2}",
            Score = i % 5 == 0 ? null : i % 2 + 0.1,
            Logins = i % 2,
            BornAt = Clock.Now.AddDays(i % 3),
        }));
    }

    public static TheoryData<string, Ordering[]> Orders
    {
        get
        {
            var u = new UserFieldsSource().Fields;
            return new()
            {
                { "nothing", [] },
                { "the key", [u.Id.Desc] },
                { "one direction", [u.Name, u.Logins] },
                { "mixed directions", [u.Name.Desc, u.Logins, u.BornAt.Desc] },
                { "nulls as the database has them", [u.Nickname, u.Score.Desc] },
                { "nulls first", [u.Nickname.Desc.NullsFirst, u.Score.Asc.NullsLast] },
                { "nulls last", [u.Nickname.Asc.NullsLast, u.Name.Desc] },
                { "a related row", [u.Manager.Select(m => m.Name).Asc.NullsFirst, u.Email] },
                { "an aggregate", [u.Team.Count().Desc, u.Payments.Sum(p => p.Amount)] },
                { "something computed", [u.Name.ToUpper().Desc, (u.Logins * 2).Desc] },
                { "a hidden field", [u.PasswordHash] },
                { "a hidden field between others", [u.Nickname, u.PasswordHash.Desc, u.Logins] },
                { "a hidden value that may be missing", [Case.When(u.Logins == 0, u.PasswordHash.Concat("").Length).Else(0).Desc, u.PasswordHash.IndexOf("3")] },
                { "a hidden field of a related row", [u.Manager.Select(m => m.PasswordHash).Desc.NullsFirst, u.Team.Max(t => t.PasswordHash)] },
                { "a text and a time", [u.BornAt.StartOfMonth, u.Role, u.Verified] },
            };
        }
    }

    [Theory, MemberData(nameof(Orders))]
    public async Task Pages_forwards_and_backwards_give_every_row_once(string order, Ordering[] orderings)
    {
        _ = order;
        var query = Db.Users.OrderBy([.. orderings.Select(o => (Func<UserFields, Ordering>)(_ => o))]);
        var expected = (await query.OrderBy(u => u.Id).ToListAsync()).ConvertAll(u => u.Id);

        var forwards = new List<int>();
        var pages = new List<Page<User>>();
        for (string? cursor = null; pages.Count == 0 || cursor is not null; cursor = pages[^1].Next)
        {
            var after = cursor;
            pages.Add(await Database.CountingAsync(1, () => query.PageAsync(5, after: after)));
            forwards.AddRange(pages[^1].Items.Select(u => u.Id));
        }

        Assert.Equal(expected, forwards);
        Assert.Null(pages[0].Previous);
        for (var i = pages.Count - 1; i > 0; i--)
        {
            var back = await Database.CountingAsync(1, () => query.PageAsync(5, before: pages[i].Previous));
            Assert.Equal(pages[i - 1].Items, back.Items);
            Assert.Equal(i == 1, back.Previous is null);
            Assert.Equal(pages[i].Items, (await query.PageAsync(5, after: back.Next)).Items);
        }
    }

    [Fact]
    public async Task A_place_has_all_digits_that_the_database_computes()
    {
        await Db.Payments.CreateManyAsync(Enumerable.Range(0, 20).Select(i => new PaymentCreate { Id = $"{i:00}", UserId = 1 + (i % 6), Amount = 0.01m * i }));

        Assert.Equal(20, await WalkAsync(Db.Payments.OrderBy(p => p.Amount / 7)));
        Assert.Equal(20, await WalkAsync(Db.Payments.OrderBy(p => ((p.Amount + 1) / 3 * 1_000_000_000).Desc, p => p.UserId)));
        Assert.Equal(20, await WalkAsync(Db.Payments.OrderBy(p => -p.Amount / 7_000_000)));
        Assert.Equal(23, await WalkAsync(Db.Users.OrderBy(u => u.Payments.Average(p => p.Amount / 7).Desc.NullsLast, u => u.Score / 3)));

        async Task<int> WalkAsync<T, TFields>(Query<T, TFields> rows)
            where TFields : class, ITableFields
        {
            var all = new List<T>();
            for (var page = await rows.PageAsync(3); ; page = await rows.PageAsync(3, after: page.Next))
            {
                all.AddRange(page.Items);
                if (page.Next is null || all.Count > 30)
                {
                    return all.Distinct().Count() == all.Count ? all.Count : -1;
                }
            }
        }
    }

    [Fact]
    public async Task A_page_may_be_as_large_as_a_number_can() => Assert.Equal(23, (await Db.Users.PageAsync(int.MaxValue)).Items.Count);

    [Fact]
    public async Task A_row_that_comes_meanwhile_moves_no_page()
    {
        var first = await Db.Users.OrderBy(u => u.Name).PageAsync(10);
        await NewUserAsync("a");

        var second = await Db.Users.OrderBy(u => u.Name).PageAsync(10, after: first.Next);

        Assert.Empty(first.Items.Select(u => u.Id).Intersect(second.Items.Select(u => u.Id)));
    }

    [Fact]
    public async Task A_page_includes_related_rows_and_keeps_the_filter()
    {
        var page = await Database.CountingAsync(2, () => Db.Users.Where(u => u.Logins == 1).Include(u => u.Payments).PageAsync(3));

        Assert.All(page.Items, u => Assert.Equal((1, 0), (u.Logins, u.Payments.Count)));
        Assert.Equal(["n1", "n0", "n2"], page.Into(u => u.Name).Items);
    }

    [Fact]
    public async Task A_page_stays_within_the_rows_that_were_taken_or_told_apart()
    {
        var taken = await Db.Users.OrderBy(u => u.Id).Take(7).PageAsync(5);
        var last = await Db.Users.OrderBy(u => u.Id).Take(7).PageAsync(5, after: taken.Next);
        var names = await Db.Users.OrderBy(u => u.Id.Desc).DistinctBy(u => u.Name).PageAsync(2);

        Assert.Equal([6, 7], last.Items.Select(u => u.Id));
        Assert.Null(last.Next);
        Assert.Equal([23, 22], names.Items.Select(u => u.Id));
        Assert.Equal([21], (await Db.Users.OrderBy(u => u.Id.Desc).DistinctBy(u => u.Name).PageAsync(2, after: names.Next)).Items.Select(u => u.Id));
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("AAAA")]
    [InlineData("'; DROP TABLE users; --")]
    [InlineData("AQ%3D\0")]
    public async Task A_cursor_that_nobody_made_is_refused(string cursor) =>
        await Assert.ThrowsAsync<CursorException>(() => Db.Users.PageAsync(5, after: cursor));

    [Fact]
    public async Task A_cursor_fits_only_its_order_and_only_unchanged()
    {
        var cursor = (await Db.Users.OrderBy(u => u.Name).PageAsync(5)).Next!;
        var changed = cursor[..^1] + (cursor[^1] == 'A' ? 'E' : 'A');

        await Assert.ThrowsAsync<CursorException>(() => Db.Users.OrderBy(u => u.Name.Desc).PageAsync(5, after: cursor));
        await Assert.ThrowsAsync<CursorException>(() => Db.Users.OrderBy(u => u.Nickname).PageAsync(5, after: cursor));
        await Assert.ThrowsAsync<CursorException>(() => Db.Users.OrderBy(u => u.Name).PageAsync(5, after: changed));
        await Assert.ThrowsAsync<ArgumentException>(() => Db.Users.OrderBy(u => u.Name).PageAsync(5, cursor, cursor));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Db.Users.PageAsync(0));
    }

    [Fact]
    public async Task Hidden_values_of_related_rows_are_in_no_cursor_and_no_event()
    {
        await Db.Users.Where(u => u.Id > 1).UpdateAsync(u => [u.ManagerId.Set(1)]);

        var page = await Db.Users.OrderBy(u => u.Manager.Select(m => m.PasswordHash), u => u.Team.Max(t => t.PasswordHash)).PageAsync(5);
        Assert.DoesNotContain("hash", System.Text.Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(page.Next)), StringComparison.Ordinal);
        await Db.Users.CountAsync(u => u.Manager.Select(m => m.PasswordHash) == "hash1" || u.Team.Max(t => t.PasswordHash) == "hash2" || u.Manager.Select(m => m.PasswordHash).In("hash3", "hash4"));
        Assert.DoesNotContain("hash", string.Join(' ', Database.LastQuery.Parameters), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_whose_hidden_value_is_the_place_must_still_be_there()
    {
        var query = Db.Users.Where(u => u.Logins < 5).OrderBy(u => u.PasswordHash);
        var cursor = (await query.PageAsync(5)).Next!;
        var last = (await query.PageAsync(50)).Items[^1];
        Assert.DoesNotContain("hash", System.Text.Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(cursor)), StringComparison.Ordinal);
        Assert.DoesNotContain("hash", string.Join(' ', Database.LastQuery.Parameters), StringComparison.Ordinal);

        await Database.CountingAsync(1, () => query.PageAsync(5, after: cursor));
        await Db.Users.UpdateAsync((await query.PageAsync(5)).Items[^1].Id, u => [u.Logins.Set(9)]);
        await Assert.ThrowsAsync<CursorException>(() => query.PageAsync(5, after: cursor));
        Assert.Equal(last.Id, (await query.PageAsync(50)).Items[^1].Id);
    }

    /// <summary>Takes the fields out of a lambda, for a table of orders.</summary>
    private sealed class UserFieldsSource
    {
        public UserFieldsSource()
        {
            using var folder = new Testing.TemporaryFolder();
            _ = StoreDb.Open($"file:{folder.PathOf("none.db")}").Users.Where(u =>
            {
                Fields = u;
                return Predicate.Always;
            });
        }

        public UserFields Fields { get; private set; } = null!;
    }
}
