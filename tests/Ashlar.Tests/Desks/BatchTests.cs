using Ashlar.Tests.Targets;
using Desk.Data;

namespace Ashlar.Tests.Desks;

/// <summary>What annotations do to a call, they do to a step.</summary>
public abstract class BatchTests(Target target) : DeskTests(target)
{
    public sealed class OnSqlite() : BatchTests(Target.Sqlite);

    public sealed class OnPostgres() : BatchTests(Target.Postgres);

    public sealed class OnPgBouncer() : BatchTests(Target.PgBouncer);

    [Fact]
    public async Task A_row_that_was_changed_since_is_a_conflict()
    {
        var article = await Db.Articles.CreateAsync(new() { Slug = "a", Title = "First" });
        var (changed, _) = await Database.CountingAsync(2, () => Db.BatchAsync(
            Db.Articles.UpdateStep(article, a => [a.Title.Set("theirs")]), Db.Labels.CreateStep(new() { Name = "one" })));
        Assert.Equal(2, changed.Revision);

        var error = await Assert.ThrowsAsync<ConflictException>(() => Db.BatchAsync(
            Db.Labels.CreateStep(new() { Name = "two" }), Db.Articles.UpdateStep(article, a => [a.Title.Set("mine")])));
        await Assert.ThrowsAsync<ConflictException>(() => Db.BatchAsync(Db.Articles.DeleteStep(article), Db.Labels.CreateStep(new() { Name = "two" })));

        Assert.Equal("Article", error.ModelName);
        Assert.Equal(["one"], await Db.Labels.Select(l => l.Name).ToListAsync());
        var (deleted, _) = await Db.BatchAsync(Db.Articles.DeleteStep(changed), Db.Articles.CountStep());
        Assert.Equal("theirs", deleted.Title);
    }

    [Fact]
    public async Task A_step_that_wrote_nothing_is_explained_by_what_it_found()
    {
        var article = await Db.Articles.CreateAsync(new() { Slug = "a", Title = "First" });

        var conflict = await Assert.ThrowsAsync<ConflictException>(() => Db.BatchAsync(
            Db.Articles.UpdateStep(article, a => [a.Title.Set("mine")]), Db.Articles.UpdateStep(article, a => [a.Title.Set("mine too")])));
        var changed = await Db.Articles.UpdateAsync(article, a => [a.Title.Set("theirs")]);
        var notFound = await Assert.ThrowsAsync<NotFoundException>(() => Db.BatchAsync(Db.Articles.DeleteStep(changed), Db.Articles.UpdateStep(article, a => [a.Title.Set("mine")])));
        await Assert.ThrowsAsync<ConflictException>(() => Db.BatchAsync(
            Db.Articles.CreateStep(new() { Id = 77, Slug = "b", Title = "Second" }), Db.Articles.UpdateStep(77, 5, a => [a.Title.Set("mine")])));

        Assert.Equal(("Article", "Article"), (conflict.ModelName, notFound.Model));
        Assert.Equal(["theirs"], await Db.Articles.Select(a => a.Title).ToListAsync());
    }

    [Fact]
    public async Task An_upsert_that_wrote_nothing_is_explained_by_what_it_found()
    {
        var here = await Db.Customers.CreateAsync(new() { Email = "a@x.com", Name = "a" });
        var gone = await Db.Customers.CreateAsync(new() { Email = "b@x.com", Name = "b" });
        await Db.Customers.DeleteAsync(gone.Id);
        TicketCreate ticket = new() { Id = 77, CustomerId = here.Id, Subject = "help" };

        var error = await Assert.ThrowsAsync<NotFoundException>(() => Db.BatchAsync(
            Db.Tickets.CreateStep(ticket), Db.Tickets.UpsertStep(t => t.Id, ticket, t => [t.CustomerId.Set(gone.Id)])));

        Assert.Equal("Customer", error.Model);
        Assert.Equal(0, await Db.Tickets.CountAsync());
    }

    [Fact]
    public async Task A_deleted_row_is_marked()
    {
        await Db.Labels.CreateManyAsync([new() { Name = "a" }, new() { Name = "b" }, new() { Name = "c" }]);

        var (one, rest) = await Database.CountingAsync(2, () => Db.BatchAsync(Db.Labels.DeleteStep("a"), Db.Labels.Where(l => l.Name != "c").DeleteStep()));

        Assert.NotNull(one.DeletedAt);
        Assert.Equal(1, rest);
        Assert.Equal(3, await Db.Labels.WithDeleted().CountAsync());
        await Assert.ThrowsAsync<NotFoundException>(() => Db.BatchAsync(Db.Labels.DeleteStep("a"), Db.Labels.DeleteStep("c")));
        Assert.Equal(["c"], await Db.Labels.Select(l => l.Name).ToListAsync());
    }

    [Fact]
    public async Task What_goes_with_a_deleted_row_goes()
    {
        var customer = await Db.Customers.CreateAsync(new() { Email = "a@x.com", Name = "a" });
        await Db.Tickets.CreateAsync(new() { CustomerId = customer.Id, Subject = "help" });

        await Db.BatchAsync(Db.Customers.DeleteStep(customer.Id), Db.Labels.CreateStep(new() { Name = "a" }));

        Assert.Equal(0, await Db.Tickets.CountAsync());
    }

    [Fact]
    public async Task A_new_row_does_not_refer_to_a_deleted_one()
    {
        var customer = await Db.Customers.CreateAsync(new() { Email = "a@x.com", Name = "a" });
        await Db.Customers.DeleteAsync(customer.Id);

        var error = await Assert.ThrowsAsync<NotFoundException>(() => Db.BatchAsync(
            Db.Labels.CreateStep(new() { Name = "a" }), Db.Tickets.CreateStep(new() { CustomerId = customer.Id, Subject = "help" })));

        Assert.Equal("Customer", error.Model);
        Assert.Equal(0, await Db.Labels.CountAsync());
    }

    [Fact]
    public async Task An_audited_step_is_recorded_or_nothing_happens()
    {
        var (invoice, _) = await Db.BatchAsync(Db.Invoices.CreateStep(new() { Number = "1", Amount = 5 }), Db.Labels.CreateStep(new() { Name = "a" }));
        await Db.BatchAsync(Db.Invoices.UpdateStep(invoice.Id, i => [i.Amount.Set(6)]), Db.Labels.CountStep());

        Assert.Equal(["create", "update"], await Db.AuditLogs.OrderBy(l => l.Action).Select(l => l.Action).ToListAsync());
        await Assert.ThrowsAsync<UniqueViolationException>(() => Db.BatchAsync(
            Db.Invoices.CreateStep(new() { Number = "2", Amount = 5 }), Db.Labels.CreateStep(new() { Name = "a" })));
        Assert.Equal(2, await Db.AuditLogs.CountAsync());
        Assert.Equal(1, await Db.Invoices.CountAsync());
    }
}
