using Ashlar.Tests.Targets;
using Desk.Data;

namespace Ashlar.Tests.Desks;

/// <summary>What is audited, versioned or marked as deleted stays so where rows are made together.</summary>
public abstract class RelatedCreateTests(Target target) : DeskTests(target)
{
    public sealed class OnSqlite() : RelatedCreateTests(Target.Sqlite);

    public sealed class OnPostgres() : RelatedCreateTests(Target.Postgres);

    public sealed class OnPgBouncer() : RelatedCreateTests(Target.PgBouncer);

    [Fact]
    public async Task Each_row_is_recorded()
    {
        var invoice = await Db.Invoices.CreateAsync(
            new() { Number = "R1", Amount = 2 }, i => [i.Lines.CreateMany([new() { Position = 1, Text = "a" }, new() { Position = 2, Text = "b" }])]);

        Assert.Equal(2, invoice.Lines.Count);
        var records = await Db.AuditLogs.OrderBy(l => l.ResourceType).Select(l => (l.Action, l.ResourceType)).ToListAsync();
        Assert.Equal([("create", "Invoice"), ("create", "InvoiceLine"), ("create", "InvoiceLine")], records);
    }

    [Fact]
    public async Task A_connected_row_is_recorded_as_it_was_and_is()
    {
        var old = await Db.Branches.CreateAsync(new() { Name = "Old", Hours = new(8, 17) }, b => [b.Others.Create(new() { Name = "Part", Hours = new(8, 17) })]);
        await Db.AuditLogs.DeleteAsync();

        var head = await Db.Branches.CreateAsync(new() { Name = "New", Hours = new(8, 17) }, b => [b.Others.Connect(o => o.Name == "Part")]);

        Assert.Equal(head.Id, Assert.Single(head.Others).HeadId);
        var update = await Db.AuditLogs.Where(l => l.Action == "update").SingleAsync();
        Assert.Equal((old.Id, head.Id), (update.Before!.Value.GetProperty("headId").GetInt32(), update.After!.Value.GetProperty("headId").GetInt32()));
    }

    [Fact]
    public async Task A_deleted_row_is_not_connected_and_a_version_counts()
    {
        var ann = await Db.Customers.CreateAsync(
            new() { Name = "Ann", Email = "a" }, c => [c.Tickets.CreateMany([new() { Subject = "one" }, new() { Subject = "two" }])]);
        var gone = ann.Tickets.Single(t => t.Subject == "two");
        await Db.Tickets.DeleteAsync(gone);

        var bob = await Db.Customers.CreateAsync(new() { Name = "Bob", Email = "b" }, c => [c.Tickets.Connect(_ => Predicate.Always)]);

        var ticket = Assert.Single(bob.Tickets);
        Assert.Equal(("one", ann.Tickets.Single(t => t.Subject == "one").Version + 1), (ticket.Subject, ticket.Version));
        Assert.Equal(ann.Id, (await Db.Tickets.OnlyDeleted().SingleAsync()).CustomerId);
    }
}
