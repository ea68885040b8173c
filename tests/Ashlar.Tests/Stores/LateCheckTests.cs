using Ashlar.Tests.Targets;
using Store.Data;

namespace Ashlar.Tests.Stores;

/// <summary>Constraints that the database checks when a transaction ends, which for a single statement is behind its last row.</summary>
public abstract class LateCheckTests(Target target) : StoreTests(target)
{
    public sealed class OnSqlite() : LateCheckTests(Target.Sqlite);

    public sealed class OnPostgres() : LateCheckTests(Target.Postgres);

    public sealed class OnPgBouncer() : LateCheckTests(Target.PgBouncer);

    private static VisitNoteCreate Orphan => new() { UserId = 1, Day = 9, Text = "b" };

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Db.ExecuteAsync($"DROP TABLE \"VisitNote\"");
        await Db.ExecuteAsync($"""
            CREATE TABLE "VisitNote" (
                "id" TEXT PRIMARY KEY, "userId" INTEGER NOT NULL, "day" INTEGER NOT NULL, "text" TEXT NOT NULL,
                FOREIGN KEY ("userId", "day") REFERENCES "Visit" ("userId", "day") DEFERRABLE INITIALLY DEFERRED)
            """);
        await NewUserAsync("Ann");
        await Db.Visits.CreateAsync(new() { UserId = 1, Day = 1 });
        await Db.VisitNotes.CreateAsync(new() { Id = "a", UserId = 1, Day = 1, Text = "a" });
    }

    [Theory]
    [InlineData("create")]
    [InlineData("create many")]
    [InlineData("create many and return")]
    [InlineData("update")]
    [InlineData("update where")]
    [InlineData("update and return")]
    [InlineData("update many")]
    [InlineData("upsert")]
    [InlineData("upsert many")]
    [InlineData("execute")]
    [InlineData("query")]
    public async Task A_write_that_is_not_committed_is_an_error(string call)
    {
        var error = await Assert.ThrowsAsync<ForeignKeyViolationException>(() => CallAsync(call));

        // SQLite does not say whose constraint it is.
        var isOne = !call.Contains("many", StringComparison.Ordinal);
        if (Target != Target.Sqlite || (isOne && call is not ("execute" or "query")))
        {
            Assert.Equal(("VisitNote", "userId day"), (error.Model, string.Join(' ', error.Fields)));
        }

        // Several statements are a transaction, of which none fails by itself.
        Assert.Same(isOne ? error : null, Database.LastQuery.Error);
        Assert.Equal([("a", 1)], await Db.VisitNotes.Select(n => (n.Id, n.Day)).ToListAsync());
    }

    [Fact]
    public async Task A_batch_or_a_transaction_that_is_not_committed_is_an_error()
    {
        await Assert.ThrowsAsync<ForeignKeyViolationException>(() => Db.BatchAsync(Db.VisitNotes.CreateStep(Orphan), Db.Users.CountStep()));
        await Assert.ThrowsAsync<ForeignKeyViolationException>(() => Db.BatchAsync(Db.Users.CountStep(), Db.VisitNotes.CreateStep(Orphan)));
        await Assert.ThrowsAsync<ForeignKeyViolationException>(() => Db.TransactionAsync(tx => tx.VisitNotes.CreateAsync(Orphan)));

        Assert.Equal(1, await Db.VisitNotes.CountAsync());
    }

    [Fact]
    public async Task The_error_of_a_batch_names_the_model_that_it_is_about()
    {
        Func<Task>[] batches =
        [
            () => Db.BatchAsync(Db.VisitNotes.CreateStep(Orphan), Db.Users.CountStep()),
            () => Db.BatchAsync(Db.Users.Where(u => u.Id == 1).UpdateStep(u => [u.Logins.Add(1)]), Db.VisitNotes.Where(n => n.Day == 1).UpdateStep(n => [n.Day.Set(9)])),
        ];
        foreach (var batch in batches)
        {
            var error = await Assert.ThrowsAsync<ForeignKeyViolationException>(batch);

            // SQLite does not say whose constraint it is.
            Assert.Equal(Target == Target.Sqlite ? null : "VisitNote", error.Model);
        }

        Assert.Equal(0, (await Db.Users.GetAsync(1)).Logins);
    }

    [Fact]
    public async Task What_is_right_at_the_end_is_no_error()
    {
        await Db.TransactionAsync(async tx =>
        {
            await tx.VisitNotes.CreateAsync(Orphan);
            await tx.Visits.CreateAsync(new() { UserId = 1, Day = 9 });
        });

        Assert.Equal(2, await Db.VisitNotes.CountAsync());
    }

    private Task CallAsync(string call) => call switch
    {
        "create" => Db.VisitNotes.CreateAsync(Orphan),
        "create many" => Db.VisitNotes.CreateManyAsync([Orphan, Orphan]),
        "create many and return" => Db.VisitNotes.CreateManyAndReturnAsync([Orphan]),
        "update" => Db.VisitNotes.UpdateAsync("a", n => [n.Day.Set(9)]),
        "update where" => Db.VisitNotes.Where(n => n.Day == 1).UpdateAsync(n => [n.Day.Set(9)]),
        "update and return" => Db.VisitNotes.Where(n => n.Day == 1).UpdateAndReturnAsync(n => [n.Day.Set(9)]),
        "update many" => Db.VisitNotes.UpdateManyAsync([("a", new VisitNoteUpdate { Day = 9 })]),
        "upsert" => Db.VisitNotes.UpsertAsync(n => n.Id, new() { Id = "a", UserId = 1, Day = 1, Text = "a" }, n => [n.Day.Set(9)]),
        "upsert many" => Db.VisitNotes.UpsertManyAsync(n => n.Id, [new() { Id = "b", UserId = 1, Day = 9, Text = "b" }], (n, next) => [n.Text.Set(next.Text)]),
        "execute" => Db.ExecuteAsync($"UPDATE \"VisitNote\" SET \"day\" = 9"),
        _ => Db.QueryAsync<string>($"UPDATE \"VisitNote\" SET \"day\" = 9 RETURNING \"id\""),
    };
}
