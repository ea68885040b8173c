using Ashlar.Tests.Targets;
using Library.Data;

namespace Ashlar.Tests.Libraries;

/// <summary>Rows found by their words, alike on every target.</summary>
public abstract class SearchTests(Target target) : IAsyncLifetime
{
    public sealed class OnSqlite() : SearchTests(Target.Sqlite);

    public sealed class OnPostgres() : SearchTests(Target.Postgres);

    public sealed class OnPgBouncer() : SearchTests(Target.PgBouncer);

    private TestDatabase<LibraryDb> Database { get; set; } = null!;

    private LibraryDb Db => Database.Db;

    public async ValueTask InitializeAsync()
    {
        Database = await TestDatabase<LibraryDb>.CreateAsync(target, TestSchema.Library);
        var ann = await Db.Authors.CreateAsync(new() { Name = "Ann" });
        var bob = await Db.Authors.CreateAsync(new() { Name = "Bob" });
        await Db.Articles.CreateManyAsync([
            new() { Id = "cats", AuthorId = ann.Id, Title = "Cats and dogs", Body = "A cat chases a dog through the garden." },
            new() { Id = "dogs", AuthorId = ann.Id, Title = "The dog", Body = "Dogs sleep. A dog that sleeps is a happy dog." },
            new() { Id = "bread", AuthorId = bob.Id, Title = "Bread", Body = "Sour dough with rye; the crust is dark." },
            new() { Id = "cafe", AuthorId = bob.Id, Title = "Café ÜBER Straße", Body = null },
        ]);
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return Database.DisposeAsync();
    }

    private Task<List<string>> FoundAsync(string query) =>
        Database.CountingAsync(1, () => Db.Articles.Where(a => a.Search(query)).OrderBy(a => a.Id).Select(a => a.Id).ToListAsync());

    [Fact]
    public async Task All_words_must_be_there_in_any_of_the_fields()
    {
        Assert.Equal(["cats", "dogs"], await FoundAsync("dog"));
        Assert.Equal(["cats"], await FoundAsync("garden cats"));
        Assert.Equal([], await FoundAsync("garden bread"));
        Assert.Equal(["bread"], await FoundAsync("  rye,  dough! "));
    }

    [Fact]
    public async Task Quotes_keep_words_side_by_side()
    {
        Assert.Equal(["bread"], await FoundAsync("\"sour dough\""));
        Assert.Equal([], await FoundAsync("\"dough sour\""));
        Assert.Equal(["cats"], await FoundAsync("garden \"cats and dogs\""));
    }

    [Fact]
    public async Task A_minus_leaves_rows_out()
    {
        Assert.Equal(["dogs"], await FoundAsync("dog -garden"));
        Assert.Equal(["cats"], await FoundAsync("dog -\"happy dog\""));
        Assert.Equal(["bread", "cafe"], await FoundAsync("-dog"));
        Assert.Equal(["cafe"], await FoundAsync("-dog -rye"));
    }

    [Fact]
    public async Task Or_stands_between_alternatives()
    {
        Assert.Equal(["bread", "cats"], await FoundAsync("garden or rye"));
        Assert.Equal(["bread", "cats", "dogs"], await FoundAsync("dog garden OR happy OR dough"));
        Assert.Equal(["bread", "cafe", "dogs"], await FoundAsync("happy or -dog"));
        Assert.Equal(["bread", "cafe", "cats", "dogs"], await FoundAsync("-garden or -happy"));
    }

    [Fact]
    public async Task Capitals_do_not_count_and_accents_do()
    {
        Assert.Equal(["cafe"], await FoundAsync("CAFÉ"));
        Assert.Equal(["cafe"], await FoundAsync("über"));
        Assert.Equal([], await FoundAsync("cafe"));
        Assert.Equal(["cafe"], await FoundAsync("straße"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\"")]
    [InlineData("\"\"")]
    [InlineData("- -")]
    [InlineData("-")]
    [InlineData("!!! ((( *** ::: &&& |||")]
    [InlineData("NEAR(a b)")]
    [InlineData("title:zzz")]
    [InlineData("zzz*")]
    [InlineData("^zzz + 'zzz'")]
    [InlineData("or")]
    [InlineData("AND NOT OR")]
    [InlineData("a\0b\0\"")]
    [InlineData("\ud800 \udc00")]
    [InlineData("'; DROP TABLE \"Article\"; --")]
    [InlineData("{zzz zzz} : zzz")]
    [InlineData("\\ \\' \\\"")]
    public async Task No_text_is_an_error(string query) => Assert.Equal([], await FoundAsync(query));

    [Theory]
    [InlineData("- garden", "cats")]
    [InlineData("dog - garden", "cats")]
    [InlineData("--garden dog", "dogs")]
    [InlineData("-!!! garden", "cats")]
    [InlineData("dog -\"\" garden", "cats")]
    [InlineData("dog -\"garden", "dogs")]
    [InlineData("garden\u00a0chases", "cats")]
    [InlineData("chases\u3000garden", "cats")]
    [InlineData("garden\0chases", "cats")]
    [InlineData("chases\"garden\"", "cats")]
    [InlineData("\"garden\"chases", "cats")]
    [InlineData("garden or - rye", "bread cats")]
    [InlineData("garden or !!! rye", "bread cats")]
    [InlineData("happy or", "")]
    [InlineData("or happy", "")]
    public async Task What_is_no_word_is_left_out_alike(string query, string found) => Assert.Equal(found, string.Join(' ', await FoundAsync(query)));

    [Fact]
    public async Task Half_of_a_surrogate_pair_is_no_error()
    {
        var (high, low) = ((char)0xD83D, (char)0xDE00);
        Assert.Equal(["cats"], await FoundAsync($"garden{high} {low}chases"));
        Assert.Equal(["cats"], await FoundAsync($"garden {new string(' ', 992)}{high}{low}"));
        Assert.Equal(["cats"], await FoundAsync($"garden {new string(' ', 993)}{high}{low}"));
        Assert.Equal([], await FoundAsync($"{high}{low}"));
    }

    [Fact]
    public async Task A_long_text_is_cut()
    {
        Assert.Equal([], await FoundAsync(string.Concat(Enumerable.Repeat("zzz -yyy or \"", 5000))));
        Assert.Equal([], await FoundAsync(new string('(', 100_000)));
        Assert.Equal(["bread"], await FoundAsync($"rye {new string(' ', 1000)} garden"));
    }

    [Fact]
    public async Task What_fits_better_has_a_higher_rank()
    {
        var ranked = await Database.CountingAsync(1, () => Db.Articles
            .Where(a => a.Search("dog")).OrderBy(a => a.Search("dog").Rank.Desc, a => a.Id).Select(a => (a.Id, a.Search("dog").Rank)).ToListAsync());

        Assert.Equal(["dogs", "cats"], ranked.Select(r => r.Item1));
        Assert.True(ranked[0].Item2 > ranked[1].Item2 && ranked[1].Item2 > 0);
    }

    [Fact]
    public async Task A_word_in_a_field_of_more_weight_counts_more()
    {
        await Db.Articles.CreateManyAsync([
            new() { Id = "in the body", AuthorId = 1, Title = "one two", Body = "zebra" },
            new() { Id = "in the title", AuthorId = 1, Title = "zebra", Body = "one two" },
        ]);

        var best = await Database.CountingAsync(1, () => Db.Articles.Where(a => a.Search("zebra")).OrderBy(a => a.Search("zebra").Rank.Desc).FirstAsync());

        Assert.Equal("in the title", best.Id);
    }

    [Fact]
    public async Task A_row_that_is_not_found_has_no_rank_and_the_beginning_of_its_text()
    {
        var (rank, headline) = await Database.CountingAsync(1, () => Db.Articles.Where(a => a.Id == "bread").Select(a => (a.Search("dog").Rank, a.Search("dog").Headline(a.Title))).SingleAsync());

        Assert.Equal(0, rank);
        Assert.Equal("Bread", headline);
    }

    [Fact]
    public async Task A_headline_marks_the_words()
    {
        var (title, body, empty) = await Database.CountingAsync(1, () => Db.Articles
            .Where(a => a.Id == "dogs").Select(a => (a.Search("dog sleeps").Headline(a.Title), a.Search("dog sleeps").Headline(a.Body, "<", "\"\\>", words: 30), a.Search("dog").Headline(a.Kind))).SingleAsync());

        Assert.Equal("The [dog]", title);
        Assert.Equal("Dogs sleep. A <dog\"\\> that <sleeps\"\\> is a happy <dog\"\\>.", body);
        Assert.Equal("essay", empty);
    }

    [Fact]
    public async Task A_long_text_is_shown_in_pieces()
    {
        var body = string.Join(' ', Enumerable.Range(0, 300).Select(i => $"w{i}")) + " zebra " + string.Join(' ', Enumerable.Range(300, 300).Select(i => $"w{i}"));
        await Db.Articles.CreateAsync(new() { Id = "long", AuthorId = 1, Title = "t", Body = body });

        var piece = await Database.CountingAsync(1, () => Db.Articles.Where(a => a.Search("zebra")).Select(a => a.Search("zebra").Headline(a.Body, words: 8)).SingleAsync());

        Assert.Contains("[zebra]", piece, StringComparison.Ordinal);
        Assert.InRange(piece.Split(' ').Length, 4, 12);
    }

    [Fact]
    public async Task Writes_are_seen_at_once()
    {
        await Database.CountingAsync(1, () => Db.Articles.UpdateAsync("bread", new ArticleUpdate { Body = "Now a zebra." }));
        Assert.Equal(["bread"], await FoundAsync("zebra"));
        Assert.Equal([], await FoundAsync("rye"));

        await Db.Articles.UpsertAsync(a => a.Id, new ArticleCreate { Id = "bread", AuthorId = 1, Title = "x" }, a => [a.Title.Set("Lion")]);
        Assert.Equal(["bread"], await FoundAsync("lion zebra"));

        await Db.Articles.Where(a => a.Search("zebra")).UpdateAsync(a => [a.Body.Set(null)]);
        Assert.Equal([], await FoundAsync("zebra"));

        await Db.Articles.Where(a => a.Search("lion")).HardDeleteAsync();
        Assert.Equal([], await FoundAsync("lion"));
        Assert.Equal(["cats", "dogs"], await FoundAsync("dog"));
    }

    [Fact]
    public async Task A_transaction_that_fails_leaves_no_words()
    {
        await Assert.ThrowsAsync<NotFoundException>(() => Db.TransactionAsync(async tx =>
        {
            await tx.Articles.CreateAsync(new() { Id = "z", AuthorId = 1, Title = "zebra" });
            Assert.Equal(1, await tx.Articles.CountAsync(a => a.Search("zebra")));
            await tx.Articles.GetAsync("nowhere");
        }));

        Assert.Equal([], await FoundAsync("zebra"));
    }

    [Fact]
    public async Task It_stands_with_other_conditions_and_in_relations()
    {
        Assert.Equal(["dogs"], await Database.CountingAsync(1, () => Db.Articles.Where(a => a.Search("dog") && a.Title.StartsWith("The")).Select(a => a.Id).ToListAsync()));
        Assert.Equal(["bread", "cafe"], await Database.CountingAsync(1, () => Db.Articles.Where(a => !a.Search("dog")).OrderBy(a => a.Id).Select(a => a.Id).ToListAsync()));
        Assert.Equal(["Ann"], await Database.CountingAsync(1, () => Db.Authors.Where(x => x.Articles.Any(a => a.Search("dog"))).Select(x => x.Name).ToListAsync()));
        Assert.Equal([2, 0], await Database.CountingAsync(1, () => Db.Authors.OrderBy(x => x.Id).Select(x => x.Articles.Count(a => a.Search("dog"))).ToListAsync()));
        var ann = await Database.CountingAsync(2, () => Db.Authors.Include(x => x.Articles.Where(a => a.Search("garden"))).OrderBy(x => x.Id).FirstAsync());
        Assert.Equal("cats", Assert.Single(ann.Articles).Id);
        Assert.Equal(2, await Database.CountingAsync(1, () => Db.Articles.CountAsync(a => a.Author.Is(x => x.Articles.Any(o => o.Search("rye"))))));
    }

    [Fact]
    public async Task It_stands_in_pages_distinct_rows_and_groups()
    {
        var first = await Database.CountingAsync(1, () => Db.Articles.Where(a => a.Search("dog")).OrderBy(a => a.Search("dog").Rank.Desc).PageAsync(1));
        var second = await Database.CountingAsync(1, () => Db.Articles.Where(a => a.Search("dog")).OrderBy(a => a.Search("dog").Rank.Desc).PageAsync(1, after: first.Next));
        Assert.Equal(["dogs", "cats"], first.Items.Concat(second.Items).Select(a => a.Id));

        var best = await Database.CountingAsync(1, () => Db.Articles.Where(a => a.Search("dog or rye")).OrderBy(a => a.Search("dog or rye").Rank.Desc).DistinctBy(a => a.AuthorId).ToListAsync());
        Assert.Equal(["bread", "dogs"], best.Select(a => a.Id).Order());

        Assert.Equal(2, await Database.CountingAsync(1, () => Db.Articles.Where(a => a.Search("dog")).Take(5).AsGroup().Select(g => g.Count()).SingleAsync()));
        Assert.Equal([("essay", 2L)], (await Database.CountingAsync(1, () => Db.Articles.Where(a => a.Search("dog")).GroupBy(a => a.Kind).Select(g => (g.Key, g.Count())).ToListAsync())).Select(r => (r.Item1, (long)r.Item2)));
    }

    [Fact]
    public async Task Deleted_rows_are_not_found()
    {
        await Db.Articles.DeleteAsync("cats");

        Assert.Equal(["dogs"], await FoundAsync("dog"));
        Assert.Equal(["cats"], await Database.CountingAsync(1, () => Db.Articles.OnlyDeleted().Where(a => a.Search("dog")).Select(a => a.Id).ToListAsync()));
    }

    [Fact]
    public async Task A_tenant_finds_its_own_rows_by_a_language()
    {
        await Db.ForTenant(1).Notes.CreateManyAsync([new() { Shelf = 1, Number = 1, Text = "Walking the dogs" }, new() { Shelf = 1, Number = 2, Text = "The cat was running" }]);
        await Db.ForTenant(2).Notes.CreateAsync(new() { Shelf = 2, Number = 1, Text = "She walked" });

        Assert.Equal([1], await Database.CountingAsync(1, () => Db.ForTenant(1).Notes.Where(n => n.Search("walks")).Select(n => n.Number).ToListAsync()));
        Assert.Equal(["Walking the [dogs]"], await Database.CountingAsync(1, () => Db.ForTenant(1).Notes.Where(n => n.Search("dog")).Select(n => n.Search("dog").Headline(n.Text)).ToListAsync()));
        Assert.Equal(2, await Database.CountingAsync(1, () => Db.AcrossTenants().Notes.CountAsync(n => n.Search("walk"))));
    }

    [Fact]
    public async Task The_index_serves() => await Db.TransactionAsync(async tx =>
    {
        if (target != Target.Sqlite)
        {
            // In a table of a few rows no index is worth a look.
            await tx.ExecuteAsync(TestDatabase.Raw("SET LOCAL enable_seqscan = off"));
        }

        var question = Db.Articles.WithDeleted().Where(a => a.Search("zebra")).ToSql().Replace("$1", "'zebra'", StringComparison.Ordinal).Replace("?1", "'zebra'", StringComparison.Ordinal);
        var plan = target == Target.Sqlite
            ? await tx.QueryAsync(TestDatabase.Raw($"EXPLAIN QUERY PLAN {question}"), row => row.GetString(3))
            : await tx.QueryAsync(TestDatabase.Raw($"EXPLAIN {question}"), row => row.GetString(0));

        Assert.Contains(plan, l => l.Contains("Article_fulltext", StringComparison.Ordinal));
        Assert.DoesNotContain(plan, l => l.Contains("SCAN t0", StringComparison.Ordinal) || l.Contains("SCAN c", StringComparison.Ordinal));
    });

    [Fact]
    public async Task A_hostile_text_is_only_words_and_only_a_mark()
    {
        foreach (var text in Stores.HostileTexts.All)
        {
            await Database.CountingAsync(1, () => Db.Articles.Where(a => a.Search(text)).OrderBy(a => a.Search(text).Rank.Desc).ToListAsync());
            var piece = await Database.CountingAsync(1, () => Db.Articles.Where(a => a.Id == "cats").Select(a => a.Search("dogs").Headline(a.Title, text, text)).SingleAsync());
            Assert.Contains($"{text}dogs{text}", piece, StringComparison.Ordinal);
        }

        Assert.Equal(4, await Db.Articles.CountAsync());
    }
}
