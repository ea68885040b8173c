using Ashlar.Tests.Targets;
using Scale.Data;

namespace Ashlar.Tests.Scales;

public abstract class OrderTests(Target target) : ScaleTests(target)
{
    public sealed class OnSqlite() : OrderTests(Target.Sqlite);

    public sealed class OnPostgres() : OrderTests(Target.Postgres);

    public sealed class OnPgBouncer() : OrderTests(Target.PgBouncer);

    /// <summary>Descending, and where rows without the value are: first, last, or as the database has them.</summary>
    private static readonly (bool IsDescending, bool? NullsFirst)[] s_orders = [.. from d in new[] { false, true } from n in new bool?[] { null, false, true } select (d, n)];

    [Theory, MemberData(nameof(Types))]
    public Task Directions_and_nulls(string type) => ProbeAsync(type, new Sorting(this));

    [Theory, MemberData(nameof(Types))]
    public Task The_first_row_of_each_value_in_an_order(string type) => ProbeAsync(type, new Telling(this));

    [Theory, MemberData(nameof(Types))]
    public Task Pages_back_and_forth_in_every_mix_of_directions(string type) => ProbeAsync(type, new Paging(this));

    private static Ordering Of<T>(Expr<T> value, (bool IsDescending, bool? NullsFirst) order)
    {
        var ordering = order.IsDescending ? value.Desc : value.Asc;
        return order.NullsFirst switch
        {
            true => ordering.NullsFirst,
            false => ordering.NullsLast,
            null => ordering,
        };
    }

    private List<Sample> Sorted<T>(Probe<T> probe, (bool IsDescending, bool? NullsFirst) order, bool isKeyDescending = false)
    {
        // SQLite takes NULL for the smallest value, PostgreSQL for the largest.
        var nullsFirst = order.NullsFirst ?? (Target == Target.Sqlite) != order.IsDescending;
        var rows = Rows.ToList();
        rows.Sort((a, b) =>
        {
            var (left, right) = (probe.Of(a), probe.Of(b));
            var compared = (left is null, right is null) switch
            {
                (true, true) => 0,
                (true, false) => nullsFirst ? -1 : 1,
                (false, true) => nullsFirst ? 1 : -1,
                _ => Probe<T>.Compare(left, right)!.Value * (order.IsDescending ? -1 : 1),
            };
            return compared != 0 ? compared : a.Id.CompareTo(b.Id) * (isKeyDescending ? -1 : 1);
        });
        return rows;
    }

    private sealed class Sorting(OrderTests tests) : IProbing
    {
        public async Task RunAsync<T>(Probe<T> probe)
        {
            foreach (var order in s_orders)
            {
                Assert.Equal(tests.Sorted(probe, order).Select(r => r.Id), await tests.IdsAsync(s => Of(probe.Of(s), order), s => s.Id));
            }
        }
    }

    private sealed class Telling(OrderTests tests) : IProbing
    {
        public async Task RunAsync<T>(Probe<T> probe)
        {
            foreach (var order in s_orders)
            {
                var found = await tests.Database.CountingAsync(1, () => tests.Db.Samples.OrderBy(s => Of(probe.Of(s), order), s => s.Id.Desc).DistinctBy(s => probe.Of(s)).ToListAsync());

                // Each value is there twice, and the later row comes first.
                Assert.Equal(tests.Sorted(probe, order, isKeyDescending: true).Where(r => r.Id > probe.Values.Count).Select(r => r.Id), found.Select(r => r.Id));
            }
        }
    }

    private sealed class Paging(OrderTests tests) : IProbing
    {
        public async Task RunAsync<T>(Probe<T> probe)
        {
            foreach (var order in s_orders)
            {
                foreach (var isKeyDescending in new[] { false, true })
                {
                    var query = tests.Db.Samples.OrderBy(s => Of(probe.Of(s), order), s => isKeyDescending ? s.Id.Desc : s.Id.Asc);
                    var pages = new List<Page<Sample>>();
                    for (string? cursor = null; pages.Count == 0 || cursor is not null; cursor = pages[^1].Next)
                    {
                        var after = cursor;
                        pages.Add(await tests.Database.CountingAsync(1, () => query.PageAsync(3, after: after)));
                    }

                    Assert.Equal(tests.Sorted(probe, order, isKeyDescending).Select(r => r.Id), pages.SelectMany(p => p.Items).Select(r => r.Id));
                    for (var i = pages.Count - 1; i > 0; i--)
                    {
                        var back = await tests.Database.CountingAsync(1, () => query.PageAsync(3, before: pages[i].Previous));
                        Assert.Equal(pages[i - 1].Items.Select(r => r.Id), back.Items.Select(r => r.Id));
                    }
                }
            }
        }
    }
}
