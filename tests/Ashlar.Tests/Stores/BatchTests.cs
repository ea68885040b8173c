using Ashlar.Tests.Targets;
using Store.Data;

namespace Ashlar.Tests.Stores;

public abstract class BatchTests(Target target) : StoreTests(target)
{
    public sealed class OnSqlite() : BatchTests(Target.Sqlite);

    public sealed class OnPostgres() : BatchTests(Target.Postgres);

    public sealed class OnPgBouncer() : BatchTests(Target.PgBouncer);

    private Task<List<string>> NamesAsync() => Db.Users.OrderBy(u => u.Id).Select(u => u.Name).ToListAsync();

    private static UserCreate New(string name) => new() { Name = name, Email = $"{name}@test.com" };

    [Fact]
    public async Task Each_step_gives_what_its_call_gives()
    {
        var ann = await NewUserAsync("ann");

        var (payment, user, paid) = await Database.CountingAsync(3, () => Db.BatchAsync(
            Db.Payments.CreateStep(new() { Id = "p1", UserId = ann.Id, Amount = 12.5m }),
            Db.Users.UpdateStep(ann.Id, u => [u.Logins.Add(1)]),
            Db.Payments.Where(p => p.Id == "p1").UpdateStep(p => [p.Status.Set(PaymentStatus.Completed)])));

        Assert.Equal((12.5m, PaymentStatus.Pending, 1, 1), (payment.Amount, payment.Status, user.Logins, paid));
        Assert.Equal(PaymentStatus.Completed, (await Db.Payments.GetAsync("p1")).Status);
    }

    [Fact]
    public async Task All_verbs_have_a_step()
    {
        var ann = await NewUserAsync("ann");
        var bob = await NewUserAsync("bob");
        await Db.Tags.CreateManyAsync([new() { Slug = "a" }, new() { Slug = "b" }]);

        var (made, some, changed, upserted, deleted, gone, found, count) = await Database.CountingAsync(8, () => Db.BatchAsync(
            Db.Users.CreateStep(New("cid")),
            Db.Users.Where(u => u.Name != "ann").UpdateStep(u => [u.Points.Add(1)]),
            Db.Users.UpdateStep(ann.Id, new UserUpdate { Name = "Ann" }),
            Db.Users.UpsertStep(u => u.Email, New("bob"), u => [u.Logins.Add(5)]),
            Db.Tags.DeleteStep("a"),
            Db.Tags.Where(t => t.Slug == "none").DeleteStep(),
            Db.Users.FindStep(bob.Id),
            Db.Users.CountStep()));

        Assert.Equal(("cid", 2, "Ann", 5, "a", 0), (made.Name, some, changed.Name, upserted.Logins, deleted.Slug, gone));
        Assert.Equal(("bob", 3), (found!.Name, count));
        Assert.Equal(["b"], await Db.Tags.Select(t => t.Slug).ToListAsync());
    }

    [Fact]
    public async Task Counts_come_from_wherever_they_stand()
    {
        var ann = await NewUserAsync("ann");
        await NewUserAsync("bob");

        var (all, one, none, made, two) = await Db.BatchAsync(
            Db.Users.UpdateStep(u => [u.Logins.Add(1)]),
            Db.Users.Where(u => u.Name == "ann").UpdateStep(u => [u.Logins.Add(1)]),
            Db.Users.Where(u => u.Name == "cid").DeleteStep(),
            Db.Payments.CreateStep(new() { UserId = ann.Id, Amount = 1 }),
            Db.Tags.CreateManyStep([new() { Slug = "a" }, new() { Slug = "b" }]));

        Assert.Equal((2, 1, 0, ann.Id, 2), (all, one, none, made.UserId, two));
        var (first, second) = await Db.BatchAsync(
            Db.Tags.CreateManyStep([new() { Slug = "b" }, new() { Slug = "c" }], OnConflict.Skip), Db.Users.UpdateStep(u => [u.Points.Add(1)]));
        Assert.Equal((1, 2), (first, second));
    }

    [Fact]
    public async Task A_count_that_fails_at_the_end_undoes_every_step()
    {
        var ann = await NewUserAsync("ann");
        await NewUserAsync("bob");

        var error = await Assert.ThrowsAsync<UniqueViolationException>(() => Db.BatchAsync(
            Db.Users.UpdateStep(ann.Id, u => [u.Logins.Add(1)]),
            Db.Tags.CreateManyStep([new() { Slug = "a" }]),
            Db.Users.UpdateStep(u => [u.Email.Set("same")])));

        Assert.Equal(("User", "email"), (error.Model, Assert.Single(error.Fields)));
        Assert.Equal((0, 0), ((await Db.Users.GetAsync(ann.Id)).Logins, await Db.Tags.CountAsync()));
    }

    [Fact]
    public async Task Reads_together_are_a_page_and_its_count()
    {
        await NewUserAsync("ann");
        await NewUserAsync("bob");
        var rows = Db.Users.Where(u => u.Name != "x").OrderBy(u => u.Name.Desc);

        var (page, count, names, none) = await Database.CountingAsync(4, () => Db.BatchAsync(
            rows.Take(1).ListStep(), rows.CountStep(), rows.Select(u => u.Name).ListStep(), rows.Where(u => u.Logins > 9).FirstOrDefaultStep()));

        Assert.Equal("bob", Assert.Single(page).Name);
        Assert.Equal(2, count);
        Assert.Equal(["bob", "ann"], names);
        Assert.Null(none);
    }

    [Fact]
    public async Task Any_number_of_steps_is_a_list()
    {
        var users = await Database.CountingAsync(20, () => Db.BatchAsync(Enumerable.Range(0, 20).Select(i => Db.Users.CreateStep(New($"u{i}")))));

        Assert.Equal(20, users.Select(u => u.Id).Distinct().Count());
        Assert.Equal("u19", users[19].Name);
        Assert.Empty(await Db.BatchAsync(Array.Empty<BatchStep<User>>()));
    }

    [Fact]
    public async Task An_error_undoes_every_step()
    {
        await NewUserAsync("ann");

        var error = await Assert.ThrowsAsync<UniqueViolationException>(() => Db.BatchAsync(
            Db.Users.CreateStep(New("bob")), Db.Users.CreateStep(New("ann")), Db.Users.CreateStep(New("cid"))));

        Assert.Equal("User", error.Model);
        Assert.Equal(["ann"], await NamesAsync());
    }

    [Fact]
    public async Task An_error_names_the_model_of_its_step()
    {
        var error = await Assert.ThrowsAsync<ForeignKeyViolationException>(() => Db.BatchAsync(
            Db.Users.CreateStep(New("bob")), Db.Payments.CreateStep(new() { UserId = 99, Amount = 1 })));

        Assert.Equal("Payment", error.Model);
        Assert.Empty(await NamesAsync());
    }

    [Fact]
    public async Task An_error_names_the_model_of_its_step_also_behind_steps_that_give_no_rows()
    {
        await NewUserAsync("ann");

        var error = await Assert.ThrowsAsync<ForeignKeyViolationException>(() => Db.BatchAsync(
            Db.Users.Where(u => u.Id > 0).UpdateStep(u => [u.Logins.Add(1)]), Db.Payments.CreateStep(new() { UserId = 99, Amount = 1 }), Db.Users.CountStep()));

        Assert.Equal("Payment", error.Model);
        Assert.Equal(["userId"], error.Fields);
        Assert.IsType<ForeignKeyViolationException>(Assert.Single(Database.Queries, q => q.Error is not null && q.Text.Contains("\"Payment\"", StringComparison.Ordinal)).Error);
    }

    [Fact]
    public async Task A_row_that_is_not_there_undoes_every_step()
    {
        var error = await Assert.ThrowsAsync<NotFoundException>(() => Db.BatchAsync(
            Db.Users.CreateStep(New("bob")), Db.Users.UpdateStep(99, u => [u.Logins.Add(1)]), Db.Users.CreateStep(New("cid"))));

        Assert.Equal("User", error.Model);
        await Assert.ThrowsAsync<NotFoundException>(() => Db.BatchAsync(Db.Users.DeleteStep(99), Db.Users.CreateStep(New("bob"))));
        Assert.Empty(await NamesAsync());
        await NewUserAsync("ann");
    }

    [Fact]
    public async Task A_query_may_write_no_row()
    {
        var (count, user) = await Db.BatchAsync(Db.Users.Where(u => u.Id == 99).UpdateStep(u => [u.Logins.Add(1)]), Db.Users.CreateStep(New("bob")));

        Assert.Equal(0, count);
        Assert.Equal("bob", user.Name);
    }

    [Fact]
    public async Task A_step_sees_what_those_before_it_did()
    {
        var ann = await NewUserAsync("ann");

        var (_, second, logins) = await Db.BatchAsync(
            Db.Users.UpdateStep(ann.Id, u => [u.Logins.Add(2)]),
            Db.Users.UpdateStep(ann.Id, u => [u.Logins.Multiply(10)]),
            Db.Users.Select(u => u.Logins).ListStep());

        Assert.Equal(20, second.Logins);
        Assert.Equal([20], logins);
    }

    [Fact]
    public async Task Steps_that_need_more_than_one_statement_run_one_by_one()
    {
        var ann = await NewUserAsync("ann");
        var (users, visit) = await Db.BatchAsync(
            Db.Users.Include(u => u.Visits).ListStep(), Db.Visits.CreateStep(new() { UserId = ann.Id, Day = 1 }));

        Assert.Empty(Assert.Single(users).Visits);
        Assert.Equal(1, visit.Day);
        var (unchanged, again) = await Db.BatchAsync(Db.Users.UpdateStep(ann.Id, new UserUpdate()), Db.Users.FindStep(ann.Id));
        Assert.Equal(again, unchanged);
        await Assert.ThrowsAsync<NotFoundException>(() => Db.BatchAsync(
            Db.Users.CreateStep(New("bob")), Db.Users.Include(u => u.Visits).ListStep(), Db.Users.DeleteStep(99)));
        Assert.Equal(["ann"], await NamesAsync());
    }

    [Fact]
    public async Task Steps_that_read_give_what_they_include()
    {
        var (ann, bob) = (await NewUserAsync("ann"), await NewUserAsync("bob"));
        await Db.Tags.CreateAsync(new() { Slug = "a" });
        await Db.Users.Where(u => u.Id == bob.Id).ConnectAsync(u => u.Tags, t => t.Slug == "a");
        await Db.Payments.CreateManyAsync([new() { UserId = ann.Id, Amount = 1 }, new() { UserId = bob.Id, Amount = 2 }, new() { UserId = bob.Id, Amount = 3 }]);
        await Db.Visits.CreateAsync(new() { UserId = bob.Id, Day = 1 });
        await Db.VisitNotes.CreateAsync(new() { UserId = bob.Id, Day = 1, Text = "n" });

        // Each step alone, those of whose rows there are none, and what is read by keys afterwards.
        var (nobody, users, count, first, split, any, last) = await Db.BatchAsync(
            Db.Users.Where(u => u.Name == "nobody").OrderBy(u => u.Id).Include(u => u.Visits.Include(v => v.Notes)).Include(u => u.Tags).ListStep(),
            Db.Users.OrderBy(u => u.Name).Include(u => u.Payments.OrderBy(p => p.Amount.Desc).Take(1)).Include(u => u.Visits.Include(v => v.Notes)).ListStep(),
            Db.Payments.CountStep(),
            Db.Users.Where(u => u.Id == bob.Id).Include(u => u.Tags).FirstOrDefaultStep(),
            Db.Users.OrderBy(u => u.Name).Include(u => u.Payments.Include(p => p.User)).AsSplitQuery().ListStep(),
            Db.Users.Where(u => u.Name != "ann").Include(u => u.Visits).FirstOrDefaultStep(),
            Db.Users.Where(u => u.Id == 99).Include(u => u.Payments).FirstOrDefaultStep());

        Assert.Empty(nobody);
        Assert.Equal([1m, 3m], users.Select(u => Assert.Single(u.Payments).Amount));
        Assert.Equal((0, "n"), (users[0].Visits.Count, users[1].Visits.Single().Notes.Single().Text));
        Assert.Equal((3, "a"), (count, first!.Tags.Single().Slug));
        Assert.Equal([1, 2], split.Select(u => u.Payments.Count));
        Assert.All(split, u => Assert.All(u.Payments, p => Assert.Equal(u.Name, p.User.Name)));
        Assert.Equal(1, any!.Visits.Single().Day);
        Assert.Null(last);
    }

    [Fact]
    public async Task A_step_that_includes_can_be_given_to_several_batches_at_once()
    {
        var ann = await NewUserAsync("ann");
        await Db.Visits.CreateAsync(new() { UserId = ann.Id, Day = 1 });
        var step = Db.Users.OrderBy(u => u.Id).Include(u => u.Visits).ListStep();

        var read = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Db.BatchAsync(step, step)));

        Assert.All(read.SelectMany(r => new[] { r.Item1, r.Item2 }), users => Assert.Equal(1, users.Single().Visits.Single().Day));
    }

    [Fact]
    public async Task Rows_that_are_taken_are_left_out()
    {
        await Db.Tags.CreateAsync(new() { Slug = "a" });

        var (count, _) = await Db.BatchAsync(
            Db.Tags.CreateManyStep([new() { Slug = "a" }, new() { Slug = "b" }], OnConflict.Skip), Db.Users.CreateStep(New("ann")));

        Assert.Equal(1, count);
    }

    [Fact]
    public async Task Inside_of_a_transaction_it_is_a_savepoint() => await Db.TransactionAsync(async tx =>
    {
        await tx.Users.CreateAsync(New("ann"));
        await Assert.ThrowsAsync<NotFoundException>(() => tx.BatchAsync(tx.Users.CreateStep(New("bob")), tx.Users.DeleteStep(99)));
        await tx.BatchAsync(tx.Users.CreateStep(New("cid")), tx.Users.CreateStep(New("dan")));

        Assert.Equal(["ann", "cid", "dan"], await tx.Users.OrderBy(u => u.Id).Select(u => u.Name).ToListAsync());
    });

    [Fact]
    public async Task A_step_can_be_used_again()
    {
        var ann = await NewUserAsync("ann");
        var step = Db.Users.UpdateStep(ann.Id, u => [u.Logins.Add(1)]);

        await Db.BatchAsync(step, step);
        var (third, _) = await Db.BatchAsync(step, Db.Users.CountStep());

        Assert.Equal(3, third.Logins);
    }

    [Fact]
    public async Task A_step_of_another_database_is_refused()
    {
        await using var other = await TestDatabase<StoreDb>.CreateAsync(Target, TestSchema.Store);

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => Db.BatchAsync(Db.Users.CountStep(), other.Db.Users.CountStep()));

        Assert.Contains("another database", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Batches_beside_each_other_lose_nothing()
    {
        var ann = await NewUserAsync("ann");
        var bob = await NewUserAsync("bob");

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Db.BatchAsync(
            Db.Users.UpdateStep(ann.Id, u => [u.Logins.Add(1)]), Db.Users.UpdateStep(bob.Id, u => [u.Logins.Add(1)]))));

        Assert.Equal([20, 20], await Db.Users.Select(u => u.Logins).ToListAsync());
    }
}
