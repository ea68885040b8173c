using System.Text.Json;
using Ashlar.Tests.Targets;
using Desk.Data;

namespace Ashlar.Tests.Desks;

/// <summary>Fields marked <c>@json</c> are of C# types on both ways, and stay JSON in the database.</summary>
public abstract class TypedJsonTests(Target target) : DeskTests(target)
{
    public sealed class OnSqlite() : TypedJsonTests(Target.Sqlite);

    public sealed class OnPostgres() : TypedJsonTests(Target.Postgres);

    public sealed class OnPgBouncer() : TypedJsonTests(Target.PgBouncer);

    private static readonly OpeningHours s_hours = new(8, 18, Day.Tuesday);

    private Task<Branch> NewAsync(string name = "north", Action<BranchCreate>? change = null)
    {
        var branch = new BranchCreate { Name = name, Hours = s_hours };
        change?.Invoke(branch);
        return Db.Branches.CreateAsync(branch);
    }

    // Both databases take a text for JSON.
    private Task<int> StoreAsync(string column, string? json) => Db.ExecuteAsync(TestDatabase.Raw(
        $"UPDATE \"Branch\" SET \"{column}\" = {(json is null ? "NULL" : $"'{json}'")}"));

    [Fact]
    public async Task What_is_written_is_read_as_the_same_values()
    {
        var made = await NewAsync(change: b => (b.Rent, b.Visits, b.Sign) = (new Money(12.5m, "EUR"), new() { ["ann"] = [1, 2] }, "\"open\""));
        var read = await Db.Branches.SingleAsync();

        Assert.Equal((s_hours, new Money(12.5m, "EUR"), "\"open\""), (made.Hours, made.Rent, made.Sign));
        Assert.Equal((s_hours, new Money(12.5m, "EUR"), "\"open\""), (read.Hours, read.Rent, read.Sign));
        Assert.Equal([1, 2], read.Visits["ann"]);
    }

    [Fact]
    public async Task Half_of_a_surrogate_pair_is_an_error_and_nothing_is_written()
    {
        await Assert.ThrowsAsync<ValueOutOfRangeException>(() => NewAsync(change: b => b.Sign = "a\ud800"));
        await Assert.ThrowsAsync<ValueOutOfRangeException>(() => NewAsync(change: b => b.Visits = new() { ["\udc00"] = [1] }));
        await Assert.ThrowsAsync<ValueOutOfRangeException>(() => NewAsync(change: b => b.Rent = new Money(1, "\ud83d")));

        Assert.Equal(0, await Db.Branches.CountAsync());
        Assert.Equal("\ud83d\ude00 <ä> '\"", (await NewAsync(change: b => b.Sign = "\ud83d\ude00 <ä> '\"")).Sign);
    }

    [Fact]
    public async Task What_is_absent_stays_absent_and_a_default_comes_from_the_database()
    {
        await NewAsync();

        var branch = await Db.Branches.Where(b => b.Rent == null && b.Sign.IsNull && b.Hours.IsNotNull).SingleAsync();

        Assert.Equal((null, null), (branch.Rent, branch.Sign));
        Assert.Empty(branch.Visits);
    }

    [Fact]
    public async Task Updates_set_whole_values_and_null()
    {
        var branch = await NewAsync(change: b => (b.Rent, b.Sign) = (new Money(1, "EUR"), "open"));

        await Db.Branches.UpdateAsync(branch.Id, b => [b.Hours.Set(new OpeningHours(9, 17)), b.Sign.Set(null)]);
        await Db.Branches.UpdateAsync(branch.Id, new BranchUpdate { Rent = null, Visits = new() { ["bob"] = [] } });

        var read = await Db.Branches.SingleAsync();
        Assert.Equal((new OpeningHours(9, 17), null, null), (read.Hours, read.Rent, read.Sign));
        Assert.Equal(["bob"], read.Visits.Keys);
    }

    [Fact]
    public async Task Many_rows_are_written_at_once()
    {
        await Db.Branches.CreateManyAsync(Enumerable.Range(0, 5).Select(i => new BranchCreate
        {
            Name = $"{i}", Hours = new OpeningHours(i, i + 1), Sign = i == 0 ? null : $"{i}", Rent = i == 0 ? null : new Money(i, "EUR"), Visits = [],
        }));

        var rows = await Db.Branches.OrderBy(b => b.Id).ToListAsync();
        Assert.Equal([0, 1, 2, 3, 4], rows.Select(r => r.Hours.From));
        Assert.Equal([null, "1", "2", "3", "4"], rows.Select(r => r.Sign));
        Assert.Equal([null, 1m, 2m, 3m, 4m], rows.Select(r => r.Rent?.Amount));
    }

    [Fact]
    public async Task Queries_look_into_the_JSON()
    {
        await NewAsync();
        await NewAsync("south", b => (b.Hours, b.Visits) = (new OpeningHours(10, 12), new() { ["ann"] = [3, 4] }));

        Assert.Equal("south", (await Db.Branches.Where(b => b.Hours.Path("from").AsNumber() > 9).SingleAsync()).Name);
        Assert.Equal("north", (await Db.Branches.Where(b => b.Hours.Path("closed").AsText() == "Tuesday").SingleAsync()).Name);
        Assert.Equal("south", (await Db.Branches.Where(b => b.Visits.HasKey("ann") & b.Visits.Path("ann", 1).AsNumber() == 4).SingleAsync()).Name);
        Assert.Equal("south", (await Db.Branches.Where(b => b.Visits.Contains(JsonElement.Parse("""{"ann":[4]}"""))).SingleAsync()).Name);
    }

    [Fact]
    public async Task The_field_alone_and_those_of_related_rows_are_of_the_type()
    {
        var head = await NewAsync();
        await NewAsync("south", b => (b.HeadId, b.Rent) = (head.Id, new Money(2, "EUR")));

        Assert.Equal([s_hours, s_hours], await Db.Branches.OrderBy(b => b.Id).Select(b => b.Hours).ToListAsync());
        var lists = await Db.Branches.Where(b => b.Id == head.Id).Select(b => (b.Name, b.Others.Select(o => (o.Hours, o.Rent)))).SingleAsync();
        Assert.Equal([(s_hours, (Money?)new Money(2, "EUR"))], lists.Item2);
        Assert.Equal(s_hours, (await Db.Branches.Where(b => b.Id == head.Id).Include(b => b.Others).SingleAsync()).Others[0].Hours);
    }

    [Theory]
    [InlineData("hours", """{"from":"early","to":18}""")]
    [InlineData("hours", "[]")]
    [InlineData("hours", "null")]
    [InlineData("rent", "7")]
    public async Task A_stored_value_of_another_shape_is_an_error_that_names_the_field(string column, string json)
    {
        await NewAsync();
        await StoreAsync(column, json);

        var error = await Assert.ThrowsAsync<UnexpectedValueException>(() => Db.Branches.ToListAsync());

        Assert.Contains($"\"Branch.{column}\"", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("early", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Audit_records_what_is_stored_also_what_the_type_does_not_know()
    {
        var branch = await NewAsync();
        await StoreAsync("hours", """{"from":1,"to":2,"lunch":12}""");

        await Db.Branches.UpdateAsync(branch.Id, b => [b.Name.Set("east")]);

        var record = await Db.AuditLogs.Where(l => l.Action == "update").SingleAsync();
        Assert.Equal(12, record.Before!.Value.GetProperty("hours").GetProperty("lunch").GetInt32());
    }
}
