using Ashlar.Tests.Targets;
using Scale.Data;

namespace Ashlar.Tests.Scales;

public abstract class WriteTests(Target target) : ScaleTests(target)
{
    public sealed class OnSqlite() : WriteTests(Target.Sqlite);

    public sealed class OnPostgres() : WriteTests(Target.Postgres);

    public sealed class OnPgBouncer() : WriteTests(Target.PgBouncer);

    [Theory, MemberData(nameof(Types))]
    public Task New_rows_come_back(string type) => ProbeAsync(type, new Making(this));

    [Theory, MemberData(nameof(Types))]
    public Task Changes_come_back(string type) => ProbeAsync(type, new Changing(this));

    [Theory, MemberData(nameof(Types))]
    public Task Many_rows_are_made_or_changed(string type) => ProbeAsync(type, new Upserting(this));

    [Theory, MemberData(nameof(Types))]
    public Task Deleted_rows_come_back(string type) => ProbeAsync(type, new Deleting(this));

    private static void Same<T>(Probe<T> probe, IEnumerable<T> expected, IEnumerable<Sample> rows) =>
        Assert.Collection(rows.OrderBy(r => r.Code), [.. expected.Select(e => (Action<Sample>)(r => Assert.True(Probe<T>.AreEqual(e, probe.Of(r)), $"{r.Code}: {probe.Of(r)} is not {e}")))]);

    private sealed class Making(WriteTests tests) : IProbing
    {
        public async Task RunAsync<T>(Probe<T> probe)
        {
            T[] twice = [.. probe.Values, .. probe.Values];
            Same(probe, twice, tests.Rows);
            Same(probe, twice, await tests.Database.CountingAsync(1, () => tests.Db.Samples.ToListAsync()));
            foreach (var row in probe.Rows().Take(probe.Values.Count))
            {
                row.Code = "x" + row.Code;
                var made = await tests.Database.CountingAsync(1, () => tests.Db.Samples.CreateAsync(row));
                Assert.True(Probe<T>.AreEqual(probe.Of(made), probe.Of(tests.Rows.Single(r => "x" + r.Code == row.Code))));
            }
        }
    }

    private sealed class Changing(WriteTests tests) : IProbing
    {
        public async Task RunAsync<T>(Probe<T> probe)
        {
            var db = tests.Db.Samples;
            var id = tests.Rows[0].Id;
            foreach (var value in probe.Values)
            {
                Assert.True(Probe<T>.AreEqual(value, probe.Of(await tests.Database.CountingAsync(1, () => db.UpdateAsync(id, s => [probe.Of(s).Set(value)])))));
                Assert.True(Probe<T>.AreEqual(value, probe.Of(await tests.Database.CountingAsync(1, () => db.UpdateAsync(id, probe.Change(value))))));
            }

            // Each row the value of the next one.
            T[] next = [.. tests.Rows.Skip(1).Append(tests.Rows[0]).Select(probe.Of)];
            await tests.Database.CountingAsync(1, () => db.UpdateManyAsync(tests.Rows.Select((r, i) => (r.Id, probe.Change(next[i])))));
            Same(probe, next, await db.ToListAsync());
            Same(probe, tests.Rows.Select(_ => probe.Values[^1]), await tests.Database.CountingAsync(1, () => db.Where(s => s.Id > 0).UpdateAndReturnAsync(s => [probe.Of(s).Set(probe.Values[^1])])));
        }
    }

    private sealed class Upserting(WriteTests tests) : IProbing
    {
        public async Task RunAsync<T>(Probe<T> probe)
        {
            var db = tests.Db.Samples;
            SampleCreate[] rows = [.. probe.Rows().Reverse().Zip(tests.Rows, (r, known) => r with { Code = known.Code }), .. probe.Rows().Take(2).Select((r, i) => r with { Code = $"y{i}" })];
            var written = await tests.Database.CountingAsync(1, () => db.UpsertManyAsync(s => s.Code, rows, (s, next) => [probe.Of(s).Set(probe.Of(next))]));

            T[] expected = [.. tests.Rows.Reverse().Select(probe.Of), probe.Values[0], probe.Values[1]];
            Same(probe, expected, written);
            Same(probe, expected, await db.ToListAsync());

            // SQLite runs one prepared statement for each row.
            Assert.Equal(0, await tests.Database.CountingAsync(tests.Target == Target.Sqlite ? rows.Length : 1, () => db.CreateManyAsync(rows, OnConflict.Skip)));
        }
    }

    private sealed class Deleting(WriteTests tests) : IProbing
    {
        public async Task RunAsync<T>(Probe<T> probe)
        {
            foreach (var value in probe.Values)
            {
                var gone = await tests.Database.CountingAsync(1, () => tests.Db.Samples.Where(s => probe.Of(s) == value).DeleteAndReturnAsync());
                Same(probe, [value, value], gone);
            }

            Assert.Equal(0, await tests.Db.Samples.CountAsync());
        }
    }
}
