using Ashlar.Tests.Targets;
using Mall.Data;

namespace Ashlar.Tests.Malls;

/// <summary>What is the same in both layouts.</summary>
public abstract class ServiceTests(Target target, bool isSeparate) : MallTests(target, isSeparate)
{
    public sealed class SharedOnSqlite() : ServiceTests(Target.Sqlite, isSeparate: false);

    public sealed class SeparateOnSqlite() : ServiceTests(Target.Sqlite, isSeparate: true);

    public sealed class SharedOnPostgres() : ServiceTests(Target.Postgres, isSeparate: false);

    public sealed class SeparateOnPostgres() : ServiceTests(Target.Postgres, isSeparate: true);

    [Fact]
    public async Task Includes_reach_the_rows_of_other_services_with_one_statement_each()
    {
        var (ada, bob) = (await NewUserAsync(), await NewUserAsync("bob@test.com"));
        await Db.Profile.Profiles.CreateAsync(new ProfileCreate { UserId = ada.Id, Bio = "counts" });
        foreach (var amount in new[] { 1m, 3m, 2m })
        {
            await Db.Payments.Payments.CreateAsync(new PaymentCreate { UserId = ada.Id, Amount = amount });
        }

        Statements.Clear();
        var users = await Db.Auth.Users
            .OrderBy(u => u.Email)
            .Include(u => u.Profile)
            .Include(u => u.Payments.Where(p => p.Amount > 1m).OrderBy(p => p.Amount.Desc).Take(10).Include(p => p.Entries))
            .ToListAsync();

        Assert.Equal(4, Statements.Count);
        Assert.Equal(["counts", null], users.Select(u => u.Profile?.Bio));
        Assert.Equal([3m, 2m], users[0].Payments.Select(p => p.Amount));
        Assert.Empty(users[1].Payments);
        Assert.Equal(bob.Id, users[1].Id);
    }

    [Fact]
    public async Task Statements_of_files_run_in_the_database_of_their_service()
    {
        var (ada, bob) = (await NewUserAsync(), await NewUserAsync("bob@test.com"));
        await Db.Auth.Users.UpdateAsync(bob.Id, u => [u.Role.Set(Role.Admin)]);
        await Db.Payments.Payments.CreateManyAsync([new PaymentCreate { UserId = ada.Id, Amount = 1m }, new PaymentCreate { UserId = ada.Id, Amount = 2m }, new PaymentCreate { UserId = bob.Id, Amount = 5m }]);

        Statements.Clear();
        Assert.Equal([(ada.Id, 2L), (bob.Id, 1L)], (await Db.Payments.Sql.Totals().ToListAsync()).Select(t => (t.UserId, t.Payments)));
        Assert.Equal(2, await Db.Payments.Sql.RaiseAmountsAsync(ada.Id));
        Assert.Equal(["bob@test.com"], (await Db.Auth.Sql.Admins(Role.Admin).ToListAsync()).Select(u => u.Email));
        Assert.Equal(3, Statements.Count);

        await Assert.ThrowsAsync<InvalidOperationException>(() => Db.Payments.TransactionAsync<int>(async tx =>
        {
            await tx.Sql.RaiseAmountsAsync(bob.Id);
            throw new InvalidOperationException();
        }));
        Assert.Equal([2m, 3m, 5m], await Db.Payments.Payments.OrderBy(p => p.Amount).Select(p => p.Amount).ToListAsync());
    }

    [Fact]
    public async Task A_row_is_read_with_the_row_of_another_service_that_it_refers_to_and_with_what_that_has()
    {
        var ada = await NewUserAsync();
        await Db.Auth.Sessions.CreateAsync(new SessionCreate { UserId = ada.Id });
        var payment = await Db.Payments.Payments.CreateAsync(new PaymentCreate { UserId = ada.Id, Amount = 5m });
        await Db.Payments.Entries.CreateAsync(new EntryCreate { PaymentId = payment.Id, Amount = 5m });

        var entry = await Db.Payments.Entries.Include(e => e.Payment.Include(p => p.User.Include(u => u.Sessions))).SingleAsync();
        var page = await Db.Payments.Payments.OrderBy(p => p.Id).Include(p => p.User).PageAsync(10);

        Assert.Single(entry.Payment.User!.Sessions);
        Assert.Equal(ada.Email, page.Items[0].User!.Email);
    }

    [Fact]
    public async Task A_filter_of_an_include_that_looks_at_the_other_services_row_is_refused()
    {
        await NewUserAsync();

        var error = await Assert.ThrowsAsync<InvalidOperationException>(
            () => Db.Auth.Users.Include(u => u.Notes.Where(n => n.Text == u.Email)).ToListAsync());

        Assert.Contains("\"User.Notes\" looks at the row of another service", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reference_to_a_row_that_is_not_there_is_refused_whatever_writes_it()
    {
        var ada = await NewUserAsync();
        var payment = await Db.Payments.Payments.CreateAsync(new PaymentCreate { UserId = ada.Id, Amount = 1m });
        PaymentCreate lost = new() { UserId = "nobody", Amount = 1m };
        Func<Task>[] writes =
        [
            () => Db.Payments.Payments.CreateAsync(lost),
            () => Db.Payments.Payments.CreateManyAsync([new PaymentCreate { UserId = ada.Id, Amount = 1m }, lost]),
            () => Db.Payments.Payments.CreateManyAndReturnAsync([lost]),
            () => Db.Payments.Payments.UpsertAsync(p => p.Id, lost, p => []),
            () => Db.Payments.Payments.UpdateAsync(payment.Id, new PaymentUpdate { UserId = "nobody" }),
            () => Db.Payments.Payments.UpdateAsync(payment.Id, p => [p.UserId.Set("nobody")]),
            () => Db.Payments.Payments.UpdateManyAsync([(payment.Id, new PaymentUpdate { UserId = "nobody" })]),
            () => Db.Payments.Payments.Where(p => p.Amount > 0m).UpdateAsync(p => [p.UserId.Set("nobody")]),
            () => Db.Payments.Payments.Where(p => p.Amount > 0m).UpdateAndReturnAsync(p => [p.UserId.Set("nobody")]),
        ];

        foreach (var write in writes)
        {
            var error = await Assert.ThrowsAsync<ForeignKeyViolationException>(write);
            Assert.Equal("Payment", error.Model);
            Assert.Equal(["userId"], error.Fields);
        }

        Assert.Equal(1, await Db.Payments.Payments.CountAsync());
        Assert.Equal(ada.Id, (await Db.Payments.Payments.SingleAsync()).UserId);
    }

    [Fact]
    public async Task An_optional_reference_to_nothing_is_not_looked_up()
    {
        var review = await Db.Profile.Reviews.CreateAsync(new ReviewCreate { Stars = 5 });
        var ada = await NewUserAsync();

        await Db.Profile.Reviews.UpdateAsync(review.Id, r => [r.UserId.Set(ada.Id)]);
        await Db.Profile.Reviews.UpdateAsync(review.Id, r => [r.UserId.Set(null)]);

        Assert.Equal(0, await Db.Profile.Reviews.CountAsync(r => r.UserId != null));
    }

    [Fact]
    public async Task A_row_that_rows_of_another_service_need_is_not_deleted()
    {
        var ada = await NewUserAsync();
        await Db.Payments.Payments.CreateAsync(new PaymentCreate { UserId = ada.Id, Amount = 1m });
        await Db.RelayAsync();

        var error = await Assert.ThrowsAsync<ForeignKeyViolationException>(() => Db.Auth.Users.DeleteAsync(ada.Id));
        await Assert.ThrowsAsync<ForeignKeyViolationException>(() => Db.Auth.Users.Where(u => u.Email == ada.Email).DeleteAsync());

        Assert.Equal("User", error.Model);
        Assert.Equal(1, await Db.Auth.Users.CountAsync());
        Assert.Equal(0, await Db.RelayAsync());
    }

    [Fact]
    public async Task What_goes_with_a_deleted_row_goes_in_every_service()
    {
        var (ada, bob) = (await NewUserAsync(), await NewUserAsync("bob@test.com"));
        foreach (var user in new[] { ada, bob })
        {
            await Db.Auth.Sessions.CreateAsync(new SessionCreate { UserId = user.Id });
            await Db.Profile.Profiles.CreateAsync(new ProfileCreate { UserId = user.Id });
            await Db.Profile.Notes.CreateManyAsync([new NoteCreate { UserId = user.Id, Text = "a" }, new NoteCreate { UserId = user.Id, Text = "b" }]);
            await Db.Profile.Reviews.CreateAsync(new ReviewCreate { UserId = user.Id, Stars = 4 });
        }

        await Db.Auth.Users.DeleteAsync(ada.Id);
        await Db.RelayAsync();

        Assert.Equal(1, await Db.Auth.Sessions.CountAsync());
        Assert.Equal(bob.Id, (await Db.Profile.Profiles.SingleAsync()).UserId);
        Assert.Equal(2, await Db.Profile.Notes.CountAsync());
        Assert.Equal(1, await Db.Profile.Reviews.CountAsync(r => r.UserId == null));
        Assert.Equal(0, await Db.Auth.Messages.CountAsync());
    }

    [Fact]
    public async Task Every_write_of_every_service_is_in_the_log_of_one()
    {
        User ada;
        using (AuditScope.Begin(new AuditScope { Actor = "root", Address = "127.0.0.1" }))
        {
            ada = await NewUserAsync();
            await Db.Profile.Profiles.CreateAsync(new ProfileCreate { UserId = ada.Id, Bio = "x" });
            var payment = await Db.Payments.Payments.CreateAsync(new PaymentCreate { UserId = ada.Id, Amount = 1.5m });
            await Db.Payments.Payments.UpdateAsync(payment.Id, p => [p.Amount.Set(2m)]);
        }

        await Db.RelayAsync();

        var log = await Db.Admin.AuditLogs.OrderBy(l => l.ResourceType, l => l.Action).ToListAsync();
        Assert.Equal(["Payment create", "Payment update", "Profile create", "User create"], log.Select(l => $"{l.ResourceType} {l.Action}"));
        Assert.All(log, l => Assert.Equal(("root", "127.0.0.1"), (l.UserId, l.IpAddress)));
        Assert.Equal(1.5m, log[1].Details!.Value.GetProperty("before").GetProperty("amount").GetDecimal());
        Assert.Equal(ada.Id, log[3].ResourceId);
    }

    [Fact]
    public async Task A_transaction_of_a_service_undoes_its_rows_and_its_messages()
    {
        var ada = await NewUserAsync();
        await Db.Profile.Profiles.CreateAsync(new ProfileCreate { UserId = ada.Id });
        await Db.RelayAsync();
        var before = await Db.Admin.AuditLogs.CountAsync();

        await Assert.ThrowsAsync<TimeoutException>(() => Db.Auth.TransactionAsync(async auth =>
        {
            await auth.Users.DeleteAsync(ada.Id);
            throw new TimeoutException();
        }));
        await Db.RelayAsync();

        Assert.Equal(1, await Db.Profile.Profiles.CountAsync());
        Assert.Equal(before, await Db.Admin.AuditLogs.CountAsync());
    }

    [Fact]
    public async Task Raw_sql_reads_the_records_of_its_own_service_alone()
    {
        await NewUserAsync();

        Assert.Single(await Db.Auth.QueryAsync<User>($"SELECT * FROM \"User\""));
        await Assert.ThrowsAnyAsync<Exception>(() => Db.Payments.QueryAsync<User>($"SELECT * FROM \"Payment\""));
    }

    [Fact]
    public void The_client_says_which_layout_it_has() => Assert.Equal(IsSeparate, Db.IsSeparate);
}
