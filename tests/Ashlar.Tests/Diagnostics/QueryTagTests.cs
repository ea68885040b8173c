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
    [InlineData("/src/Pets/PetService.cs")]
    [InlineData(@"C:\src\Pets\PetService.cs")]
    public async Task A_tag_holds_no_folder_wherever_the_program_was_compiled(string file)
    {
        await using var db = await OpenAsync();

        using (QueryTags.Use("List", file))
        {
            await db.Tags.ToListAsync();
        }

        Assert.EndsWith(" /*method='PetService.List'*/", Events.Single().Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tag_stands_behind_a_semicolon_and_comments_too()
    {
        await using var db = await OpenAsync();

        using (QueryTags.Use())
        {
            Assert.Equal([1], await db.QueryAsync<int>($"SELECT 1; -- one"));
            Assert.Equal([2], await db.QueryAsync<int>($"SELECT 2; /* two */ ;"));
            await Assert.ThrowsAsync<DatabaseErrorException>(() => db.ExecuteAsync($"SELECT 1; /* two */ SELECT 2"));
        }
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
