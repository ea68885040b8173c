using Ashlar.Tests.Targets;

namespace Ashlar.Tests.Scales;

public abstract class ComparisonTests(Target target) : ScaleTests(target)
{
    public sealed class OnSqlite() : ComparisonTests(Target.Sqlite);

    public sealed class OnPostgres() : ComparisonTests(Target.Postgres);

    public sealed class OnPgBouncer() : ComparisonTests(Target.PgBouncer);

    [Theory, MemberData(nameof(Types))]
    public Task Equality_and_order(string type) => ProbeAsync(type, new Comparing(this));

    [Theory, MemberData(nameof(Types))]
    public Task Lists(string type) => ProbeAsync(type, new Listing(this));

    [Theory, MemberData(nameof(Types))]
    public Task Ranges(string type) => ProbeAsync(type, new Ranging(this));

    [Theory, MemberData(nameof(Types))]
    public Task Null(string type) => ProbeAsync(type, new Missing(this));

    [Theory, MemberData(nameof(Types))]
    public Task Values_of_other_queries(string type) => ProbeAsync(type, new Nesting(this));

    private sealed class Comparing(ComparisonTests tests) : IProbing
    {
        public async Task RunAsync<T>(Probe<T> probe)
        {
            foreach (var value in probe.Values)
            {
                await tests.SameAsync(s => probe.Of(s) == value, r => Probe<T>.AreEqual(probe.Of(r), value));
                await tests.SameAsync(s => probe.Of(s) != value, r => !Probe<T>.AreEqual(probe.Of(r), value));
                await tests.SameAsync(s => probe.Of(s) < value, r => Probe<T>.Compare(probe.Of(r), value) < 0);
                await tests.SameAsync(s => probe.Of(s) <= value, r => Probe<T>.Compare(probe.Of(r), value) <= 0);
                await tests.SameAsync(s => probe.Of(s) > value, r => Probe<T>.Compare(probe.Of(r), value) > 0);
                await tests.SameAsync(s => probe.Of(s) >= value, r => Probe<T>.Compare(probe.Of(r), value) >= 0);
                await tests.SameAsync(s => !(probe.Of(s) < value), r => !(Probe<T>.Compare(probe.Of(r), value) < 0));
                await tests.SameAsync(s => !(probe.Of(s) == value), r => !Probe<T>.AreEqual(probe.Of(r), value));
            }

            await tests.SameAsync(s => probe.Of(s) == probe.Of(s), _ => true);
            await tests.SameAsync(s => probe.Of(s) != probe.Of(s), _ => false);
        }
    }

    private sealed class Listing(ComparisonTests tests) : IProbing
    {
        public async Task RunAsync<T>(Probe<T> probe)
        {
            for (var count = 0; count <= probe.Values.Count; count++)
            {
                T[] some = [.. probe.Values.Reverse().Take(count)];
                await tests.SameAsync(s => probe.Of(s).In(some), r => some.Any(v => Probe<T>.AreEqual(v, probe.Of(r))));
                await tests.SameAsync(s => probe.Of(s).NotIn(some), r => !some.Any(v => Probe<T>.AreEqual(v, probe.Of(r))));
            }
        }
    }

    private sealed class Ranging(ComparisonTests tests) : IProbing
    {
        public async Task RunAsync<T>(Probe<T> probe)
        {
            foreach (var low in probe.Values)
            {
                foreach (var high in probe.Values)
                {
                    await tests.SameAsync(s => probe.Of(s).Between(low, high), r => Probe<T>.Compare(probe.Of(r), low) >= 0 && Probe<T>.Compare(probe.Of(r), high) <= 0);
                }
            }
        }
    }

    private sealed class Missing(ComparisonTests tests) : IProbing
    {
        public async Task RunAsync<T>(Probe<T> probe)
        {
            await tests.SameAsync(s => probe.Of(s).IsNull, r => probe.Of(r) is null);
            await tests.SameAsync(s => probe.Of(s).IsNotNull, r => probe.Of(r) is not null);
            await tests.SameAsync(s => !probe.Of(s).IsNull, r => probe.Of(r) is not null);
        }
    }

    private sealed class Nesting(ComparisonTests tests) : IProbing
    {
        public async Task RunAsync<T>(Probe<T> probe)
        {
            var first = tests.Rows[0].Id;
            await tests.SameAsync(
                s => probe.Of(s).In(tests.Db.Samples.Where(x => x.Id == first).Select(x => probe.Of(x))),
                r => Probe<T>.AreEqual(probe.Of(r), probe.Of(tests.Rows[0])));
            await tests.SameAsync(
                s => probe.Of(s).In(tests.Db.Samples.GroupBy(x => probe.Of(x)).Where(g => g.Count() > 1).Select(g => g.Key)),
                r => probe.Of(r) is not null);
            await tests.SameAsync(
                s => s.Id.In(tests.Db.Samples.Where(x => probe.Of(x) == probe.Of(s) && x.Id > s.Id).Select(x => x.Id)),
                _ => false);
        }
    }
}
