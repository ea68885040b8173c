using Ashlar.Tests.Targets;
using Store.Data;

namespace Ashlar.Tests.Stores;

/// <summary>Many rows in few statements.</summary>
public abstract class ManyRowTests(Target target) : StoreTests(target)
{
    public sealed class OnSqlite() : ManyRowTests(Target.Sqlite);

    public sealed class OnPostgres() : ManyRowTests(Target.Postgres);

    public sealed class OnPgBouncer() : ManyRowTests(Target.PgBouncer);

    private static IEnumerable<UserCreate> NewUsers(int count) => Enumerable.Range(1, count).Select(i => new UserCreate { Email = $"{i}@test.com", Name = $"n{i}" });

    [Fact]
    public async Task Rows_that_are_made_come_back()
    {
        var users = await Database.CountingAsync(1, () => Db.Users.CreateManyAndReturnAsync(NewUsers(3)));

        Assert.Equal(["n1", "n2", "n3"], users.Select(u => u.Name).Order());
        Assert.All(users, u => Assert.Equal((Role.Customer, Clock.Now), (u.Role, u.CreatedAt)));
        Assert.Equal(3, users.Select(u => u.Id).Distinct().Count());
        Assert.Empty(await Database.CountingAsync(0, () => Db.Users.CreateManyAndReturnAsync([])));
    }

    [Fact]
    public async Task Of_rows_that_are_left_out_none_come_back()
    {
        await Db.Users.CreateManyAsync(NewUsers(2));

        var users = await Database.CountingAsync(1, () => Db.Users.CreateManyAndReturnAsync([.. NewUsers(4), .. NewUsers(4)], OnConflict.Skip));
        Assert.Equal(["n3", "n4"], users.Select(u => u.Name).Order());
        Assert.Empty(await Db.Users.CreateManyAndReturnAsync(NewUsers(4), OnConflict.Skip));
        Assert.Equal(4, await Db.Users.CountAsync());
    }

    [Fact]
    public async Task Rows_of_a_sequence_are_tried_again_only_where_they_can_be_gone_through_again()
    {
        if (Target == Target.Sqlite)
        {
            // Its writers wait for each other, and never conflict.
            return;
        }

        await Db.Users.CreateManyAsync(NewUsers(1));
        var conflict = await Assert.ThrowsAsync<ConflictException>(() => Db.TransactionAsync(
            async tx =>
            {
                await tx.Users.CountAsync();
                await Db.Users.UpdateAsync(1, new UserUpdate { Logins = 1 });
                await tx.Users.UpdateAsync(1, new UserUpdate { Logins = 2 });
            },
            new TransactionOptions { IsolationLevel = IsolationLevel.RepeatableRead, Retries = 0 }));
        var attempts = 0;

        TagCreate Fail(int number) => number == 2 && ++attempts == 1 ? throw conflict : new() { Slug = $"{number}" };

        IEnumerable<TagCreate> Once()
        {
            for (var i = 1; i <= 3; i++)
            {
                yield return Fail(i);
            }
        }

        await Assert.ThrowsAsync<ConflictException>(() => Db.Tags.CreateManyAsync(Once()));
        Assert.Equal((1, 0), (attempts, await Db.Tags.CountAsync()));

        attempts = 0;
        Assert.Equal(3, await Db.Tags.CreateManyAsync(Enumerable.Range(1, 3).Select(Fail)));
        Assert.Equal((2, 3), (attempts, await Db.Tags.CountAsync()));
    }

    [Fact]
    public async Task Rows_with_the_same_key_are_upserted_one_after_the_other()
    {
        UserCreate[] rows = [new() { Email = "a", Name = "1" }, new() { Email = "b", Name = "2" }, new() { Email = "a", Name = "3" }, new() { Email = "a", Name = "4" }];

        var users = await Database.CountingAsync(3, () => Db.Users.UpsertManyAsync(u => u.Email, rows, (u, next) => [u.Name.Set(next.Name), u.Logins.Add(1)]));

        Assert.Equal(["1", "2", "3", "4"], users.Select(u => u.Name).Order());
        Assert.Equal([("a", "4", 2), ("b", "2", 0)], await Db.Users.OrderBy(u => u.Email).Select(u => (u.Email, u.Name, u.Logins)).ToListAsync());
        Assert.Equal(2, (await Db.Tags.UpsertManyAsync(t => t.Slug, [new() { Slug = "z" }, new() { Slug = "z" }], (t, next) => [])).Count);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(400)]
    public async Task A_value_that_all_rows_have_is_that_of_each(int count)
    {
        UserCreate[] rows = [.. NewUsers(count)];
        Assert.Equal(count, await Db.Users.CreateManyAsync(rows));
        Assert.All(await Db.Users.ToListAsync(), u => Assert.Equal((Role.Customer, false, 0L, null, Clock.Now, 0), (u.Role, u.Verified, u.Points, u.Score, u.CreatedAt, u.Logins)));

        await Db.Users.DeleteAsync();
        Array.ForEach(rows, r => (r.Role, r.Score, r.Verified, r.BornAt, r.Nickname, r.Points) = (Role.Vendor, 0.5, true, Clock.Now, "n", long.MaxValue));
        (rows[^1].Role, rows[^2].Nickname, rows[^1].Score) = (Role.Admin, null, null);
        Assert.Equal(count, await Db.Users.CreateManyAsync(rows, OnConflict.Skip));

        var users = (await Db.Users.ToListAsync()).ToDictionary(u => u.Email);
        Assert.All(rows, r => Assert.Equal(
            (r.Role, r.Score, r.Verified, r.BornAt, r.Nickname, r.Points), (users[r.Email].Role, users[r.Email].Score, users[r.Email].Verified, users[r.Email].BornAt, users[r.Email].Nickname, users[r.Email].Points)));
    }

    [Fact]
    public async Task A_number_keeps_its_sign_beside_an_equal_one()
    {
        await Db.Users.CreateManyAsync(NewUsers(200).Select((u, i) => { u.Score = i == 0 ? -0.0 : 0.0; return u; }));

        var scores = await Db.Users.OrderBy(u => u.Id).Select(u => u.Score).ToListAsync();
        Assert.Equal(200, scores.Count(s => s == 0));
        Assert.Equal(Target == Target.Sqlite ? 0 : 1, scores.Count(s => double.IsNegative(s!.Value)));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(150)]
    public async Task Rows_of_which_nothing_differs_but_what_is_made_are_as_many(int count)
    {
        var user = await NewUserAsync("Ann");
        await Db.Visits.CreateAsync(new() { UserId = user.Id, Day = 1 });
        var note = new VisitNoteCreate { UserId = user.Id, Day = 1, Text = "same" };

        Assert.Equal(count, await Db.VisitNotes.CreateManyAsync(Enumerable.Repeat(note, count)));
        Assert.Equal(1, await Db.VisitNotes.CreateManyAsync([note]));
        Assert.Equal(count + 1, (await Db.VisitNotes.Select(n => n.Id).ToListAsync()).Distinct().Count());
    }

    [Fact]
    public async Task Rows_that_are_all_the_same_are_skipped_or_refused()
    {
        var tag = new TagCreate { Slug = "a" };
        await Assert.ThrowsAsync<UniqueViolationException>(() => Db.Tags.CreateManyAsync(Enumerable.Repeat(tag, 150)));
        Assert.Equal(1, await Db.Tags.CreateManyAsync(Enumerable.Repeat(tag, 150), OnConflict.Skip));
    }

    [Fact]
    public async Task What_was_sent_is_still_there_after_the_next_statement()
    {
        await Db.Tags.CreateManyAsync([new() { Slug = "a" }, new() { Slug = "b" }]);
        var query = Database.LastQuery;
        string Sent() => string.Join(',', query.Parameters.SelectMany(p => p is IEnumerable<object?> list ? list : [p]));
        var before = Sent();
        await Db.Tags.CreateManyAsync([new() { Slug = "c" }, new() { Slug = "d" }]);

        Assert.EndsWith("b", before, StringComparison.Ordinal);
        Assert.Equal(before, Sent());
    }

    [Fact]
    public async Task More_rows_than_a_statement_takes_are_cut_into_several()
    {
        Assert.Equal(1000, (await Database.CountingAsync(3, () => Db.Users.CreateManyAndReturnAsync(NewUsers(1000)))).Count);
        await Assert.ThrowsAsync<UniqueViolationException>(() => Db.Users.CreateManyAndReturnAsync([new() { Email = "new", Name = "new" }, .. NewUsers(1)]));
        Assert.Equal(1000, await Db.Users.CountAsync());
    }

    [Fact]
    public async Task Rows_that_assign_other_fields_have_a_statement_of_their_own()
    {
        var users = await Database.CountingAsync(2, () => Db.Users.CreateManyAndReturnAsync([.. NewUsers(2), new() { Id = 77, Email = "x", Name = "x" }]));

        Assert.Equal(["n1", "n2", "x"], users.Select(u => u.Name).Order());
        Assert.Contains(77, users.Select(u => u.Id));
    }

    [Fact]
    public async Task An_upsert_makes_and_changes_rows_in_one_statement()
    {
        await Db.Users.CreateManyAsync(NewUsers(2));

        var users = await Database.CountingAsync(1, () => Db.Users.UpsertManyAsync(
            u => u.Email,
            NewUsers(4).Select(u => new UserCreate { Email = u.Email, Name = u.Name + "!" }),
            (u, next) => [u.Name.Set(next.Name.Concat(u.Name)), u.Logins.Add(1)]));

        Assert.Equal([("n1!n1", 1), ("n2!n2", 1), ("n3!", 0), ("n4!", 0)], users.OrderBy(u => u.Email).Select(u => (u.Name, u.Logins)));
        Assert.Equal(4, await Db.Users.CountAsync());
    }

    [Fact]
    public async Task Each_row_is_changed_in_its_own_way_in_one_statement()
    {
        await Db.Users.CreateManyAsync(NewUsers(3));
        Clock.Now = Clock.Now.AddHours(1);

        Assert.Equal(2, await Database.CountingAsync(1, () => Db.Users.UpdateManyAsync(
        [
            (1, new UserUpdate { Name = "one", Role = Role.Admin, BornAt = Clock.Now, Score = null }),
            (3, new UserUpdate { Name = "three", Role = Role.Vendor, BornAt = null, Score = 3 }),
        ])));
        Assert.Equal(2, await Database.CountingAsync(2, () => Db.Users.UpdateManyAsync([(1, new UserUpdate { Logins = 1 }), (2, new UserUpdate { Nickname = "two" })])));

        Assert.Equal(
            [("one", Role.Admin, Clock.Now, null, 1), ("n2", Role.Customer, null, null, 0), ("three", Role.Vendor, null, 3.0, 0)],
            await Db.Users.OrderBy(u => u.Id).Select(u => (u.Name, u.Role, u.BornAt, u.Score, u.Logins)).ToListAsync());
        Assert.Equal(3, await Db.Users.CountAsync(u => u.UpdatedAt == Clock.Now));
    }

    [Fact]
    public async Task A_row_that_comes_twice_is_changed_in_the_order_of_the_changes()
    {
        await Db.Users.CreateManyAsync(NewUsers(2));

        Assert.Equal(4, await Database.CountingAsync(3, () => Db.Users.UpdateManyAsync(
        [
            (1, new UserUpdate { Name = "a" }), (2, new UserUpdate { Name = "b" }), (1, new UserUpdate { Name = "c" }), (1, new UserUpdate { Name = "d" }),
        ])));

        Assert.Equal(["d", "b"], await Db.Users.OrderBy(u => u.Id).Select(u => u.Name).ToListAsync());
    }

    [Fact]
    public async Task A_change_of_a_row_that_is_not_there_changes_no_other()
    {
        await Db.Users.CreateManyAsync(NewUsers(3));

        var error = await Database.CountingAsync(2, () => Assert.ThrowsAsync<NotFoundException>(
            () => Db.Users.UpdateManyAsync([(1, new UserUpdate { Name = "one" }), (9, new UserUpdate { Name = "nine" }), (3, new UserUpdate { Name = "three" })])));

        Assert.Equal(("User", "No row of \"User\" matches."), (error.Model, error.Message));
        Assert.Equal(["n1", "n2", "n3"], await Db.Users.OrderBy(u => u.Id).Select(u => u.Name).ToListAsync());
    }

    [Fact]
    public async Task A_key_of_several_columns_finds_its_row()
    {
        await NewUserAsync("Ann");
        await Db.Visits.CreateManyAsync([new() { UserId = 1, Day = 1 }, new() { UserId = 1, Day = 2 }]);

        Assert.Equal(2, await Db.Visits.UpdateManyAsync([((1, 1), new VisitUpdate { Count = 5 }), ((1, 2), new VisitUpdate { Count = 7 })]));

        Assert.Equal([5, 7], await Db.Visits.OrderBy(v => v.Day).Select(v => v.Count).ToListAsync());
    }

    [Fact]
    public async Task Upserts_compute_from_the_rows_before_them_on_SQLite_alone()
    {
        var ann = await NewUserAsync("ann", u => u.Nickname = "a");
        var bob = await NewUserAsync("bob", u => (u.Nickname, u.ManagerId) = ("b", ann.Id));
        await NewUserAsync("cid", u => (u.Nickname, u.ManagerId) = ("c", bob.Id));

        var users = await Db.Users.UpsertManyAsync(
            u => u.Email,
            new[] { "ann", "bob", "cid" }.Select(n => new UserCreate { Name = n, Email = $"{n}@test.com" }),
            (u, _) => [u.Nickname.Set(u.Manager.Select(m => m.Nickname))]);

        Assert.Equal(Target == Target.Sqlite ? [null, null, null] : [null, "a", "b"], users.OrderBy(u => u.Id).Select(u => u.Nickname));
    }

    [Fact]
    public async Task Changed_and_deleted_rows_come_back()
    {
        await Db.Users.CreateManyAsync(NewUsers(4));

        var changed = await Database.CountingAsync(1, () => Db.Users.OrderBy(u => u.Id).Take(2).UpdateAndReturnAsync(u => [u.Logins.Add(3)]));
        // SQLite reads them before.
        var deleted = await Database.CountingAsync(Target == Target.Sqlite ? 2 : 1, () => Db.Users.Where(u => u.Logins == 3).DeleteAndReturnAsync());

        Assert.Equal([("n1", 3), ("n2", 3)], changed.OrderBy(u => u.Id).Select(u => (u.Name, u.Logins)));
        Assert.Equal(changed.OrderBy(u => u.Id), deleted.OrderBy(u => u.Id));
        Assert.Equal(2, (await Db.Users.UpdateAndReturnAsync(_ => [])).Count);
        Assert.Equal(2, await Db.Users.CountAsync());
    }
}
