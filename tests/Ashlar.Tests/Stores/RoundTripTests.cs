using Ashlar.Testing;
using Ashlar.Tests.Targets;
using Store.Data;

namespace Ashlar.Tests.Stores;

/// <summary>What a call costs over a network: how often the client waits for the server.</summary>
public abstract class RoundTripTests(Target target, Uri server) : IAsyncLifetime
{
    public sealed class OnPostgres() : RoundTripTests(Target.Postgres, PostgresServer.Url);

    public sealed class OnPgBouncer() : RoundTripTests(Target.PgBouncer, PostgresServer.PgBouncerUrl);

    private readonly RoundTripCounter counter = new(server);
    private TargetDatabase database = null!;
    private StoreDb db = null!;

    public async ValueTask InitializeAsync()
    {
        database = await target.CreateAsync(TestSchema.Store);
        db = StoreDb.Open(new DatabaseOptions { Url = $"{new UriBuilder(counter.Url) { Path = new Uri(database.Url).AbsolutePath }.Uri.AbsoluteUri}?sslmode=disable" });
        await db.Users.CreateAsync(new() { Name = "ann", Email = "ann@test.com" });
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await db.DisposeAsync();
        await database.DisposeAsync();
        await counter.DisposeAsync();
    }

    [Fact]
    public async Task A_batch_takes_one() => Assert.Equal(1, await counter.CountAsync(() => db.BatchAsync(
        db.Payments.CreateStep(new() { Id = "p1", UserId = 1, Amount = 1 }),
        db.Users.UpdateStep(1, u => [u.Logins.Add(1)]),
        db.Payments.Where(p => p.Id == "p1").UpdateStep(p => [p.Status.Set(PaymentStatus.Completed)]))));

    [Fact]
    public async Task A_batch_that_reads_takes_one_with_all_that_its_steps_include() => Assert.Equal(1, await counter.CountAsync(() => db.BatchAsync(
        db.Users.OrderBy(u => u.Name).Include(u => u.Payments).Include(u => u.Visits.Include(v => v.Notes)).ListStep(),
        db.Payments.CountStep(),
        db.Users.Where(u => u.Id == 1).Include(u => u.Tags).FirstOrDefaultStep())));

    [Fact]
    public async Task What_it_has_to_read_by_the_keys_of_its_rows_takes_another_one() => Assert.Equal(2, await counter.CountAsync(() => db.BatchAsync(
        db.Users.Include(u => u.Payments).AsSplitQuery().ListStep(),
        db.Payments.CountStep())));

    [Fact]
    public async Task A_transaction_takes_one_for_each_statement_and_one_for_its_end() => Assert.Equal(4, await counter.CountAsync(() => db.TransactionAsync(async tx =>
    {
        await tx.Payments.CreateAsync(new() { Id = "p1", UserId = 1, Amount = 1 });
        await tx.Users.UpdateAsync(1, u => [u.Logins.Add(1)]);
        await tx.Payments.UpdateAsync("p1", p => [p.Status.Set(PaymentStatus.Completed)]);
    })));

    [Fact]
    public async Task A_call_takes_one() => Assert.Equal(1, await counter.CountAsync(() => db.Users.GetAsync(1)));

    [Fact]
    public async Task An_owner_that_is_found_by_its_key_takes_one_with_its_related_rows() => Assert.Equal(1, await counter.CountAsync(() =>
        db.Users.Where(u => u.Id == 1).Include(u => u.Payments).Include(u => u.Visits).SingleAsync()));

    [Fact]
    public async Task Many_owners_take_one_with_all_that_they_include() => Assert.Equal(1, await counter.CountAsync(() => db.Users
        .OrderBy(u => u.Name)
        .Take(10)
        .Include(u => u.Payments.OrderBy(p => p.Amount.Desc).Take(3).Include(p => p.User.Include(x => x.Tags)))
        .Include(u => u.Visits.Include(v => v.Notes))
        .Include(u => u.Manager)
        .ToListAsync()));

    [Fact]
    public async Task So_do_all_rows_and_a_page_without_an_order() => Assert.Equal(2, await counter.CountAsync(async () =>
    {
        await db.Users.Where(u => u.Logins >= 0).Include(u => u.Payments).ToListAsync();
        await db.Users.Take(10).Include(u => u.Payments).ToListAsync();
    }));

    [Fact]
    public async Task A_page_by_a_cursor_takes_one_with_its_related_rows() => Assert.Equal(2, await counter.CountAsync(async () =>
    {
        await db.Users.CreateAsync(new() { Name = "bob", Email = "bob@test.com" });
        await db.Users.OrderBy(u => u.Name).Include(u => u.Payments).Include(u => u.Tags).PageAsync(1);
    }));

    [Fact]
    public async Task The_only_row_that_matches_takes_one_with_its_related_rows() => Assert.Equal(1, await counter.CountAsync(() =>
        db.Users.Where(u => u.Name == "ann").Include(u => u.Payments).Include(u => u.Visits.Include(v => v.Notes)).SingleAsync()));

    [Fact]
    public async Task Related_rows_of_rows_that_are_found_in_any_order_take_another_one() => Assert.Equal(2, await counter.CountAsync(() =>
        db.Users.Where(u => u.Name == "ann").Include(u => u.Payments).Include(u => u.Visits.Include(v => v.Notes)).FirstAsync()));

    [Fact]
    public async Task A_split_query_takes_two() => Assert.Equal(2, await counter.CountAsync(() =>
        db.Users.OrderBy(u => u.Name).Include(u => u.Payments).Include(u => u.Visits.Include(v => v.Notes)).AsSplitQuery().ToListAsync()));

    [Fact]
    public async Task A_transaction_that_sees_one_moment_takes_one_for_a_query_with_includes() => Assert.Equal(2, await counter.CountAsync(() => db.TransactionAsync(
        tx => tx.Users.OrderBy(u => u.Name).Include(u => u.Payments).Include(u => u.Visits.Include(v => v.Notes)).ToListAsync(),
        new TransactionOptions { IsolationLevel = IsolationLevel.RepeatableRead })));

    [Fact]
    public async Task A_transaction_that_sees_other_moments_takes_one_for_each_level()
    {
        await db.Visits.CreateAsync(new() { UserId = 1, Day = 1 });

        Assert.Equal(4, await counter.CountAsync(() => db.TransactionAsync(
            tx => tx.Users.OrderBy(u => u.Name).Include(u => u.Payments).Include(u => u.Visits.Include(v => v.Notes)).ToListAsync())));
    }
}
