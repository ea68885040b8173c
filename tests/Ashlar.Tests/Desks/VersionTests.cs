using Ashlar.Tests.Targets;
using Desk.Data;

namespace Ashlar.Tests.Desks;

public abstract class VersionTests(Target target) : DeskTests(target)
{
    public sealed class OnSqlite() : VersionTests(Target.Sqlite);

    public sealed class OnPostgres() : VersionTests(Target.Postgres);

    public sealed class OnPgBouncer() : VersionTests(Target.PgBouncer);

    private Task<Article> NewAsync() => Db.Articles.CreateAsync(new ArticleCreate { Slug = "a", Title = "First" });

    [Fact]
    public async Task A_new_row_has_version_1() => Assert.Equal(1, (await NewAsync()).Revision);

    [Fact]
    public async Task Changing_a_row_that_was_read_counts_in_the_same_statement()
    {
        var article = await NewAsync();

        var changed = await Database.CountingAsync(1, () => Db.Articles.UpdateAsync(article, new ArticleUpdate { Title = "Second" }));

        Assert.Equal(("Second", 2), (changed.Title, changed.Revision));
        changed = await Database.CountingAsync(1, () => Db.Articles.UpdateAsync(changed, a => [a.Title.Set("Third"), a.Reads.Add(1)]));
        Assert.Equal(("Third", 1, 3), (changed.Title, changed.Reads, changed.Revision));
    }

    [Fact]
    public async Task A_row_that_was_changed_since_is_not_overwritten()
    {
        var article = await NewAsync();
        await Db.Articles.UpdateAsync(article, a => [a.Title.Set("theirs")]);

        var error = await Assert.ThrowsAsync<ConflictException>(() => Db.Articles.UpdateAsync(article, a => [a.Title.Set("mine")]));

        Assert.Equal("Article", error.ModelName);
        Assert.Equal("The row of \"Article\" was changed since it was read; read it again and repeat the change.", error.Message);
        Assert.Equal("theirs", (await Db.Articles.GetAsync(article.Id)).Title);
    }

    [Fact]
    public async Task The_version_may_come_from_outside()
    {
        var article = await NewAsync();

        var changed = await Db.Articles.UpdateAsync(article.Id, 1, new ArticleUpdate { Title = "Second" });
        await Assert.ThrowsAsync<ConflictException>(() => Db.Articles.UpdateAsync(article.Id, 1, a => [a.Title.Set("mine")]));

        Assert.Equal(2, changed.Revision);
    }

    [Fact]
    public async Task A_row_that_is_gone_is_no_conflict()
    {
        var article = await NewAsync();
        await Db.Articles.DeleteAsync(article.Id);

        await Assert.ThrowsAsync<NotFoundException>(() => Db.Articles.UpdateAsync(article, a => [a.Title.Set("mine")]));
    }

    [Fact]
    public async Task Changing_nothing_checks_the_version_too()
    {
        var article = await NewAsync();
        Assert.Equal(article, await Db.Articles.UpdateAsync(article, new ArticleUpdate()));
        await Db.Articles.UpdateAsync(article, a => [a.Reads.Add(1)]);

        await Assert.ThrowsAsync<ConflictException>(() => Db.Articles.UpdateAsync(article, new ArticleUpdate()));
    }

    [Fact]
    public async Task Deleting_a_row_that_was_changed_since_is_a_conflict()
    {
        var article = await NewAsync();
        var changed = await Db.Articles.UpdateAsync(article, a => [a.Reads.Add(1)]);

        await Assert.ThrowsAsync<ConflictException>(() => Db.Articles.DeleteAsync(article));
        Assert.Equal(changed, await Database.CountingAsync(1, () => Db.Articles.DeleteAsync(changed)));
        Assert.False(await Db.Articles.AnyAsync());
    }

    [Fact]
    public async Task Changes_of_many_rows_and_upserts_count()
    {
        await NewAsync();

        await Db.Articles.Where(a => a.Reads == 0).UpdateAsync(a => [a.Reads.Set(5)]);
        var article = await Database.CountingAsync(1, () => Db.Articles.UpsertAsync(
            a => a.Slug, new ArticleCreate { Slug = "a", Title = "x" }, a => [a.Title.Set("Third")]));

        Assert.Equal(("Third", 5, 3), (article.Title, article.Reads, article.Revision));
    }

    [Fact]
    public async Task A_stale_version_ends_a_transaction_at_once()
    {
        var article = await NewAsync();
        await Db.Articles.UpdateAsync(article, a => [a.Reads.Add(1)]);
        var runs = 0;

        await Assert.ThrowsAsync<ConflictException>(() => Db.TransactionAsync(async tx =>
        {
            runs++;
            await tx.Articles.UpdateAsync(article, a => [a.Title.Set("mine")]);
        }));

        Assert.Equal(1, runs);
    }

    [Fact]
    public async Task Of_many_writers_with_one_version_one_succeeds()
    {
        var article = await NewAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(async () =>
        {
            try
            {
                await Db.Articles.UpdateAsync(article, a => [a.Title.Set($"by {i}")]);
                return true;
            }
            catch (ConflictException)
            {
                return false;
            }
        })));

        Assert.Single(outcomes, won => won);
        Assert.Equal(2, (await Db.Articles.GetAsync(article.Id)).Revision);
    }
}
