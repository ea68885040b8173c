using Ashlar.Tests.Targets;
using Desk.Data;

namespace Ashlar.Tests.Desks;

/// <summary>Rows of which many are deleted, in whatever a query asks of related rows, and the same rows gathered in memory.</summary>
public abstract class DeletedReadTests(Target target) : DeskTests(target)
{
    public sealed class OnSqlite() : DeletedReadTests(Target.Sqlite);

    public sealed class OnPostgres() : DeletedReadTests(Target.Postgres);

    private List<Customer> customers = [];
    private List<Ticket> tickets = [];
    private List<Comment> comments = [];

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();

        // The same rows in each run.
        var random = new Random(2);
        await Db.Customers.CreateManyAsync(Enumerable.Range(1, 12).Select(i => new CustomerCreate { Email = $"{i}", Name = $"{i % 4}" }));
        await Db.Tickets.CreateManyAsync(Enumerable.Range(0, 40).Select(i => new TicketCreate { CustomerId = random.Next(1, 13), Subject = $"{i % 5}" }));
        for (var i = 1; i <= 80; i++)
        {
            await Db.Comments.CreateAsync(new() { TicketId = random.Next(1, 41), Text = $"{i % 3}", ReplyToId = i > 9 && i % 2 == 0 ? random.Next(1, i) : null });
        }

        Clock.Step = TimeSpan.FromSeconds(1);
        await Db.Comments.Where(c => c.Id % 7 == 3).DeleteAsync();
        await Db.Tickets.Where(t => t.Id % 5 == 1).DeleteAsync();
        await Db.Customers.Where(c => c.Id % 4 == 2).DeleteAsync();

        // What is there, of rows that are not.
        await Db.Tickets.OnlyDeleted().Where(t => t.Id % 2 == 0).RestoreAsync();
        await Db.Comments.OnlyDeleted().Where(c => c.Id % 3 == 0).RestoreAsync();
        customers = await Db.Customers.WithDeleted().OrderBy(c => c.Id).ToListAsync();
        tickets = await Db.Tickets.WithDeleted().OrderBy(t => t.Id).ToListAsync();
        comments = await Db.Comments.WithDeleted().OrderBy(c => c.Id).ToListAsync();
        Assert.Contains(tickets, t => t.Removed is null && CustomerOf(t) is null);
        Assert.Contains(comments, c => c.DeletedAt is null && TicketOf(c) is null);
    }

    private IEnumerable<Customer> Customers => customers.Where(c => c.DeletedAt is null);

    private IEnumerable<Ticket> Tickets => tickets.Where(t => t.Removed is null);

    private IEnumerable<Comment> Comments => comments.Where(c => c.DeletedAt is null);

    private Customer? CustomerOf(Ticket ticket) => Customers.SingleOrDefault(c => c.Id == ticket.CustomerId);

    private Ticket? TicketOf(Comment comment) => Tickets.SingleOrDefault(t => t.Id == comment.TicketId);

    private List<Ticket> TicketsOf(Customer customer) => [.. Tickets.Where(t => t.CustomerId == customer.Id)];

    private List<Comment> CommentsOf(Ticket ticket) => [.. Comments.Where(c => c.TicketId == ticket.Id)];

    private Task<List<int>> CustomersAsync(Func<CustomerFields, Predicate> predicate) => Db.Customers.Where(predicate).OrderBy(c => c.Id).Select(c => c.Id).ToListAsync();

    private Task<List<int>> TicketsAsync(Func<TicketFields, Predicate> predicate) => Db.Tickets.Where(predicate).OrderBy(t => t.Id).Select(t => t.Id).ToListAsync();

    [Fact]
    public async Task Filters()
    {
        Assert.Equal(Customers.Where(c => TicketsOf(c).Exists(t => CommentsOf(t).Count > 1)).Select(c => c.Id), await CustomersAsync(c => c.Tickets.Any(t => t.Comments.Count() > 1)));
        Assert.Equal(Customers.Where(c => TicketsOf(c).TrueForAll(t => CommentsOf(t).Exists(m => m.Text == "1"))).Select(c => c.Id), await CustomersAsync(c => c.Tickets.All(t => t.Comments.Any(m => m.Text == "1"))));
        Assert.Equal(Customers.Where(c => !TicketsOf(c).Exists(t => t.Subject == "2")).Select(c => c.Id), await CustomersAsync(c => c.Tickets.None(t => t.Subject == "2")));
        Assert.Equal(
            Customers.Where(c => tickets.Count(t => t.CustomerId == c.Id) > TicketsOf(c).Count).Select(c => c.Id), await CustomersAsync(c => c.Tickets.WithDeleted().Count() > c.Tickets.Count()));
        Assert.Equal(
            Customers.Where(c => tickets.Exists(t => t.CustomerId == c.Id && t.Removed is not null && CommentsOf(t).Count == 0)).Select(c => c.Id),
            await CustomersAsync(c => c.Tickets.OnlyDeleted().Any(t => t.Comments.None())));
        Assert.Equal(Tickets.Where(t => CustomerOf(t) is { Name: "3" }).Select(t => t.Id), await TicketsAsync(t => t.Customer.Is(c => c.Name == "3")));
        Assert.Equal(Tickets.Where(t => CustomerOf(t) is not { Name: "3" }).Select(t => t.Id), await TicketsAsync(t => !t.Customer.Is(c => c.Name == "3")));
        Assert.Equal(
            Tickets.Where(t => Customers.Any(c => c.Name == t.Subject && c.Id == t.CustomerId)).Select(t => t.Id),
            await TicketsAsync(t => t.CustomerId.In(Db.Customers.Where(c => c.Name == t.Subject).Select(c => c.Id))));
        Assert.Equal(
            Tickets.Where(t => !Customers.Take(5).Select(c => c.Id).Contains(t.CustomerId)).Select(t => t.Id),
            await TicketsAsync(t => t.CustomerId.NotIn(Db.Customers.OrderBy(c => c.Id).Take(5).Select(c => c.Id))));
        Assert.Equal(
            Tickets.Where(t => CommentsOf(t).Exists(m => Comments.Any(x => x.Id == m.ReplyToId && TicketOf(x) is not null))).Select(t => t.Id),
            await TicketsAsync(t => t.Comments.Any(m => m.ReplyTo.Is(x => x.Ticket.Is(_ => Predicate.Always)))));
    }

    [Fact]
    public async Task Values()
    {
        var found = await Db.Customers.OrderBy(c => c.Tickets.Count().Desc, c => c.Id).Select(c => (
            c.Id,
            c.Tickets.Count(),
            c.Tickets.Max(t => t.Subject),
            c.Tickets.Sum(t => t.Comments.Count()),
            c.Tickets.OrderBy(t => t.Id.Desc).Take(2).Select(t => (t.Id, t.Comments.OrderBy(m => m.Id).Select(m => m.Text))))).ToListAsync();
        var expected = Customers.OrderByDescending(c => TicketsOf(c).Count).ThenBy(c => c.Id).Select(c => (
            c.Id,
            TicketsOf(c).Count,
            TicketsOf(c).Max(t => t.Subject),
            TicketsOf(c).Sum(t => (long)CommentsOf(t).Count),
            string.Join(' ', TicketsOf(c).OrderByDescending(t => t.Id).Take(2).Select(t => $"{t.Id}:{string.Concat(CommentsOf(t).Select(m => m.Text))}"))));

        Assert.Equal(expected, found.Select(f => (f.Item1, f.Item2, f.Item3, f.Item4, string.Join(' ', f.Item5.Select(t => $"{t.Item1}:{string.Concat(t.Item2)}")))));
        Assert.Equal(
            Tickets.OrderBy(t => t.Id).Select(t => (t.Id, CustomerOf(t)?.Name)),
            (await Db.Tickets.OrderBy(t => t.Id).Select(t => (t.Id, t.Customer.Select(c => c.Name))).ToListAsync()).Select(t => (t.Item1, (string?)t.Item2)));
        Assert.Equal(
            Tickets.GroupBy(t => CustomerOf(t)?.Name).Select(g => (g.Key, g.Count(), g.Sum(t => (long)CommentsOf(t).Count))).ToHashSet(),
            (await Db.Tickets.GroupBy(t => t.Customer.Select(c => c.Name)).Select(g => (g.Key, g.Count(), g.Sum(t => t.Comments.Count()))).ToListAsync())
                .Select(g => ((string?)g.Item1, g.Item2, g.Item3)).ToHashSet());
    }

    [Fact]
    public async Task Rows_with_others()
    {
        var found = await Db.Tickets.WithDeleted().OrderBy(t => t.Id).Include(t => t.Customer).Include(t => t.Comments.OrderBy(m => m.Id).Include(m => m.ReplyTo).Include(m => m.Replies.OrderBy(r => r.Id))).ToListAsync();

        Assert.Equal(
            tickets.Select(t => (t.Id, CustomerOf(t)?.Id, string.Join(' ', CommentsOf(t).Select(m =>
                $"{m.Id}<{Comments.SingleOrDefault(x => x.Id == m.ReplyToId)?.Id}>{string.Join(',', Comments.Where(x => x.ReplyToId == m.Id).Select(x => x.Id))}")))),
            found.Select(t => (t.Id, t.Customer?.Id, string.Join(' ', t.Comments.Select(m => $"{m.Id}<{m.ReplyTo?.Id}>{string.Join(',', m.Replies.Select(x => x.Id))}")))));
        Assert.Equal(
            Tickets.OrderBy(t => t.Id).DistinctBy(t => t.Subject).Select(t => t.Id), (await Db.Tickets.OrderBy(t => t.Id).DistinctBy(t => t.Subject).OrderBy(t => t.Id).ToListAsync()).Select(t => t.Id));
        Assert.Equal(
            Tickets.OrderByDescending(t => CustomerOf(t)?.Id ?? 99).ThenBy(t => t.Id).Select(t => t.Id),
            await Db.Tickets.OrderBy(t => t.Customer.Select(c => c.Id).Desc.NullsFirst, t => t.Id).Select(t => t.Id).ToListAsync());
        var seen = new List<int>();
        string? cursor = null;
        do
        {
            var page = await Db.Tickets.OrderBy(t => t.Customer.Select(c => c.Id).Desc.NullsFirst).PageAsync(7, after: cursor);
            seen.AddRange(page.Items.Select(t => t.Id));
            cursor = page.Next;
        }
        while (cursor is not null);

        Assert.Equal(Tickets.OrderByDescending(t => CustomerOf(t)?.Id ?? 99).ThenBy(t => t.Id).Select(t => t.Id), seen);
    }
}
