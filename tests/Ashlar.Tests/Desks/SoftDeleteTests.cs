using Ashlar.Tests.Targets;
using Desk.Data;

namespace Ashlar.Tests.Desks;

public abstract class SoftDeleteTests(Target target) : DeskTests(target)
{
    public sealed class OnSqlite() : SoftDeleteTests(Target.Sqlite);

    public sealed class OnPostgres() : SoftDeleteTests(Target.Postgres);

    public sealed class OnPgBouncer() : SoftDeleteTests(Target.PgBouncer);

    private Task<Customer> NewAsync(string name) => Db.Customers.CreateAsync(new CustomerCreate { Email = $"{name}@test.com", Name = name });

    private Task<Ticket> NewTicketAsync(Customer customer, string subject = "Help") =>
        Db.Tickets.CreateAsync(new TicketCreate { CustomerId = customer.Id, Subject = subject });

    private async Task<Customer> NewDeletedAsync(string name)
    {
        var customer = await NewAsync(name);
        return await Db.Customers.DeleteAsync(customer.Id);
    }

    [Fact]
    public async Task A_delete_sets_the_time_in_one_statement()
    {
        await Db.Labels.CreateAsync(new LabelCreate { Name = "urgent" });
        await Db.Labels.CreateAsync(new LabelCreate { Name = "new" });
        Clock.Now = Clock.Now.AddHours(1);

        var label = await Database.CountingAsync(1, () => Db.Labels.DeleteAsync("urgent"));
        var count = await Database.CountingAsync(1, () => Db.Labels.DeleteAsync());

        Assert.Equal((Clock.Now, Clock.Now), (label.DeletedAt, label.UpdatedAt));
        Assert.Equal(1, count);
        Assert.Equal(2, await Db.Labels.OnlyDeleted().CountAsync());
        Assert.Equal(2, await Database.CountingAsync(1, () => Db.Labels.RestoreAsync()));
    }

    [Fact]
    public async Task A_row_is_changed_when_it_is_deleted()
    {
        await Db.Labels.CreateManyAsync([new() { Name = "a" }, new() { Name = "b" }, new() { Name = "c" }, new() { Name = "d" }]);
        Clock.Step = TimeSpan.FromSeconds(1);

        await Db.Labels.DeleteAsync("a");
        await Db.Labels.Where(l => l.Name == "b").DeleteAsync();
        await Db.BatchAsync(Db.Labels.DeleteStep("c"), Db.Labels.Where(l => l.Name == "d").DeleteStep());

        Assert.All(await Db.Labels.OnlyDeleted().ToListAsync(), l => Assert.Equal(l.UpdatedAt, l.DeletedAt));
        Assert.Equal(4, await Db.Labels.OnlyDeleted().CountAsync());
    }

    [Fact]
    public async Task Every_read_ignores_deleted_rows()
    {
        var ann = await NewAsync("Ann");
        var bob = await NewDeletedAsync("Bob");

        Assert.Null(await Db.Customers.FindAsync(bob.Id));
        Assert.Equal([ann], await Db.Customers.ToListAsync());
        Assert.Equal(1, await Db.Customers.CountAsync());
        Assert.False(await Db.Customers.Where(c => c.Name == "Bob").AnyAsync());
        Assert.Equal(["Ann"], await Db.Customers.Select(c => c.Name).ToListAsync());
        Assert.Equal([("Ann", 1)], await Db.Customers.GroupBy(c => c.Name).Select(g => (g.Key, g.Count())).ToListAsync());
        Assert.Null(await Db.Customers.Where(c => c.Email == bob.Email).FirstOrDefaultAsync());
        Assert.Equal(1, await Db.Customers.Take(5).CountAsync());
    }

    [Fact]
    public async Task Deleted_rows_can_be_asked_for()
    {
        var ann = await NewAsync("Ann");
        var bob = await NewDeletedAsync("Bob");

        Assert.Equal([ann, bob], await Db.Customers.WithDeleted().OrderBy(c => c.Id).ToListAsync());
        Assert.Equal([bob], await Db.Customers.OnlyDeleted().ToListAsync());
        Assert.Equal([bob], await Db.Customers.Where(c => c.Name == "Bob").WithDeleted().ToListAsync());
        Assert.Equal([ann], await Db.Customers.WithDeleted().Where(c => c.DeletedAt == null).ToListAsync());
    }

    [Fact]
    public async Task Includes_and_filters_over_relations_ignore_deleted_rows()
    {
        var ann = await NewAsync("Ann");
        var kept = await NewTicketAsync(ann, "kept");
        var gone = await NewTicketAsync(ann, "gone");
        await Db.Tickets.DeleteAsync(gone.Id);

        var read = await Database.CountingAsync(2, () => Db.Customers.Include(c => c.Tickets).SingleAsync());

        Assert.Equal([kept], read.Tickets);
        Assert.False(await Db.Customers.Where(c => c.Tickets.Any(t => t.Subject == "gone")).AnyAsync());
        Assert.True(await Db.Customers.Where(c => c.Tickets.All(t => t.Subject == "kept")).AnyAsync());
        Assert.Equal([1], await Db.Customers.Select(c => c.Tickets.Count()).ToListAsync());
        Assert.Equal([2], await Db.Customers.Select(c => c.Tickets.WithDeleted().Count()).ToListAsync());
        Assert.True(await Db.Customers.Where(c => c.Tickets.OnlyDeleted().Any(t => t.Subject == "gone")).AnyAsync());
        Assert.Equal(2, (await Db.Customers.Include(c => c.Tickets.WithDeleted()).SingleAsync()).Tickets.Count);
        Assert.Equal("gone", Assert.Single((await Db.Customers.Include(c => c.Tickets.OnlyDeleted().Take(1)).SingleAsync()).Tickets).Subject);
    }

    [Fact]
    public async Task A_row_whose_parent_is_deleted_has_none()
    {
        var ticket = await NewTicketAsync(await NewAsync("Ann"));
        await Db.Attachments.CreateAsync(new AttachmentCreate { Name = "log.txt", TicketId = ticket.Id });
        await Db.Tickets.DeleteAsync(ticket.Id);

        var attachment = await Db.Attachments.Include(a => a.Ticket).SingleAsync();

        Assert.Null(attachment.Ticket);
        Assert.True(await Db.Attachments.Where(a => a.Ticket.IsAbsent).AnyAsync());
        Assert.False(await Db.Attachments.Where(a => a.Ticket.Is(t => t.Subject == "Help")).AnyAsync());
        Assert.True(await Db.Attachments.Where(a => a.Ticket.WithDeleted().Is(t => t.Subject == "Help")).AnyAsync());
        Assert.Null(Assert.Single(await Db.Attachments.Select(a => a.Ticket.Select(t => t.Subject)).ToListAsync()));
        Assert.Equal("Help", (await Db.Attachments.Include(a => a.Ticket.WithDeleted()).SingleAsync()).Ticket?.Subject);
    }

    [Fact]
    public async Task Writes_do_not_reach_deleted_rows()
    {
        var bob = await NewDeletedAsync("Bob");

        await Assert.ThrowsAsync<NotFoundException>(() => Db.Customers.UpdateAsync(bob.Id, c => [c.Name.Set("Bo")]));
        await Assert.ThrowsAsync<NotFoundException>(() => Db.Customers.DeleteAsync(bob.Id));
        Assert.Equal(0, await Db.Customers.UpdateAsync(c => [c.Name.Set("Bo")]));
        Assert.Equal(0, await Db.Customers.DeleteAsync());
        Assert.Equal(1, await Db.Customers.OnlyDeleted().UpdateAsync(c => [c.Name.Set("Bo")]));
    }

    [Fact]
    public async Task A_change_of_many_rows_misses_a_deleted_one()
    {
        await Db.Labels.CreateManyAsync([new() { Name = "a" }, new() { Name = "b" }, new() { Name = "c" }]);
        await Db.Labels.DeleteAsync("b");
        (string, LabelUpdate)[] updates = [("a", new() { UpdatedAt = Clock.Now.AddDays(1) }), ("b", new() { UpdatedAt = Clock.Now.AddDays(2) }), ("c", new() { UpdatedAt = Clock.Now.AddDays(3) })];

        await Database.CountingAsync(2, () => Assert.ThrowsAsync<NotFoundException>(() => Db.Labels.UpdateManyAsync(updates)));

        Assert.Equal(3, await Db.Labels.WithDeleted().CountAsync(l => l.UpdatedAt == Clock.Now));
        await Db.Labels.RestoreAsync("b");
        Assert.Equal(3, await Database.CountingAsync(1, () => Db.Labels.UpdateManyAsync(updates)));
    }

    [Fact]
    public async Task What_is_found_by_one_of_two_conditions_is_guarded_too()
    {
        var customer = await NewAsync("Ann");
        var (open, closed) = (await NewTicketAsync(customer), await NewTicketAsync(customer));
        await Db.Tickets.DeleteAsync(closed.Id);
        await Db.Attachments.CreateManyAsync([new() { Name = "a", TicketId = open.Id }, new() { Name = "b", TicketId = open.Id }]);

        Assert.Equal(0, await Db.Attachments.Where(a => a.Name == "a" || a.Name == "b").UpdateAsync(a => [a.TicketId.Set(closed.Id)]));

        Assert.DoesNotContain("TRUE", Database.LastQuery.Text, StringComparison.Ordinal);
        Assert.Equal(2, await Db.Attachments.CountAsync(a => a.TicketId == open.Id));
        Assert.Equal(2, await Db.Labels.CreateManyAsync([new() { Name = "a" }, new() { Name = "b" }]));
        Assert.Equal(2, await Db.Labels.DeleteAsync());
        Assert.DoesNotContain("TRUE", Database.LastQuery.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_new_refers_to_a_deleted_row()
    {
        var bob = await NewDeletedAsync("Bob");
        var ticket = await NewTicketAsync(await NewAsync("Ann"));

        var error = await Assert.ThrowsAsync<NotFoundException>(() => NewTicketAsync(bob));
        await Assert.ThrowsAsync<NotFoundException>(() => Db.Tickets.UpdateAsync(ticket, t => [t.CustomerId.Set(bob.Id)]));

        Assert.Equal("Customer", error.Model);
    }

    [Fact]
    public async Task A_deleted_row_gives_up_its_unique_key()
    {
        var old = await NewDeletedAsync("Ann");

        var ann = await NewAsync("Ann");

        Assert.NotEqual(old.Id, ann.Id);
        await Assert.ThrowsAsync<UniqueViolationException>(() => NewAsync("Ann"));
        var error = await Assert.ThrowsAsync<UniqueViolationException>(() => Db.Customers.RestoreAsync(old.Id));
        Assert.Equal(["email"], error.Fields);
    }

    [Fact]
    public async Task An_upsert_makes_a_new_row_beside_a_deleted_one()
    {
        var old = await NewDeletedAsync("Ann");
        Task<Customer> UpsertAsync() => Database.CountingAsync(1, () => Db.Customers.UpsertAsync(
            c => c.Email, new CustomerCreate { Email = old.Email, Name = "made" }, c => [c.Name.Set("changed")]));

        Assert.Equal("made", (await UpsertAsync()).Name);
        Assert.Equal("changed", (await UpsertAsync()).Name);

        Assert.Equal(["Ann", "changed"], await Db.Customers.WithDeleted().OrderBy(c => c.Id).Select(c => c.Name).ToListAsync());
    }

    [Fact]
    public async Task An_upsert_does_not_bring_back_a_row_by_its_key()
    {
        var old = await NewDeletedAsync("Ann");

        await Assert.ThrowsAsync<UniqueViolationException>(() => Db.Customers.UpsertAsync(
            c => c.Id, new CustomerCreate { Id = old.Id, Email = "other@test.com", Name = "made" }, c => [c.Name.Set("changed")]));
    }

    [Fact]
    public async Task Restoring_takes_the_time_off()
    {
        var bob = await NewDeletedAsync("Bob");

        var restored = await Db.Customers.RestoreAsync(bob.Id);

        Assert.Equal(bob with { DeletedAt = null }, restored);
        Assert.Equal(restored, await Db.Customers.GetAsync(bob.Id));
        await Assert.ThrowsAsync<NotFoundException>(() => Db.Customers.RestoreAsync(bob.Id));
    }

    [Fact]
    public async Task Hard_deletes_remove_rows()
    {
        var ann = await NewAsync("Ann");
        var bob = await NewDeletedAsync("Bob");
        await NewDeletedAsync("Cid");

        Assert.Equal(bob, await Database.CountingAsync(1, () => Db.Customers.HardDeleteAsync(bob.Id)));
        Assert.Equal(1, await Database.CountingAsync(1, () => Db.Customers.OnlyDeleted().HardDeleteAsync()));
        Assert.Equal([ann], await Db.Customers.WithDeleted().ToListAsync());
        Assert.Equal(ann, await Db.Customers.HardDeleteAsync(ann.Id));
    }

    [Fact]
    public async Task What_a_foreign_key_deletes_with_a_row_is_deleted_with_it()
    {
        var ann = await NewAsync("Ann");
        var comment = await NewCommentAsync(await NewTicketAsync(ann));
        await NewCommentAsync(await NewTicketAsync(ann), replyTo: comment);
        var other = await NewTicketAsync(await NewAsync("Bob"));

        // The customer, its tickets, their comments, and the replies to those.
        await Database.CountingAsync(4, () => Db.Customers.DeleteAsync(ann.Id));

        Assert.Equal([other], await Db.Tickets.ToListAsync());
        Assert.Equal(0, await Db.Comments.CountAsync());
        Assert.Equal([Clock.Now, Clock.Now], await Db.Comments.OnlyDeleted().Select(c => c.DeletedAt).ToListAsync());
        Assert.Equal([2, 2], await Db.Tickets.OnlyDeleted().Select(t => t.Version).ToListAsync());
    }

    [Fact]
    public async Task What_was_deleted_with_a_row_is_restored_with_it()
    {
        var ann = await NewAsync("Ann");
        var early = await NewTicketAsync(ann, "early");
        var late = await NewTicketAsync(ann, "late");
        await NewCommentAsync(late);
        await Db.Tickets.DeleteAsync(early.Id);
        Clock.Now = Clock.Now.AddHours(1);
        await Db.Customers.DeleteAsync(ann.Id);

        Assert.Equal(1, await Db.Customers.RestoreAsync());

        Assert.Equal("late", (await Db.Tickets.SingleAsync()).Subject);
        Assert.Equal(1, await Db.Comments.CountAsync());
        Assert.Equal(1, await Db.Tickets.OnlyDeleted().CountAsync());
    }

    [Fact]
    public async Task Deleting_many_deletes_what_goes_with_each()
    {
        foreach (var name in (string[])["Ann", "Bob", "Cid"])
        {
            await NewCommentAsync(await NewTicketAsync(await NewAsync(name)));
        }

        Assert.Equal(2, await Database.CountingAsync(4, () => Db.Customers.Where(c => c.Name != "Cid").DeleteAsync()));

        Assert.Equal((1, 1), (await Db.Tickets.CountAsync(), await Db.Comments.CountAsync()));
    }

    [Fact]
    public async Task A_delete_that_fails_half_way_deletes_nothing()
    {
        var ann = await NewAsync("Ann");
        await NewTicketAsync(ann);
        await Db.ExecuteAsync($"ALTER TABLE \"Ticket\" RENAME COLUMN \"removed_at\" TO \"gone\"");

        await Assert.ThrowsAnyAsync<AshlarException>(() => Db.Customers.DeleteAsync(ann.Id));

        Assert.Equal(ann, await Db.Customers.GetAsync(ann.Id));
    }

    [Fact]
    public async Task Deleting_a_row_that_was_changed_since_is_a_conflict()
    {
        var ticket = await NewTicketAsync(await NewAsync("Ann"));
        await Db.Tickets.UpdateAsync(ticket, t => [t.Subject.Set("changed")]);

        await Assert.ThrowsAsync<ConflictException>(() => Db.Tickets.DeleteAsync(ticket));
        Assert.Equal(1, await Db.Tickets.CountAsync());
    }

    private Task<Comment> NewCommentAsync(Ticket ticket, Comment? replyTo = null) =>
        Db.Comments.CreateAsync(new CommentCreate { TicketId = ticket.Id, ReplyToId = replyTo?.Id, Text = "Me too" });
}
