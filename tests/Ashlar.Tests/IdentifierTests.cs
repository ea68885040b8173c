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
    public void A_ulid_starts_with_its_milliseconds() => Assert.StartsWith("01M7Y90FPB", ClientDefaults.Ulid(s_now), StringComparison.Ordinal);
}
