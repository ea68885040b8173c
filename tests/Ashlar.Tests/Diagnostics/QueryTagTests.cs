namespace Ashlar.Tests.Diagnostics;

/// <summary>Comments that name the code behind a statement.</summary>
public sealed class QueryTagTests : ListeningTests
{
    [Fact]
    public async Task A_tag_names_the_calling_method()
    {
        await using var db = await OpenAsync();

        using (QueryTags.Use())
        {
            await db.Tags.ToListAsync();
        }

        await db.Tags.ToListAsync();

        Assert.EndsWith(" /*method='QueryTagTests.A_tag_names_the_calling_method'*/", Events.First().Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/*", Events.Last().Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_inner_tag_replaces_the_outer_one_for_its_time()
    {
        await using var db = await OpenAsync();

        using (QueryTags.Use("Outer", ""))
        {
            using (QueryTags.Use("Inner", ""))
            {
                await db.Tags.CreateAsync(new() { Slug = "a" });
            }

            await db.Tags.CreateAsync(new() { Slug = "b" });
        }

        Assert.Equal(["/*method='Inner'*/", "/*method='Outer'*/"], Events.Select(e => e.Text[e.Text.IndexOf("/*", StringComparison.Ordinal)..]));
    }

    [Theory]
    [InlineData("*/ DROP TABLE \"Tag\"; --")]
    [InlineData("'; SELECT 1 /*")]
    [InlineData("a\nb\\'c")]
    public async Task A_tag_never_ends_its_comment(string method)
    {
        await using var db = await OpenAsync();

        using (QueryTags.Use(method, ""))
        {
            Assert.Empty(await db.Tags.ToListAsync());
        }

        var comment = Events.Single().Text[Events.Single().Text.IndexOf("/*", StringComparison.Ordinal)..];
        Assert.Equal(comment.Length - 2, comment.IndexOf("*/", StringComparison.Ordinal));
        Assert.Equal(2, comment.Count(c => c == '\''));
    }
}
