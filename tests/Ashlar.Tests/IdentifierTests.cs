using System.Text.RegularExpressions;
using Ashlar.Models;

namespace Ashlar.Tests;

/// <summary>Ids have the formats that Prisma's client gives them.</summary>
public class IdentifierTests
{
    private static readonly DateTime s_now = new(2026, 11, 21, 5, 24, 34, 123, DateTimeKind.Utc);

    public static TheoryData<string, ClientDefault<string>, string> Formats => new()
    {
        { "uuid(4)", ClientDefaults.Uuid4, "^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$" },
        { "uuid(7)", ClientDefaults.Uuid7, "^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$" },
        { "cuid(1)", ClientDefaults.Cuid1, "^c[0-9a-z]{24}$" },
        { "cuid(2)", ClientDefaults.Cuid2, "^[a-z][0-9a-z]{23}$" },
        { "ulid()", ClientDefaults.Ulid, "^[0-7][0-9A-HJKMNP-TV-Z]{25}$" },
        { "nanoid()", ClientDefaults.Nanoid(), "^[0-9A-Za-z_-]{21}$" },
        { "nanoid(7)", ClientDefaults.Nanoid(7), "^[0-9A-Za-z_-]{7}$" },
    };

    [Theory, MemberData(nameof(Formats))]
    public void Has_the_format_of_its_function(string function, ClientDefault<string> make, string format)
    {
        var ids = Enumerable.Range(0, 100).Select(_ => make(s_now)).ToList();

        Assert.All(ids, id => Assert.True(Regex.IsMatch(id, format), $"{function} gave {id}"));
        Assert.Equal(100, ids.Distinct().Count());
    }

    [Fact]
    public void Those_that_hold_a_time_sort_by_it()
    {
        foreach (var make in new[] { ClientDefaults.Uuid7, ClientDefaults.Cuid1, ClientDefaults.Ulid })
        {
            Assert.True(string.CompareOrdinal(make(s_now), make(s_now.AddMilliseconds(1))) < 0);
        }
    }

    [Fact]
    public void A_ulid_starts_with_its_milliseconds() => Assert.StartsWith("01M7Y90FPB", Identifier.Ulid(s_now, new()), StringComparison.Ordinal);

    [Fact]
    public void A_uuid_starts_with_its_milliseconds()
    {
        var milliseconds = new DateTimeOffset(s_now).ToUnixTimeMilliseconds();

        Assert.StartsWith($"{milliseconds >> 16:x8}-{milliseconds & 0xFFFF:x4}-7", Identifier.Uuid7(s_now, new()), StringComparison.Ordinal);
    }

    private static string Make(string function, DateTime now, IdClock clock) => function == "uuid(7)" ? Identifier.Uuid7(now, clock) : Identifier.Ulid(now, clock);

    [Theory, InlineData("uuid(7)"), InlineData("ulid()")]
    public void Each_sorts_behind_the_one_before_within_a_millisecond(string function)
    {
        var clock = new IdClock();
        var ids = Enumerable.Range(0, 10_000).Select(_ => Make(function, s_now, clock)).ToList();

        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Theory, InlineData("uuid(7)"), InlineData("ulid()")]
    public void A_clock_that_goes_back_a_little_changes_no_order_and_one_that_was_set_back_is_believed(string function)
    {
        var clock = new IdClock();
        string[] ids = [Make(function, s_now, clock), Make(function, s_now.AddMilliseconds(-900), clock), Make(function, s_now.AddMilliseconds(1), clock)];

        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
        Assert.True(string.CompareOrdinal(Make(function, s_now.AddHours(-1), clock), ids[0]) < 0);
    }

    [Fact]
    public async Task Times_are_told_apart_on_several_threads()
    {
        var clock = new IdClock();
        var times = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Enumerable.Range(0, 5_000).Select(_ => clock.Next(7)).ToList())));

        Assert.Equal(20_000, times.SelectMany(t => t).Distinct().Count());
        Assert.All(times, mine => Assert.Equal(mine.Order(), mine));
    }

    [Fact]
    public void A_counter_that_is_full_goes_on_in_the_next_millisecond()
    {
        var (milliseconds, counter) = new IdClock(7, (1UL << IdClock.CounterBits) - 1).Next(7);

        Assert.Equal(8UL, milliseconds);
        Assert.InRange(counter, 0UL, (1UL << (IdClock.CounterBits - 1)) - 1);
    }
}
