using Ashlar.Tests.Targets;
using Store.Data;

namespace Ashlar.Tests.Stores;

/// <summary>What the database computes, beside what C# computes.</summary>
public abstract class FunctionTests(Target target) : StoreTests(target)
{
    public sealed class OnSqlite() : FunctionTests(Target.Sqlite);

    public sealed class OnPostgres() : FunctionTests(Target.Postgres);

    public sealed class OnPgBouncer() : FunctionTests(Target.PgBouncer);

    private static readonly DateTime s_time = new(2024, 1, 31, 23, 59, 58, 250, DateTimeKind.Utc);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await NewUserAsync("Ärger Åsa", u => (u.Nickname, u.Logins, u.Points, u.Score, u.BornAt) = ("  sa\t", -7, 10, 2.5, s_time));
        await Db.Payments.CreateAsync(new() { UserId = 1, Amount = 7 });
    }

    private Task<T> OfUserAsync<T>(Func<UserFields, Expr<T>> value) => Db.Users.Select(value).SingleAsync();

    [Fact]
    public async Task A_field_is_no_text_of_the_program()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => Db.Users.UpdateAsync(1, u => [u.Name.Set($"{u.Name}!")]));
        await Assert.ThrowsAsync<InvalidOperationException>(() => Db.Users.Where(u => u.Nickname == $"{u.Name.ToLower()}").ToListAsync());

        Assert.Contains("Append", error.Message, StringComparison.Ordinal);
        Assert.Equal("Ärger Åsa", (await Db.Users.GetAsync(1)).Name);
    }

    [Fact]
    public async Task Texts()
    {
        Assert.Equal("Ärger Åsa".Length, await OfUserAsync(u => u.Name.Length));
        Assert.Equal("ärger åsa", await OfUserAsync(u => u.Name.ToLower()));
        Assert.Equal("ÄRGER ÅSA", await OfUserAsync(u => u.Name.ToUpper()));
        Assert.Equal("sa", await OfUserAsync(u => u.Nickname.Trim()));
        Assert.Equal("sa\t", await OfUserAsync(u => u.Nickname.TrimStart()));
        Assert.Equal("  sa", await OfUserAsync(u => u.Nickname.TrimEnd()));
        Assert.Equal("rger Åsa", await OfUserAsync(u => u.Name.Substring(1)));
        Assert.Equal("rg", await OfUserAsync(u => u.Name.Substring(1, 2)));
        Assert.Equal("", await OfUserAsync(u => u.Name.Substring(99)));
        Assert.Equal("Är-er Åsa", await OfUserAsync(u => u.Name.Replace("g", "-")));
        Assert.Equal("Ärger Åsa".IndexOf('Å'), await OfUserAsync(u => u.Name.IndexOf("Å")));
        Assert.Equal(-1, await OfUserAsync(u => u.Name.IndexOf("x")));
        Assert.Equal("Ärger Åsa <Ärger Åsa@test.com>", await OfUserAsync(u => u.Name.Concat(" <", u.Email, ">")));
        Assert.Throws<ArgumentOutOfRangeException>(() => Db.Users.Select(u => u.Name.Substring(-1)));
    }

    [Fact]
    public async Task A_missing_text_counts_as_the_empty_one_where_a_value_is_needed()
    {
        await Db.Users.UpdateAsync(u => [u.Nickname.Set(null)]);

        Assert.Equal(0, await OfUserAsync(u => u.Nickname.Length));
        Assert.Equal(-1, await OfUserAsync(u => u.Nickname.IndexOf("x")));
        Assert.Equal("Ärger Åsa!", await OfUserAsync(u => u.Name.Concat(u.Nickname, "!")));
        Assert.Null(await OfUserAsync(u => u.Nickname.ToUpper()));
        Assert.Equal("none", await OfUserAsync(u => u.Nickname.Coalesce("none")));
        Assert.Equal(1, await Db.Users.CountAsync(u => u.Nickname.ToLower() != "x"));
    }

    [Fact]
    public async Task Texts_of_the_same_row_are_looked_for_in_each_other()
    {
        Assert.Equal(1, await Db.Users.CountAsync(u => u.Email.Contains(u.Name) && u.Email.StartsWith(u.Name) && !u.Email.EndsWith(u.Name)));
        Assert.Equal(1, await Db.Users.CountAsync(u => u.Email.EndsWith(u.Name.Concat("@TEST.com"), ignoreCase: true)));
        Assert.Equal(1, await Db.Users.CountAsync(u => u.Name.EqualsIgnoreCase(u.Name.ToLower())));
        Assert.Equal(1, await Db.Users.CountAsync(u => u.Name.EndsWith(u.Name.Substring(99))));
        Assert.Equal(1, await Db.Users.CountAsync(u => u.Name.InIgnoreCase("x", "ÄRGER åsa")));
        Assert.Equal(0, await Db.Users.CountAsync(u => u.Name.InIgnoreCase()));
    }

    [Fact]
    public async Task Numbers()
    {
        Assert.Equal(-7 / 2, await OfUserAsync(u => u.Logins / 2));
        Assert.Equal(-7 % 2, await OfUserAsync(u => u.Logins % 2));
        Assert.Equal(7, await OfUserAsync(u => u.Logins.Absolute));
        Assert.Equal(7, await OfUserAsync(u => -u.Logins));
        Assert.Null(await OfUserAsync(u => u.Logins / (u.Logins + 7)));
        Assert.Null(await OfUserAsync(u => u.Logins % (u.Logins + 7)));
        Assert.Equal(0L, await OfUserAsync(u => (u.Points / (u.Points - 10)).Coalesce(0)));
        Assert.Equal(1.25, await OfUserAsync(u => u.Score / 2));
        Assert.Equal(3.0, await OfUserAsync(u => u.Score.Coalesce(0).Round()));
        Assert.Equal(2.0, await OfUserAsync(u => u.Score.Coalesce(0).Floor()));
        Assert.Equal(3.0, await OfUserAsync(u => u.Score.Coalesce(0).Ceiling()));
        Assert.Equal((3.5m, 3.5m, 3m, 4m), await Db.Payments.Select(p => (p.Amount / 2, (p.Amount / 2).Round(1), (p.Amount / 2).Floor(), (p.Amount / 2).Ceiling())).SingleAsync());
        Assert.Throws<DivideByZeroException>(() => Db.Users.Select(u => u.Logins / 0));
    }

    /// <summary>SQLite computes with binary numbers, in which 0.1 + 0.2 is not 0.3.</summary>
    [Fact]
    public async Task Decimal_numbers_are_found_by_what_they_are_read_as()
    {
        var payment = await Db.Payments.CreateAsync(new() { UserId = 1, Amount = 0.1m });
        await Db.Payments.UpdateAsync(payment.Id, p => [p.Amount.Add(0.2m)]);

        Assert.Equal(1, await Db.Payments.CountAsync(p => p.Amount == 0.3m));
        Assert.Equal(1, await Db.Payments.CountAsync(p => p.Amount * 3 == 0.9m & p.Amount + 0.1m == 0.4m & p.Amount / 3 == 0.1m & -p.Amount == -0.3m));
        await Db.Payments.UpdateAsync(payment.Id, p => [p.Amount.Set(0.1m)]);
        await Db.Payments.CreateAsync(new() { UserId = 1, Amount = 0.2m });
        Assert.Equal(1, await Db.Users.CountAsync(u => u.Payments.Where(p => p.Amount < 1).Sum(p => p.Amount) == 0.3m & u.Payments.Where(p => p.Amount < 1).Average(p => p.Amount) == 0.15m));
        Assert.Equal((2.68m, -2.68m), await Db.Payments.Where(p => p.Id == payment.Id).Select(p => ((p.Amount + 2.575m).Round(2), (p.Amount - 2.775m).Round(2))).SingleAsync());
        Assert.Equal((1e300, 1e300, 1e300), await Db.Users.Select(u => ((u.Score.Coalesce(0) * 4e299).Floor(), (u.Score.Coalesce(0) * 4e299).Ceiling(), (u.Score.Coalesce(0) * 4e299).Round(2))).SingleAsync());
    }

    [Fact]
    public async Task Times()
    {
        Assert.Equal((2024, 1, 31, 23, 59, 58, 3, 31), await Db.Users.Select(u =>
            (u.BornAt.Year, u.BornAt.Month, u.BornAt.Day, u.BornAt.Hour, u.BornAt.Minute, u.BornAt.Second, u.BornAt.DayOfWeek, u.BornAt.DayOfYear)).SingleAsync());
        Assert.Equal(s_time.Date, await OfUserAsync(u => u.BornAt.Date));
        Assert.Equal(new DateTime(2024, 1, 1), await OfUserAsync(u => u.BornAt.StartOfYear));
        Assert.Equal(new DateTime(2024, 1, 1), await OfUserAsync(u => u.BornAt.StartOfMonth));
        Assert.Equal(s_time.Date.AddHours(23), await OfUserAsync(u => u.BornAt.StartOfHour));
        Assert.Equal(s_time.AddSeconds(1.75), await OfUserAsync(u => u.BornAt.AddSeconds(1.75)));
        Assert.Equal(s_time.AddMinutes(-90), await OfUserAsync(u => u.BornAt.AddMinutes(-90)));
        Assert.Equal(s_time.AddHours(30), await OfUserAsync(u => u.BornAt.AddHours(30)));
        Assert.Equal(s_time.AddDays(-31), await OfUserAsync(u => u.BornAt.AddDays(-31)));
        Assert.Equal(s_time.AddMonths(1), await OfUserAsync(u => u.BornAt.AddMonths(1)));
        Assert.Equal(s_time.AddYears(-1), await OfUserAsync(u => u.BornAt.AddYears(-1)));
        Assert.Equal(1.75, await OfUserAsync(u => u.BornAt.AddSeconds(1.75).SecondsSince(u.BornAt)));
        Assert.Equal(Clock.Now.Year, await OfUserAsync(u => u.CreatedAt.Year));
        Assert.Equal(1, await Db.Users.CountAsync(u => u.CreatedAt > u.BornAt.Coalesce(s_time).AddDays(1) && u.BornAt.Year == 2024));
    }

    /// <summary>No column stands beside them, and a value that met one elsewhere stays what it is.</summary>
    [Fact]
    public async Task Plain_values_are_computed_with_by_themselves()
    {
        Expr<DateTime> time = s_time;
        Expr<DateTime?> none = (DateTime?)null, some = s_time;
        Expr<string> text = "Åbc";
        for (var round = 0; round < 2; round++)
        {
            Assert.Equal(2024, await OfUserAsync(u => time.Year));
            Assert.Equal(s_time.Date, await OfUserAsync(u => time.Date));
            Assert.Equal(s_time.AddDays(1), await OfUserAsync(u => time.AddDays(1)));
            Assert.Equal(s_time.AddMonths(1), await OfUserAsync(u => time.AddMonths(1)));
            Assert.Equal((int)s_time.DayOfWeek, await OfUserAsync(u => time.DayOfWeek));
            Assert.Equal(60, await OfUserAsync(u => time.SecondsSince(s_time.AddMinutes(-1))));
            Assert.Equal(0, await OfUserAsync(u => some.SecondsSince(u.BornAt)));
            Assert.Equal(0, await OfUserAsync(u => u.BornAt.SecondsSince(some)));
            Assert.Null(await OfUserAsync(u => none.Year));
            Assert.Equal(s_time, await OfUserAsync(u => u.Payments.Max(p => time)));
            Assert.Equal(s_time.AddDays(1), await Db.Users.AsGroup().Select(g => g.Max(u => time.AddDays(1))).SingleAsync());
            Assert.Equal([(2024, 1)], await Db.Users.GroupBy(u => time.Year).Select(g => (g.Key, g.Count())).ToListAsync());
            Assert.Single((await Db.Users.OrderBy(u => time, u => time.Year).PageAsync(1)).Items);
            Assert.Equal(1, await Db.Users.CountAsync(u => time.Year == 2024 & time > s_time.AddSeconds(-1) & time.AddDays(1) < u.CreatedAt & u.BornAt == some));
            Assert.Equal(0, await Db.Users.CountAsync(u => some.IsNull | none.IsNotNull | text.IsNull | some < none | time.Between(s_time.AddDays(1), s_time.AddDays(2))));
            Assert.Equal(1, await Db.Users.CountAsync(u => some.IsNotNull & none.IsNull & text.IsNotNull & !(some < none)));
            Assert.Equal((3, "ÅBC", "bc"), await Db.Users.Select(u => (text.Length, text.ToUpper(), text.Substring(1))).SingleAsync());
            Assert.Equal("Åbc", await Db.Users.AsGroup().Select(g => g.Max(u => text)).SingleAsync());
        }

        await Db.Users.UpdateAsync(u => [u.CreatedAt.Set(time.AddDays(1)), u.BornAt.Set(some.AddMonths(1))]);
        Assert.Equal((s_time.AddDays(1), s_time.AddMonths(1)), await Db.Users.Select(u => (u.CreatedAt, u.BornAt)).SingleAsync());
    }

    [Fact]
    public async Task A_value_may_depend_on_conditions()
    {
        Assert.Equal("few", await OfUserAsync(u => Case.When(u.Logins > 10, "many").When(u.Logins > -10, "few").Else("none")));
        Assert.Equal(10L, await OfUserAsync(u => Case.When(u.Verified, u.Points + 1).Else(u.Points)));
        Assert.Equal(Role.Customer, await OfUserAsync(u => Case.When(u.Logins == 1, Role.Admin).Else(u.Role)));
    }

    [Fact]
    public async Task An_update_computes_with_what_is_there()
    {
        var user = await Db.Users.UpdateAsync(1, u => [u.Name.Append("!"), u.Nickname.Prepend("<"), u.Points.Divide(4), u.Score.Multiply(2)]);

        Assert.Equal(("Ärger Åsa!", "<  sa\t", 2, 5.0), (user.Name, user.Nickname, user.Points, user.Score));
    }

    [Fact]
    public async Task Groups_are_made_by_what_is_computed()
    {
        await NewUserAsync("Bob", u => u.BornAt = s_time.AddYears(1));

        var years = await Db.Users.GroupBy(u => u.BornAt.Year).OrderBy(g => g.Key).Select(g => (g.Key, g.Count())).ToListAsync();
        var letters = await Db.Users.GroupBy(u => u.Name.Substring(0, 1)).Where(g => g.Key != "x").OrderBy(g => g.Key).Select(g => (g.Key, g.Count())).ToListAsync();

        Assert.Equal([(2024, 1), (2025, 1)], years);
        Assert.Equal([("B", 1), ("Ä", 1)], letters);
    }

    [Fact]
    public async Task What_a_group_has_in_common_may_compare_with_plain_values()
    {
        await NewUserAsync("Bob");
        Task<List<(T, int)>> GroupsAsync<T>(Func<UserFields, Expr<T>> key) => Database.CountingAsync(1, () => Db.Users
            .GroupBy(key)
            .Where(g => g.Key.IsNotNull & g.Count() > 0)
            .OrderBy(g => g.Key)
            .Select(g => (g.Key, g.Count()))
            .ToListAsync());

        Assert.Equal([("b", 1), ("other", 1)], await GroupsAsync(u => Case.When(u.Name.StartsWith("b", ignoreCase: true) | u.Email.EqualsIgnoreCase("x"), "b").Else("other")));
        Assert.Equal([(1, 1), (2, 1)], await GroupsAsync(u => Case.When(u.Name.In("Bob", "Zoe"), 1).When(u.Id.In(7), 3).When(u.Name.InIgnoreCase("nobody"), 4).Else(2)));
        Assert.Equal([(0, 2)], await GroupsAsync(u => u.Payments.Count(p => p.Amount > 5 & p.Status.In(PaymentStatus.Completed, PaymentStatus.Failed) & p.Note!.Contains("x"))));
        Assert.Equal([(0, 2)], await GroupsAsync(u => Case.When(u.Tags.Any(t => t.Slug.In(Db.Tags.Where(s => s.Slug.StartsWith("a")).Take(3).Select(s => s.Slug))), 1).Else(0)));
        Assert.Equal(
            [(("b", true), 1), (("o", false), 1)],
            (await Db.Users.GroupBy(u => (Case.When(u.Name.Contains("ob"), "b").Else("o"), Case.When(u.Name == "Bob", true).Else(false)))
                .OrderBy(g => g.Key.Item1)
                .Select(g => (g.Key.Item1, g.Key.Item2, g.Count()))
                .ToListAsync()).ConvertAll(g => ((g.Item1, g.Item2), g.Item3)));

        static Expr<int> Kind(UserFields u) => Case.When(u.Name.Contains("ob") | u.Email.In("x", "y"), 1).Else(2);
        Assert.Equal(
            [(1, 1), (2, 1)],
            await Db.Users.GroupBy(Kind)
                .Where(g => g.Key.In(Db.Users.GroupBy(Kind).Where(h => h.Key < 9).OrderBy(h => h.Key).Take(5).Select(h => h.Key)) & g.Max(u => Kind(u)) == g.Key)
                .OrderBy(g => g.Key)
                .Select(g => (g.Key, g.Count()))
                .ToListAsync());
        Assert.Equal(["b", "o"], (await Db.Users.GroupBy(u => Case.When(u.Name.Contains("ob"), "b").Else("o")).OrderBy(g => g.Key).Select(g => g.Key).Distinct().ToListAsync()));
    }

    [Fact]
    public async Task Values_beside_a_hidden_field_are_masked()
    {
        await Db.Users.Where(u => u.PasswordHash.Concat("secret").Length > 3 && u.PasswordHash.Replace("secret", "x") == "secret").ToListAsync();

        Assert.DoesNotContain("secret", Database.LastQuery.Parameters);
    }
}
