using Ashlar.Tests.Targets;
using Store.Data;

namespace Ashlar.Tests.Stores;

/// <summary>Each filter against the same question asked of C#.</summary>
public abstract class FilterTests(Target target) : StoreTests(target)
{
    public sealed class OnSqlite() : FilterTests(Target.Sqlite);

    public sealed class OnPostgres() : FilterTests(Target.Postgres);

    public sealed class OnPgBouncer() : FilterTests(Target.PgBouncer);

    private static readonly DateTime s_day = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var ann = await NewUserAsync("Ann", u => (u.Nickname, u.Role, u.Logins, u.Score, u.Verified) = ("annie", Role.Admin, 5, 1.5, true));
        await NewUserAsync("bob", u => (u.Logins, u.BornAt, u.ManagerId) = (7, s_day, ann.Id));
        await NewUserAsync("Cyd", u => (u.Nickname, u.Role, u.Logins, u.ManagerId) = ("Cyd", Role.Vendor, 7, ann.Id));
        await NewUserAsync("100%_\\", u => (u.Nickname, u.Score, u.BornAt) = ("", -3, s_day.AddDays(9)));
        await NewUserAsync("Ärger", u => (u.Points, u.Verified) = (long.MaxValue, true));
    }

    private async Task<string[]> NamesAsync(Func<UserFields, Predicate> predicate) =>
        [.. (await Db.Users.Where(predicate).OrderBy(u => u.Id).ToListAsync()).Select(u => u.Name)];

    [Fact]
    public async Task Comparisons()
    {
        Assert.Equal(["Ann"], await NamesAsync(u => u.Logins == 5));
        Assert.Equal(["bob", "Cyd", "100%_\\", "Ärger"], await NamesAsync(u => u.Logins != 5));
        Assert.Equal(["bob", "Cyd"], await NamesAsync(u => u.Logins > 5));
        Assert.Equal(["Ann", "bob", "Cyd"], await NamesAsync(u => u.Logins >= 5));
        Assert.Equal(["100%_\\", "Ärger"], await NamesAsync(u => u.Logins < 5));
        Assert.Equal(["Ann", "100%_\\", "Ärger"], await NamesAsync(u => u.Logins <= 5));
        Assert.Equal(["Ann"], await NamesAsync(u => u.Logins.Between(1, 6)));
        Assert.Equal(["Ärger"], await NamesAsync(u => u.Points == long.MaxValue));
        Assert.Equal(["100%_\\"], await NamesAsync(u => u.Score < 0));
        Assert.Equal(["bob"], await NamesAsync(u => u.BornAt == s_day));
    }

    [Fact]
    public async Task Values_that_may_be_missing_beside_required_fields()
    {
        int? none = null, five = 5;
        Assert.Empty(await NamesAsync(u => u.Logins == none));
        Assert.Empty(await NamesAsync(u => none == u.Logins));
        Assert.Equal(["Ann"], await NamesAsync(u => u.Logins == five));
        Assert.Equal(5, (await NamesAsync(u => u.Logins != none)).Length);
        Assert.Equal(5, (await NamesAsync(u => !(none == u.Logins))).Length);
        Assert.Empty(await NamesAsync(u => u.Logins < none | u.Logins > none | u.Logins <= none | none >= u.Logins));
        Assert.Equal(5, (await NamesAsync(u => !(u.Logins < none))).Length);
        Assert.Equal(["bob", "Cyd"], await NamesAsync(u => u.Logins > five));
        Assert.Empty(await NamesAsync(u => u.Verified == (bool?)null | u.Role == (Role?)null | u.CreatedAt == (DateTime?)null | u.Points == (long?)null));
        Assert.Empty(await NamesAsync(u => u.Payments.Count() == none | u.Payments.Sum(p => p.Amount) > (decimal?)null));
        Assert.Equal(["Ann", "100%_\\", "Ärger"], await NamesAsync(u => u.ManagerId == none));
        Assert.Equal(["bob", "Cyd"], await NamesAsync(u => u.ManagerId != none));
        Assert.Empty(await NamesAsync(u => u.ManagerId > none));
        Assert.Throws<ArgumentNullException>(() => { Db.Users.Where(u => u.Logins + none! > 3); });
        Assert.Throws<ArgumentNullException>(() => { Db.Users.Where(u => u.Logins / none! > 3); });
        Assert.Throws<ArgumentNullException>(() => { Db.Users.Select(u => u.Nickname.Coalesce((string?)null!)); });
        var error = await Assert.ThrowsAsync<RequiredFieldException>(() => Db.Users.UpdateAsync(u => [u.Logins.Set(none!)]));
        Assert.Equal(("User", "logins"), (error.Model, error.Field));
    }

    [Fact]
    public async Task Optional_numbers_are_computed_with_required_ones()
    {
        Assert.Equal(["bob", "Cyd"], await NamesAsync(u => u.ManagerId + u.Logins > 7));
        Assert.Equal(["bob", "Cyd"], await NamesAsync(u => u.Logins * u.ManagerId == 7));
        Assert.Equal(["bob", "Cyd"], await NamesAsync(u => u.Logins - u.ManagerId == 6));
        Assert.Equal([null, 8, 8, null, null], await Db.Users.OrderBy(u => u.Id).Select(u => u.ManagerId + u.Logins).ToListAsync());
    }

    [Fact]
    public async Task Optional_values_beside_required_ones()
    {
        Assert.Equal(["bob", "Cyd"], await NamesAsync(u => u.Manager.Is(m => m.Id == u.ManagerId)));
        Assert.Empty(await NamesAsync(u => u.ManagerId == u.Id));
        Assert.Equal(["Ann", "bob", "Cyd", "100%_\\", "Ärger"], await NamesAsync(u => u.ManagerId != u.Id));
        Assert.Equal(["Ann", "bob", "Cyd", "100%_\\", "Ärger"], await NamesAsync(u => !(u.Id == u.ManagerId)));
        Assert.Equal(["bob", "Cyd"], await NamesAsync(u => u.ManagerId < u.Id));
        Assert.Equal(["bob", "Cyd"], await NamesAsync(u => u.Id > u.ManagerId));
        Assert.Equal(["Ann", "100%_\\", "Ärger"], await NamesAsync(u => !(u.ManagerId <= u.Id)));
        Assert.Equal(["Ann", "100%_\\", "Ärger"], await NamesAsync(u => !(u.Id >= u.ManagerId)));
        Assert.Empty(await NamesAsync(u => u.ManagerId > u.Id));
        Assert.Empty(await NamesAsync(u => u.Id < u.ManagerId | u.Id <= u.ManagerId | u.ManagerId >= u.Id));
        Assert.Equal(["100%_\\"], await NamesAsync(u => u.BornAt > u.CreatedAt.AddYears(-100) & u.BornAt != s_day));
        Assert.Equal(["Cyd"], await NamesAsync(u => u.Nickname == u.Name.AsNullable()));
        Assert.Equal(["bob", "Cyd"], await NamesAsync(u => u.ManagerId.In(Db.Users.Where(m => m.Role == Role.Admin).Select(m => m.Id.AsNullable()))));
    }

    [Fact]
    public async Task Null_behaves_as_in_CSharp()
    {
        string? nothing = null;
        Assert.Equal(["bob", "Ärger"], await NamesAsync(u => u.Nickname == null));
        Assert.Equal(["bob", "Ärger"], await NamesAsync(u => u.Nickname == nothing));
        Assert.Equal(["Ann", "Cyd", "100%_\\"], await NamesAsync(u => u.Nickname != null));
        Assert.Equal(["bob", "Cyd", "100%_\\", "Ärger"], await NamesAsync(u => u.Nickname != "annie"));
        Assert.Equal(["bob", "Cyd", "100%_\\", "Ärger"], await NamesAsync(u => !(u.Nickname == "annie")));
        Assert.Equal(["Ann", "bob", "Cyd", "Ärger"], await NamesAsync(u => !(u.Score < 0)));
        Assert.Equal(["Ann", "bob", "Ärger"], await NamesAsync(u => u.Nickname.In("annie", null)));
        Assert.Equal(["Cyd", "100%_\\"], await NamesAsync(u => u.Nickname.NotIn("annie", null)));
        Assert.Equal(["bob", "Ärger"], await NamesAsync(u => u.Nickname.IsNull));
    }

    [Fact]
    public async Task Conditions_combine()
    {
        Assert.Equal(["Ann", "bob"], await NamesAsync(u => (u.Role == Role.Admin || u.Name == "bob") && u.Logins > 0));
        Assert.Equal(["Ann"], await NamesAsync(u => u.Role == Role.Admin || (u.Name == "bob" && u.Logins > 7)));
        Assert.Equal(["Ann", "Ärger"], await NamesAsync(u => u.Verified));
        Assert.Equal(["bob", "Cyd", "100%_\\"], await NamesAsync(u => !u.Verified));
        Assert.Equal(["Ann"], await NamesAsync(u => u.Verified && u.Logins == 5));
        Assert.Equal(5, (await NamesAsync(_ => Predicate.Always)).Length);
        Assert.Empty(await NamesAsync(_ => Predicate.Never));
        Assert.Equal(["Cyd"], await NamesAsync(u => u.Nickname == u.Name!));
    }

    [Fact]
    public async Task Lists()
    {
        Assert.Equal(["Ann", "Cyd"], await NamesAsync(u => u.Role.In(Role.Admin, Role.Vendor)));
        Assert.Equal(["bob", "100%_\\", "Ärger"], await NamesAsync(u => u.Role.NotIn(Role.Admin, Role.Vendor)));
        Assert.Empty(await NamesAsync(u => u.Logins.In()));
        Assert.Equal(["Ann"], await NamesAsync(u => u.Logins.In(5)));
        Assert.Equal(["bob", "100%_\\"], await NamesAsync(u => u.BornAt.In(s_day, s_day.AddDays(9))));
        Assert.Equal(5, (await NamesAsync(u => u.Id.In(Enumerable.Range(1, 50_000)))).Length);
    }

    [Fact]
    public async Task Texts()
    {
        Assert.Equal(["Ann"], await NamesAsync(u => u.Name.Contains("n")));
        Assert.Empty(await NamesAsync(u => u.Name.Contains("N")));
        Assert.Equal(["Ann"], await NamesAsync(u => u.Name.Contains("N", ignoreCase: true)));
        Assert.Equal(["bob"], await NamesAsync(u => u.Name.StartsWith("b")));
        Assert.Equal(["bob"], await NamesAsync(u => u.Name.StartsWith("BO", ignoreCase: true)));
        Assert.Equal(["Cyd"], await NamesAsync(u => u.Name.EndsWith("yd")));
        Assert.Equal(["Cyd"], await NamesAsync(u => u.Name.EndsWith("YD", ignoreCase: true)));
        Assert.Equal(["bob"], await NamesAsync(u => u.Name.EqualsIgnoreCase("BOB")));
        Assert.Equal(["100%_\\"], await NamesAsync(u => u.Name.Contains("%_", ignoreCase: true)));
        Assert.Equal(["100%_\\"], await NamesAsync(u => u.Name.EndsWith("\\", ignoreCase: true)));
        Assert.Equal(["Ärger"], await NamesAsync(u => u.Name.StartsWith("är", ignoreCase: true)));
        Assert.Equal(["Ärger"], await NamesAsync(u => u.Name.EqualsIgnoreCase("ÄRGER")));
        Assert.Equal(["Ann", "Cyd", "100%_\\"], await NamesAsync(u => u.Nickname.Contains("")));
    }

    [Fact]
    public async Task Related_rows()
    {
        Assert.Equal(["Ann"], await NamesAsync(u => u.Team.Any()));
        Assert.Equal(["Ann"], await NamesAsync(u => u.Team.Any(t => t.Role == Role.Vendor)));
        Assert.Equal(["bob", "Cyd", "100%_\\", "Ärger"], await NamesAsync(u => u.Team.None()));
        Assert.Equal(["bob", "Cyd", "100%_\\", "Ärger"], await NamesAsync(u => u.Team.All(t => t.Logins == 8)));
        Assert.Equal(5, (await NamesAsync(u => u.Team.All(t => t.Logins == 7))).Length);
        Assert.Equal(["Ann"], await NamesAsync(u => u.Team.Count() == 2));
        Assert.Equal(["Ann"], await NamesAsync(u => u.Team.Count(t => t.Role == Role.Vendor) == 1));
        Assert.Equal(["Ann"], await NamesAsync(u => u.Team.Sum(t => t.Logins) > 10));
        Assert.Equal(["bob", "Cyd"], await NamesAsync(u => u.Manager.Is(m => m.Name == "Ann")));
        Assert.Equal(["Ann", "100%_\\", "Ärger"], await NamesAsync(u => u.Manager.IsAbsent));
        Assert.Equal(["bob", "Cyd"], await NamesAsync(u => u.Manager.Select(m => m.Name) == "Ann"));
        Assert.Equal(["Cyd"], await NamesAsync(u => u.Manager.Is(m => m.Team.Any(t => t.Name == "bob" && t.Id < u.Id))
            && u.Name != "bob"));
    }

    [Fact]
    public async Task A_field_of_another_query_is_refused()
    {
        UserFields? kept = null;
        _ = Db.Users.Where(u => (kept = u).Logins == 1);

        await Assert.ThrowsAsync<InvalidOperationException>(() => Db.Payments.Where(_ => kept!.Logins == 1).ToListAsync());
    }

    [Theory]
    [InlineData("'; DROP TABLE \"users\"; --")]
    [InlineData("\" OR \"\" = \"")]
    [InlineData("%' OR 1=1 --")]
    [InlineData("\\' OR ''='")]
    [InlineData("?1 ?2 $1 @p :x")]
    [InlineData("{0} {{")]
    [InlineData("\uFFFF\U0010FFFF")]
    [InlineData("_%[*?]\\")]
    [InlineData("")]
    public async Task A_hostile_text_is_only_a_text(string text)
    {
        await NewUserAsync("hostile", u => u.Name = text);
        Func<UserFields, Predicate>[] found =
        [
            u => u.Name == text,
            u => u.Name.In(text, "x"),
            u => u.Name.Contains(text) && u.Email == "hostile@test.com",
            u => u.Name.StartsWith(text) && u.Email == "hostile@test.com",
            u => u.Name.EndsWith(text) && u.Email == "hostile@test.com",
            u => u.Name.Between(text, text),
        ];

        foreach (var predicate in found)
        {
            Assert.Equal([text], await NamesAsync(predicate));
        }

        Assert.Equal([text], await Db.QueryAsync<string>($"SELECT \"name\" FROM \"users\" WHERE \"name\" = {text}"));
        Assert.Equal(1, await Db.Users.Where(u => u.Name == text).UpdateAsync(u => [u.Nickname.Set(text), u.Name.Set("tame")]));
        Assert.Equal(text, (await Db.Users.Where(u => u.Name == "tame").SingleAsync()).Nickname);
        Assert.Equal(6, await Db.Users.CountAsync());
    }

    [Fact]
    public Task A_text_may_hold_a_NUL_character() => Target.UseAsync(Feature.NulInTexts, () => A_hostile_text_is_only_a_text("a\0b"));
}
