using System.Text.Json;
using Ashlar.Tests.Targets;
using Store.Data;

namespace Ashlar.Tests.Stores;

public abstract class WriteTests(Target target) : StoreTests(target)
{
    public sealed class OnSqlite() : WriteTests(Target.Sqlite);

    public sealed class OnPostgres() : WriteTests(Target.Postgres);

    public sealed class OnPgBouncer() : WriteTests(Target.PgBouncer);

    [Fact]
    public async Task Create_gives_the_row_with_every_default_in_one_statement()
    {
        var user = await Database.CountingAsync(1, () => NewUserAsync("Ann"));

        Assert.Equal(1, user.Id);
        Assert.Equal(Role.Customer, user.Role);
        Assert.Equal(Clock.Now, user.CreatedAt);
        Assert.Equal(Clock.Now, user.UpdatedAt);
        Assert.Null(user.Nickname);
        Assert.Equal(user, await Db.Users.GetAsync(1));
    }

    [Fact]
    public async Task Update_leaves_alone_what_is_not_assigned()
    {
        await NewUserAsync("Ann", u => (u.Nickname, u.Score) = ("annie", 1));
        var before = Clock.Now;
        Clock.Now = before.AddHours(1);

        var user = await Database.CountingAsync(1, () => Db.Users.UpdateAsync(1, new UserUpdate { Nickname = null, Logins = 3 }));

        Assert.Equal((null, 3, 1.0, "Ann"), (user.Nickname, user.Logins, user.Score, user.Name));
        Assert.Equal((before, Clock.Now), (user.CreatedAt, user.UpdatedAt));
    }

    [Fact]
    public async Task Update_of_nothing_reads_the_row() =>
        Assert.Equal(await NewUserAsync("Ann"), await Database.CountingAsync(1, () => Db.Users.UpdateAsync(1, new UserUpdate())));

    [Fact]
    public async Task Update_computes_in_the_database()
    {
        await NewUserAsync("Ann", u => (u.Logins, u.Points, u.Score) = (2, 10, 1.5));

        var user = await Database.CountingAsync(1, () => Db.Users.UpdateAsync(1, u =>
            [u.Logins.Add(3), u.Points.Multiply(2), u.Score.Subtract(1), u.Nickname.Set(u.Name!), u.Role.Set(Role.Admin)]));

        Assert.Equal((5, 20, 0.5, "Ann", Role.Admin), (user.Logins, user.Points, user.Score, user.Nickname, user.Role));
    }

    [Fact]
    public async Task Update_by_query_counts_its_rows()
    {
        await NewUserAsync("Ann", u => u.Logins = 1);
        await NewUserAsync("Bob", u => u.Logins = 1);
        await NewUserAsync("Cyd");

        Assert.Equal(2, await Database.CountingAsync(1, () => Db.Users.Where(u => u.Logins > 0).UpdateAsync(u => [u.Logins.Set(u.Logins + 10)])));
        Assert.Equal(1, await Db.Users.OrderBy(u => u.Id.Desc).Take(1).UpdateAsync(u => [u.Name.Set("Last")]));
        Assert.Equal(0, await Database.CountingAsync(0, () => Db.Users.UpdateAsync(_ => [])));

        Assert.Equal([11, 11, 0], await Db.Users.OrderBy(u => u.Id).Select(u => u.Logins).ToListAsync());
        Assert.Equal("Last", (await Db.Users.GetAsync(3)).Name);
    }

    [Fact]
    public async Task Changes_of_all_rows_have_no_condition()
    {
        await NewUserAsync("Ann");
        await NewUserAsync("Bob");

        Assert.Equal(2, await Database.CountingAsync(1, () => Db.Users.UpdateAsync(u => [u.Logins.Set(u.Logins + 1)])));
        Assert.DoesNotContain("WHERE", Database.LastQuery.Text, StringComparison.Ordinal);
        Assert.Equal(2, await Database.CountingAsync(1, () => Db.Users.DeleteAsync()));
        Assert.DoesNotContain("WHERE", Database.LastQuery.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_field_is_set_once()
    {
        await NewUserAsync("Ann");

        await Assert.ThrowsAsync<ArgumentException>(() => Db.Users.UpdateAsync(u => [u.Name.Set("a"), u.Name.Set("b")]));
    }

    [Fact]
    public async Task Delete_gives_the_row_as_it_was()
    {
        var user = await NewUserAsync("Ann");

        Assert.Equal(user, await Database.CountingAsync(1, () => Db.Users.DeleteAsync(1)));
        await Assert.ThrowsAsync<NotFoundException>(() => Db.Users.DeleteAsync(1));
        Assert.Equal(0, await Db.Users.DeleteAsync());
    }

    [Fact]
    public async Task Upsert_makes_or_changes_the_row_in_one_statement()
    {
        Task<User> UpsertAsync() => Database.CountingAsync(1, () => Db.Users.UpsertAsync(
            u => u.Email, new() { Email = "a@test.com", Name = "Ann" }, u => [u.Logins.Add(1)]));

        Assert.Equal(0, (await UpsertAsync()).Logins);
        Assert.Equal(1, (await UpsertAsync()).Logins);
        Assert.Equal(1, await Db.Users.CountAsync());
    }

    [Fact]
    public async Task Upsert_without_changes_gives_the_row_that_is_there()
    {
        var ann = await NewUserAsync("Ann");

        var same = await Db.Users.UpsertAsync(u => u.Email, new() { Email = ann.Email, Name = "Other" }, _ => []);

        Assert.Equal("Ann", same.Name);
    }

    [Fact]
    public async Task Create_many_is_all_or_nothing()
    {
        var rows = Enumerable.Range(1, 500).Select(i => new UserCreate { Email = $"{i % 499}@test.com", Name = $"{i}" }).ToList();

        await Assert.ThrowsAsync<UniqueViolationException>(() => Db.Users.CreateManyAsync(rows));
        Assert.Equal(0, await Db.Users.CountAsync());

        Assert.Equal(499, await Db.Users.CreateManyAsync(rows, OnConflict.Skip));
        Assert.Equal(499, await Db.Users.CountAsync());
    }

    [Fact]
    public async Task A_composite_key_is_a_tuple()
    {
        await NewUserAsync("Ann");
        await Db.Visits.CreateAsync(new() { UserId = 1, Day = 7 });

        Assert.Equal(1, (await Db.Visits.FindAsync((1, 7)))!.Count);
        Assert.Null(await Db.Visits.FindAsync((7, 1)));
        Assert.Equal(2, (await Db.Visits.UpsertAsync(v => v.UserIdAndDay, new() { UserId = 1, Day = 7 }, v => [v.Count.Add(1)])).Count);
        Assert.Equal(1, await Db.Visits.Take(5).DeleteAsync());
    }

    [Fact]
    public async Task Related_rows_of_every_kind_are_included()
    {
        var ann = await NewUserAsync("Ann");
        await NewUserAsync("Bob", u => u.ManagerId = ann.Id);
        await Db.Profiles.CreateAsync(new() { UserId = 1, Phone = "123" });
        await Db.Tags.CreateManyAsync([new() { Slug = "x" }, new() { Slug = "y" }]);
        await Db.ExecuteAsync($"""INSERT INTO "_TagToUser" ("A", "B") VALUES ('x', 1), ('y', 1), ('y', 2)""");
        await Db.Visits.CreateManyAsync([new() { UserId = 1, Day = 1 }, new() { UserId = 1, Day = 2 }, new() { UserId = 2, Day = 2 }]);
        await Db.VisitNotes.CreateManyAsync([new() { UserId = 1, Day = 2, Text = "a" }, new() { UserId = 2, Day = 2, Text = "b" }]);

        var users = await Database.CountingAsync(6, () => Db.Users
            .OrderBy(u => u.Id)
            .Include(u => u.Manager)
            .Include(u => u.Profile)
            .Include(u => u.Tags.OrderBy(t => t.Slug.Desc).Take(1))
            .Include(u => u.Visits.OrderBy(v => v.Day).Include(v => v.Notes))
            .ToListAsync());

        Assert.Null(users[0].Manager);
        Assert.Equal("Ann", users[1].Manager!.Name);
        Assert.Equal("123", users[0].Profile!.Phone);
        Assert.Null(users[1].Profile);
        Assert.Equal(["y", "y"], users.SelectMany(u => u.Tags).Select(t => t.Slug));
        Assert.Equal([0, 1], users[0].Visits.Select(v => v.Notes.Count));
        Assert.Equal("b", users[1].Visits[0].Notes[0].Text);
        Assert.Equal(["x", "y"], (await Db.Tags.Where(t => t.Users.Any(u => u.Name == "Ann")).OrderBy(t => t.Slug).ToListAsync()).Select(t => t.Slug));
        Assert.Equal(2, (await Db.Tags.Include(t => t.Users).OrderBy(t => t.Slug).ToListAsync())[1].Users.Count);
    }

    [Fact]
    public async Task Hidden_values_are_masked_in_events_and_texts()
    {
        var user = await NewUserAsync("Ann", u => u.PasswordHash = "secret");
        Assert.DoesNotContain("secret", Database.LastQuery.Parameters);
        Assert.Contains("***", Database.LastQuery.Parameters);
        Assert.DoesNotContain("secret", user.ToString(), StringComparison.Ordinal);

        await Db.Users.Where(u => u.PasswordHash == "secret" || u.PasswordHash.StartsWith("secret")).ToListAsync();
        Assert.All(Database.LastQuery.Parameters, p => Assert.Equal("***", p));

        await Db.Users.UpdateAsync(1, u => [u.PasswordHash.Set("secret")]);
        Assert.DoesNotContain("secret", Database.LastQuery.Parameters);
        Assert.Equal("secret", (await Db.Users.GetAsync(1)).PasswordHash);
    }

    [Fact]
    public async Task Create_many_takes_rows_with_different_fields_of_every_type()
    {
        var born = new DateTime(1999, 12, 31, 23, 59, 59, 999, DateTimeKind.Utc);
        UserCreate[] rows =
        [
            new() { Name = "Ann", Email = "1" },
            new() { Name = "B\\,\"{}'", Email = "2", Score = 0.1, BornAt = born, Points = long.MaxValue, Verified = true, Role = Role.Vendor },
            new() { Name = "Cyd", Email = "3", Avatar = [0, 255], Preferences = JsonElement.Parse("""{"a":[1,"b"]}"""), Nickname = "" },
            new() { Name = "Dan", Email = "4", Avatar = [], Preferences = JsonElement.Parse("[]"), Nickname = null },
        ];

        Assert.Equal(4, await Db.Users.CreateManyAsync(rows));

        var users = await Db.Users.OrderBy(u => u.Email).ToListAsync();
        Assert.Equal(rows.Select(r => r.Name), users.Select(u => u.Name));
        Assert.Equal((0.1, born, long.MaxValue, true, Role.Vendor), (users[1].Score, users[1].BornAt, users[1].Points, users[1].Verified, users[1].Role));
        Assert.Equal([0, 255], users[2].Avatar!);
        Assert.True(JsonElement.DeepEquals(rows[2].Preferences!.Value, users[2].Preferences!.Value));
        Assert.Equal(["", null], users[2..].Select(u => u.Nickname));
        Assert.All(users, u => Assert.Equal(Clock.Now, u.UpdatedAt));
    }

    [Fact]
    public async Task Create_many_of_ten_thousand_rows()
    {
        await NewUserAsync("Ann");
        var rows = Enumerable.Range(1, 10_000).Select(i => new PaymentCreate { UserId = 1, Amount = i / 100m, Status = (PaymentStatus)(i % 3) }).ToList();

        Assert.Equal(10_000, await Db.Payments.CreateManyAsync(rows));

        Assert.Equal(50_005_000 / 100m, await Db.Payments.AsGroup().Select(g => g.Sum(p => p.Amount)).SingleAsync());
        Assert.Equal(10_000, (await Db.Payments.Select(p => p.Id).ToListAsync()).Distinct().Count());
    }

    [Fact]
    public async Task Create_many_skips_only_what_is_taken()
    {
        await NewUserAsync("b");

        Assert.Equal(2, await Db.Users.CreateManyAsync(
            new[] { "a", "b", "c", "a" }.Select(n => new UserCreate { Name = n, Email = $"{n}@test.com" }), OnConflict.Skip));

        Assert.Equal(["a", "b", "c"], await Db.Users.OrderBy(u => u.Name).Select(u => u.Name).ToListAsync());
    }
}
