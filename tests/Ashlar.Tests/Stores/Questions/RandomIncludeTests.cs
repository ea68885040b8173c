using Ashlar.Tests.Targets;
using FsCheck;
using FsCheck.Fluent;
using Store.Data;

namespace Ashlar.Tests.Stores.Questions;

/// <summary>Random trees of includes, read in each way there is, and the same rows gathered in memory. ASHLAR_FUZZ=1 asks many more.</summary>
public abstract class RandomIncludeTests(Target target) : StoreTests(target)
{
    public sealed class OnSqlite() : RandomIncludeTests(Target.Sqlite);

    public sealed class OnPostgres() : RandomIncludeTests(Target.Postgres);

    public sealed class OnPgBouncer() : RandomIncludeTests(Target.PgBouncer);

    private static readonly Config s_config = Config.QuickThrowOnFailure
        .WithMaxTest(Environment.GetEnvironmentVariable("ASHLAR_FUZZ") == "1" ? 1_000 : 25)
        .WithEndSize(60)
        .WithQuietOnSuccess(true);

    private readonly List<UserNode> nodes = [];

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();

        // The same rows in each run.
        var random = new Random(11);
        string[] tags = ["a", "b", "c", "d"];
        await Db.Tags.CreateManyAsync(tags.Select(t => new TagCreate { Slug = t }));
        for (var i = 0; i < 16; i++)
        {
            int? manager = i > 1 && random.Next(5) > 0 ? random.Next(1, i) : null;
            var node = new UserNode(await Db.Users.CreateAsync(new() { Name = $"{i % 5}", Email = $"{i}", Logins = random.Next(0, 5), ManagerId = manager }))
            {
                Manager = manager is { } id ? nodes[id - 1] : null,
            };
            node.Manager?.Team.Add(node);
            nodes.Add(node);
            foreach (var tag in tags.Where(_ => random.Next(2) == 0))
            {
                node.Tags.Add(tag);
            }

            node.Payments.AddRange(Enumerable.Range(0, random.Next(5)).Select(_ => random.Next(0, 900) / 100m));
            node.Visits.AddRange(Enumerable.Range(1, random.Next(4)).Select(d =>
                (d, random.Next(3), Enumerable.Range(0, random.Next(4)).Select(_ => tags[random.Next(4)]).Distinct().ToArray())));
            await Db.Users.Where(u => u.Id == node.User.Id).ConnectAsync(u => u.Tags, t => t.Slug.In(node.Tags));
        }

        await Db.Payments.CreateManyAsync(nodes.SelectMany(n => n.Payments.Select(a => new PaymentCreate { UserId = n.User.Id, Amount = a })));
        await Db.Visits.CreateManyAsync(nodes.SelectMany(n => n.Visits.Select(v => new VisitCreate { UserId = n.User.Id, Day = v.Day, Count = v.Count })));
        await Db.VisitNotes.CreateManyAsync(nodes.SelectMany(n => n.Visits.SelectMany(v => v.Notes.Select(t => new VisitNoteCreate { UserId = n.User.Id, Day = v.Day, Text = t }))));
    }

    [Fact]
    public void Includes_are_those_of_memory_in_whichever_way_they_are_read()
    {
        var questions =
            from branches in BranchGenerator.Branches
            from least in Gen.Choose(-1, 4)
            from skip in Gen.Choose(0, 4)
            from take in Gen.Choose(1, 9)
            from isSorted in Gen.Elements(true, false)
            select (branches, least, skip, take, isSorted);
        Prop.ForAll(questions.ToArbitrary(), q => Task.Run(() => HoldsAsync(q.branches, q.least, q.skip, q.take, q.isSorted)).GetAwaiter().GetResult()).Check(s_config);
    }

    private async Task HoldsAsync(Branch[] branches, int least, int skip, int take, bool isSorted)
    {
        Query<User, UserFields> Ask(StoreDb db) => branches.Aggregate(db.Users.Where(u => u.Logins >= least), (users, b) => users.Include(b.Asked));

        // Many have as many logins: what decides between them must be the same for the rows and for what they include.
        Query<User, UserFields> Page(StoreDb db) => isSorted ? Ask(db).OrderBy(u => u.Logins.Desc).Skip(skip).Take(take) : Ask(db).OrderBy(u => u.Id);

        void Check(IReadOnlyList<User> users) => BranchGenerator.Check(branches, [.. users.Select(u => nodes[u.Id - 1])], users);

        var matching = nodes.Count(n => n.User.Logins >= least);
        var found = await Page(Db).ToListAsync();
        Assert.Equal(isSorted ? Math.Clamp(matching - skip, 0, take) : matching, found.Count);
        Check(found);
        Check(await Page(Db).AsSplitQuery().ToListAsync());
        Check(await Ask(Db).Take(take).ToListAsync());
        Check(await Ask(Db).DistinctBy(u => u.Name).ToListAsync());
        Check(await Ask(Db).DistinctBy(u => u.Name).OrderBy(u => u.Logins).Skip(1).ToListAsync());
        Check((await Ask(Db).OrderBy(u => u.Logins.Desc).PageAsync(take)).Items);
        Check(await branches.Aggregate(Db.Users.Where(u => u.Id == take), (users, b) => users.Include(b.Asked)).ToListAsync());
        if (await branches.Aggregate(Db.Users.Where(u => u.Email == $"{take}" || u.Email == "nobody"), (users, b) => users.Include(b.Asked)).SingleOrDefaultAsync() is { } one)
        {
            Check([one]);
        }

        var (nobody, page, some, count) = await Db.BatchAsync(
            Ask(Db).Where(u => u.Id < 0).ListStep(), Page(Db).ListStep(), Ask(Db).Take(take).ListStep(), Db.Users.CountStep());
        Assert.Equal((0, nodes.Count), (nobody.Count, count));
        Assert.Equal(found.Select(u => u.Id), page.Select(u => u.Id));
        Check(page);
        Check(some);
        await Db.TransactionAsync(async tx => Check(await Page(tx).ToListAsync()));
        await Db.TransactionAsync(async tx => Check(await Page(tx).ToListAsync()), new TransactionOptions { IsolationLevel = IsolationLevel.Serializable });
    }
}
