using Ashlar.Tests.Targets;
using Shelf.Data;

namespace Ashlar.Tests.Shelves;

/// <summary>A time comes back as it was given, as fine as its column has it: what was read is found again, and can be written again.</summary>
public abstract class MomentTests(Target target) : IAsyncLifetime
{
    public sealed class OnPostgres() : MomentTests(Target.Postgres);

    public sealed class OnPgBouncer() : MomentTests(Target.PgBouncer);

    private static readonly DateTime s_fine = new DateTime(2026, 2, 3, 4, 5, 6, 789, DateTimeKind.Utc).AddMicroseconds(123);
    private static readonly DateTime s_coarse = new(2026, 2, 3, 4, 5, 6, 789, DateTimeKind.Utc);
    private static readonly DateTime s_hour = DateTime.UnixEpoch + s_fine.TimeOfDay;

    private TestDatabase<ShelfDb> Database { get; set; } = null!;

    private ShelfDb Db => Database.Db;

    public async ValueTask InitializeAsync() => Database = await TestDatabase<ShelfDb>.CreateAsync(target, TestSchema.Shelf);

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return Database.DisposeAsync();
    }

    private static MomentCreate Fine(int seconds) => new()
    {
        Coarse = s_fine.AddSeconds(seconds).AddTicks(9), Fine = s_fine.AddSeconds(seconds).AddTicks(9), Stamp = s_fine.AddSeconds(seconds), Hour = s_hour, List = [s_fine, s_coarse], Coarses = [s_fine],
    };

    private static void AssertFine(int seconds, Moment row)
    {
        Assert.Equal((s_coarse.AddSeconds(seconds), s_fine.AddSeconds(seconds), s_fine.AddSeconds(seconds), s_hour), (row.Coarse, row.Fine, row.Stamp, row.Hour));
        Assert.Equal([s_fine, s_coarse], row.List);
        Assert.Equal([s_coarse], row.Coarses);
    }

    [Fact]
    public async Task What_is_written_is_read()
    {
        AssertFine(0, await Db.Moments.CreateAsync(Fine(0)));
        await Db.Moments.CreateManyAsync([Fine(1), Fine(2)]);
        AssertFine(3, (await Db.Moments.CreateManyAndReturnAsync([Fine(3)]))[0]);
        AssertFine(4, await Db.Moments.UpsertAsync(m => m.Stamp, Fine(4), m => [m.Fine.Set(s_coarse)]));

        foreach (var (row, seconds) in (await Db.Moments.OrderBy(m => m.Id).ToListAsync()).Select((r, i) => (r, i)))
        {
            AssertFine(seconds, row);
        }
    }

    [Fact]
    public async Task What_was_read_is_found_and_written_again()
    {
        var row = await Db.Moments.CreateAsync(Fine(0));
        await Db.Moments.CreateAsync(Fine(1));

        Assert.Equal(row.Id, (await Db.Moments.Where(m => m.Fine == row.Fine & m.Coarse == row.Coarse & m.Hour == row.Hour & m.Stamp.In(row.Stamp, s_coarse) & m.List.Has(row.Fine)).SingleAsync()).Id);
        Assert.Equal(row.Id, (await Db.Moments.Where(m => m.Fine.Between(row.Fine, row.Fine) & m.Fine.In(row.Fine)).SingleAsync()).Id);
        Assert.Equal(0, await Db.Moments.CountAsync(m => m.Fine == s_coarse));
        Assert.Equal(s_fine.AddHours(1), await Db.Moments.Where(m => m.Id == row.Id).Select(m => m.Fine.AddHours(1)).SingleAsync());

        await Db.Moments.UpdateAsync(row.Id, new MomentUpdate { Fine = row.Fine, Stamp = row.Stamp, Hour = row.Hour, List = row.List });
        await Db.Moments.UpdateAsync(row.Id, m => [m.Fine.Set(row.Fine), m.List.Append(row.Fine)]);
        Assert.Equal((row.Fine, row.Stamp, row.Hour, 3), (await Db.Moments.GetAsync(row.Id)) is var again ? (again.Fine, again.Stamp, again.Hour, again.List.Count) : default);
        Assert.Equal(2, (await Db.Moments.UpsertAsync(m => m.Stamp, Fine(0), m => [m.List.Set(row.Stamp, row.Fine)])).List.Count(t => t == s_fine));
    }

    [Fact]
    public async Task SQL_written_by_hand_gets_times_as_they_are()
    {
        var row = await Db.Moments.CreateAsync(Fine(0));

        Assert.Equal(1, await Db.ExecuteAsync($"UPDATE \"Moment\" SET \"fine\" = {row.Fine.AddDays(1)}, \"coarse\" = {row.Coarse.AddDays(1)} WHERE \"fine\" = {row.Fine} AND \"coarse\" = {row.Coarse}"));

        row = await Db.Moments.GetAsync(row.Id);
        Assert.Equal((s_fine.AddDays(1), s_coarse.AddDays(1)), (row.Fine, row.Coarse));
        Assert.Equal([row.Id], await Db.Sql.MomentsAt(row.Fine).Select(m => m.Id).ToListAsync());
        Assert.Equal([row.Id], await Db.Sql.MomentsAt(row.Fine).Where(m => m.Fine == row.Fine & m.Later == row.Fine.AddDays(1)).Select(m => m.Id).ToListAsync());
    }
}
