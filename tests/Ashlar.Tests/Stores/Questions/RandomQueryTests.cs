using Ashlar.Tests.Targets;
using FsCheck;
using FsCheck.Fluent;
using Store.Data;

namespace Ashlar.Tests.Stores.Questions;

/// <summary>Random queries, and the same question asked of lists in memory. ASHLAR_FUZZ=1 asks many more.</summary>
public abstract class RandomQueryTests(Target target) : StoreTests(target)
{
    public sealed class OnSqlite() : RandomQueryTests(Target.Sqlite);

    public sealed class OnPostgres() : RandomQueryTests(Target.Postgres);

    private static readonly Config s_config = Config.QuickThrowOnFailure
        .WithMaxTest(Environment.GetEnvironmentVariable("ASHLAR_FUZZ") == "1" ? 2_000 : 15)
        .WithEndSize(60)
        .WithQuietOnSuccess(true);

    private List<UserRow> _rows = [];

    /// <summary>A way to sort: what the database is told, and what decides in memory. Texts are left out: how a server sorts them depends on its locale.</summary>
    private static readonly (string Text, Func<UserFields, Ordering> Asked, Func<UserRow, IComparable> Key)[] s_orders =
    [
        ("logins", u => u.Logins.Asc, r => r.User.Logins),
        ("logins desc", u => u.Logins.Desc, r => -r.User.Logins),
        ("score, nulls first", u => u.Score.Asc.NullsFirst, r => r.User.Score ?? double.NegativeInfinity),
        ("score, nulls last", u => u.Score.Asc.NullsLast, r => r.User.Score ?? double.PositiveInfinity),
        ("score desc, nulls first", u => u.Score.Desc.NullsFirst, r => -r.User.Score ?? double.NegativeInfinity),
        ("score desc, nulls last", u => u.Score.Desc.NullsLast, r => -r.User.Score ?? double.PositiveInfinity),
        ("verified", u => u.Verified.Asc, r => r.User.Verified),
        ("born, nulls last", u => u.BornAt.Asc.NullsLast, r => r.User.BornAt ?? DateTime.MaxValue),
        ("size of the team", u => u.Team.Count().Desc, r => -r.Team.Count),
        ("payments", u => u.Payments.Sum(p => p.Amount).Asc, r => r.Payments.Sum()),
        ("length of the name", u => u.Name.Length.Asc, r => r.User.Name.EnumerateRunes().Count()),
    ];

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();

        // The same rows in each run.
        var random = new Random(7);
        var texts = QuestionGenerator.Texts;
        for (var i = 0; i < 40; i++)
        {
            var user = new UserCreate
            {
                Name = texts[i % texts.Length],
                Email = $"{i}",
                Nickname = random.Next(3) == 0 ? null : texts[random.Next(texts.Length)],
                Role = (Role)random.Next(3),
                Logins = random.Next(-2, 9),
                Points = random.Next(4) == 0 ? long.MinValue + i : random.Next(-3, 9),
                Score = random.Next(3) == 0 ? null : random.Next(-6, 16) / 2.0,
                Verified = random.Next(2) == 0,
                BornAt = random.Next(3) == 0 ? null : new DateTime(2001, 1, 31, 0, 0, 0, DateTimeKind.Utc).AddDays(random.Next(-5, 40)),
                ManagerId = i > 2 && random.Next(4) > 0 ? random.Next(1, i) : null,
            };
            _rows.Add(new(await Db.Users.CreateAsync(user)));
            _rows[i].Manager = user.ManagerId is { } id ? _rows[id - 1] : null;
            _rows[i].Manager?.Team.Add(_rows[i]);
        }

        var payments = Enumerable.Range(0, 60).Select(_ => (Owner: random.Next(_rows.Count), Amount: random.Next(0, 900) / 100m)).ToList();
        payments.ForEach(p => _rows[p.Owner].Payments.Add(p.Amount));
        await Db.Payments.CreateManyAsync(payments.Select(p => new PaymentCreate { UserId = _rows[p.Owner].User.Id, Amount = p.Amount }));
    }

    [Fact]
    public void A_filter_finds_what_it_finds_in_memory() => Holds(QuestionGenerator.Questions, async question =>
        Assert.Equal(
            _rows.Where(question.Answered).Select(r => r.User.Id),
            await Db.Users.Where(question.Asked).OrderBy(u => u.Id).Select(u => u.Id).ToListAsync()));

    [Fact]
    public void Every_row_or_its_opposite_is_found() => Holds(QuestionGenerator.Questions, async question =>
        Assert.Equal(_rows.Count, await Db.Users.CountAsync(question.Asked) + await Db.Users.CountAsync(question.Not().Asked)));

    [Fact]
    public void A_page_has_the_rows_that_it_has_in_memory()
    {
        var pages =
            from question in QuestionGenerator.Questions
            from orders in Gen.Elements(s_orders).ArrayOf(3)
            from skip in Gen.Choose(0, 12)
            from take in Gen.Choose(0, 12)
            select (question, orders, skip, take);
        Holds(pages, async page =>
        {
            var expected = page.orders.Reverse().Aggregate(_rows.Where(page.question.Answered), (rows, o) => rows.OrderBy(o.Key));
            var asked = Db.Users.Where(page.question.Asked).OrderBy([.. page.orders.Select(o => o.Asked)]).OrderBy(u => u.Id).Skip(page.skip).Take(page.take);
            Assert.Equal(expected.Skip(page.skip).Take(page.take).Select(r => r.User.Id), (await asked.ToListAsync()).Select(u => u.Id));
        });
    }

    [Fact]
    public void What_stands_behind_a_cut_asks_only_of_the_rows_that_are_left()
    {
        var pages =
            from questions in QuestionGenerator.Questions.ArrayOf(3)
            from orders in Gen.Elements(s_orders).ArrayOf(3)
            from cuts in Gen.Choose(0, 12).ArrayOf(4)
            select (questions, orders, cuts);
        Holds(pages, async p =>
        {
            var rows = Sorted(_rows.Where(p.questions[0].Answered), [p.orders[0]]).Skip(p.cuts[0]).Take(p.cuts[1] + 10);
            var query = Db.Users.Where(p.questions[0].Asked).OrderBy(p.orders[0].Asked, u => u.Id).Skip(p.cuts[0]).Take(p.cuts[1] + 10);
            rows = Sorted(rows.Where(p.questions[1].Answered), [p.orders[1]]);
            query = query.Where(p.questions[1].Asked).OrderBy(p.orders[1].Asked);
            Assert.Equal(rows.Select(r => r.User.Id), (await query.ToListAsync()).Select(u => u.Id));
            Assert.Equal(rows.Count(), await query.CountAsync());

            rows = Sorted(rows.Skip(p.cuts[2] / 4).Take(p.cuts[3]).Where(p.questions[2].Answered), [p.orders[2]]);
            query = query.Skip(p.cuts[2] / 4).Take(p.cuts[3]).Where(p.questions[2].Asked).OrderBy(p.orders[2].Asked);
            Assert.Equal(rows.Select(r => r.User.Id), (await query.ToListAsync()).Select(u => u.Id));
            Assert.Equal(rows.Select(r => r.User.Role), await query.Select(u => u.Role).ToListAsync());
            Assert.Equal(rows.DistinctBy(r => r.User.Role).Select(r => r.User.Id), (await query.DistinctBy(u => u.Role).ToListAsync()).Select(u => u.Id));
            Assert.Equal(
                Sorted(rows.DistinctBy(r => r.User.Role).Where(p.questions[0].Answered), [p.orders[1]]).Select(r => r.User.Id),
                (await query.DistinctBy(u => u.Role).Where(p.questions[0].Asked).OrderBy(p.orders[1].Asked).ToListAsync()).Select(u => u.Id));
            Assert.Equal(rows.Sum(r => (long)r.User.Logins), await query.AsGroup().Select(g => g.Sum(u => u.Logins)).SingleAsync());
            Assert.Equal(
                rows.Select(r => r.Payments.Count),
                (await query.Include(u => u.Payments).ToListAsync()).Select(u => u.Payments.Count));
        });
    }

    [Fact]
    public void What_stands_behind_Select_does_what_it_does_in_memory()
    {
        var selections =
            from question in QuestionGenerator.Questions
            from before in Gen.Elements(s_orders).ArrayOf(2)
            from behind in Gen.Elements(s_orders).ArrayOf(2)
            from isPage in Gen.Elements(true, false)
            from isDistinct in Gen.Elements(true, false)
            from cuts in Gen.Choose(0, 12).ArrayOf(4)
            select (question, before, behind, isPage, isDistinct, cuts);
        Holds(selections, async s =>
        {
            // Nothing is left to chance: the key decides before rows are cut.
            var rows = Sorted(_rows.Where(s.question.Answered), s.before);
            var query = Db.Users.Where(s.question.Asked).OrderBy([.. s.before.Select(o => o.Asked)]);
            if (s.isPage)
            {
                rows = Sorted(rows.Skip(s.cuts[0]).Take(s.cuts[1]).OrderBy(r => r.User.Id), s.behind);
                query = query.OrderBy(u => u.Id).Skip(s.cuts[0]).Take(s.cuts[1]);
            }
            else
            {
                rows = Sorted(_rows.Where(s.question.Answered), [.. s.before, .. s.behind]);
            }

            var expected = rows.Select(r => (r.User.Role, r.User.Verified));
            var asked = query.Select(u => (u.Role, u.Verified)).OrderBy([.. s.behind.Select(o => o.Asked)]).OrderBy(u => u.Id);
            if (s.isDistinct)
            {
                (expected, asked) = (expected.Distinct(), asked.Distinct());
            }

            Assert.Equal(expected.Skip(s.cuts[2]).Take(s.cuts[3]), await asked.Skip(s.cuts[2]).Take(s.cuts[3]).ToListAsync());
            Assert.Equal(expected.Take(s.cuts[3]).Skip(s.cuts[2]).Count(), await asked.Take(s.cuts[3]).Skip(s.cuts[2]).CountAsync());
        });
    }

    // Sorting is stable, and the rows are in the order of their keys.
    private static IEnumerable<UserRow> Sorted(IEnumerable<UserRow> rows, (string Text, Func<UserFields, Ordering> Asked, Func<UserRow, IComparable> Key)[] orders) =>
        orders.Reverse().Aggregate(rows, (sorted, o) => sorted.OrderBy(o.Key));

    [Fact]
    public void Aggregates_add_up_to_what_they_do_in_memory() => Holds(QuestionGenerator.Questions, async question =>
    {
        var users = _rows.Where(question.Answered).Select(r => r.User).ToList();
        Assert.Equal(
            (users.Count, users.Sum(u => (long)u.Logins), users.Min(u => u.Score), users.Max(u => u.BornAt), users.Select(u => u.Role).Distinct().Count()),
            await Db.Users.Where(question.Asked).AsGroup().Select(g =>
                (g.Count(), g.Sum(u => u.Logins), g.Min(u => u.Score), g.Max(u => u.BornAt), g.CountDistinct(u => u.Role))).SingleAsync());
    });

    [Fact]
    public void Groups_are_those_of_memory() => Holds(QuestionGenerator.Questions, async question =>
        Assert.Equal(
            _rows.Where(question.Answered).Select(r => r.User).GroupBy(u => (u.Verified, u.Score)).Select(g => (g.Key.Verified, g.Key.Score, g.Count(), g.Sum(u => (long)u.Logins))).ToHashSet(),
            (await Db.Users.Where(question.Asked).GroupBy(u => (u.Verified, u.Score)).Select(g => (g.Key.Item1, g.Key.Item2, g.Count(), g.Sum(u => u.Logins))).ToListAsync()).ToHashSet()));

    [Fact]
    public void Groups_by_what_is_computed_are_those_of_memory()
    {
        var groups =
            from question in QuestionGenerator.Questions
            from divisor in Gen.Choose(2, 4)
            from least in Gen.Choose(1, 3)
            from limit in Gen.Choose(-3, 9)
            select (question, divisor, least, limit);
        Holds(groups, async g =>
        {
            // By a remainder, a part of a time, what a row is related to, and a choice.
            var expected = _rows.Where(g.question.Answered)
                .GroupBy(r => (Remainder: r.User.Logins % g.divisor, r.User.BornAt?.Month, Manager: r.Manager?.User.Role, Kind: r.User.Score > g.limit ? "more" : r.User.Nickname is null ? "none" : "some"))
                .Where(x => x.Count() >= g.least && (x.Max(r => r.User.Score) > g.limit || x.Key.Kind != "some"))
                .Select(x => (x.Key, (x.Count(), x.Select(r => r.User.Role).Distinct().Count(), x.Average(r => r.User.Logins), x.Sum(r => (long)r.Payments.Count), x.Min(r => r.User.BornAt))));
            var query = Db.Users.Where(g.question.Asked)
                .GroupBy(u => (u.Logins % g.divisor, u.BornAt.Month, u.Manager.Select(m => m.Role), Case.When(u.Score > g.limit, "more").When(u.Nickname == null, "none").Else("some")))
                .Where(x => x.Count() >= g.least && (x.Max(u => u.Score) > g.limit || x.Key.Item4 != "some"));
            var found = await query
                .Select(x => (x.Key.Item1, x.Key.Item2, x.Key.Item3, x.Key.Item4, x.Count(), x.CountDistinct(u => u.Role), x.Average(u => u.Logins), x.Sum(u => u.Payments.Count()), x.Min(u => u.BornAt)))
                .ToListAsync();
            Assert.Equal(
                expected.ToHashSet(),
                found.Select(x => ((x.Item1, x.Item2, x.Item3, x.Item4), (x.Item5, x.Item6, x.Item7!.Value, x.Item8, x.Item9))).ToHashSet());
            Assert.Equal(expected.Count(), await query.Select(x => x.Key.Item1).CountAsync());
        });
    }

    [Fact]
    public void Values_of_related_rows_are_those_of_memory()
    {
        var selections =
            from questions in QuestionGenerator.Questions.ArrayOf(2)
            from skip in Gen.Choose(0, 2)
            from take in Gen.Choose(0, 4)
            select (questions, skip, take);
        Holds(selections, async s =>
        {
            var (outer, inner) = (s.questions[0], s.questions[1]);
            var expected = _rows.Where(outer.Answered).Select(r => (r, Team: r.Team.Where(inner.Answered).OrderByDescending(t => t.User.Logins).ThenBy(t => t.User.Id))).ToList();
            var found = await Db.Users.Where(outer.Asked).OrderBy(u => u.Id).Select(u => (
                u.Nickname,
                u.Score,
                u.Manager.Select(m => m.BornAt),
                u.Team.Where(inner.Asked).OrderBy(t => t.Logins.Desc, t => t.Id).Skip(s.skip).Take(s.take)
                    .Select(t => (t.Id, t.Nickname, t.Score, t.BornAt, t.Payments.OrderBy(p => p.Amount, p => p.Id).Take(2).Select(p => p.Amount))),
                u.Team.Count(inner.Asked),
                u.Team.Where(inner.Asked).Sum(t => t.Score),
                u.Team.Where(inner.Asked).Average(t => t.Points),
                u.Team.Where(inner.Asked).Max(t => t.BornAt),
                u.Payments.Average(p => p.Amount).Coalesce(0m).Round(2),
                Case.When(u.Team.Any(inner.Asked), true).Else(false))).ToListAsync();
            Assert.Equal(expected.Count, found.Count);
            for (var i = 0; i < found.Count; i++)
            {
                var ((row, team), values) = (expected[i], found[i]);
                Assert.Equal((row.User.Nickname, row.User.Score, row.Manager?.User.BornAt), (values.Item1, values.Item2, values.Item3));
                Assert.Equal(
                    team.Skip(s.skip).Take(s.take).Select(t => (t.User.Id, t.User.Nickname, t.User.Score, t.User.BornAt, string.Join(' ', t.Payments.Order().Take(2).Select(a => a / 1.0000m)))),
                    values.Item4.Select(t => (t.Item1, t.Item2, t.Item3, t.Item4, string.Join(' ', t.Item5.Select(a => a / 1.0000m)))));
                Assert.Equal((team.Count(), team.Sum(t => t.User.Score ?? 0), team.Max(t => t.User.BornAt)), (values.Item5, values.Item6, values.Item8));
                Assert.Equal(team.Any() ? team.Average(t => (double)t.User.Points) : null, values.Item7);
                Assert.Equal(row.Payments.Count == 0 ? 0 : decimal.Round(row.Payments.Average(), 2, MidpointRounding.AwayFromZero), values.Item9);
                Assert.Equal(team.Any(), values.Item10);
            }
        });
    }

    // FsCheck is not asynchronous.
    private static void Holds<T>(Gen<T> values, Func<T, Task> holds) =>
        Prop.ForAll(values.ToArbitrary(), value => Task.Run(() => holds(value)).GetAwaiter().GetResult()).Check(s_config);
}
