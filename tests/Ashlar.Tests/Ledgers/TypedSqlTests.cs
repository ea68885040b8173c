using Ashlar.Tests.Targets;
using Ledger.Data;

namespace Ashlar.Tests.Ledgers;

/// <summary>The files of <c>Schemas/Ledger/sql</c> as methods. The same text runs on every target.</summary>
public abstract class TypedSqlTests(Target target) : IAsyncLifetime
{
    public sealed class OnSqlite() : TypedSqlTests(Target.Sqlite);

    public sealed class OnPostgres() : TypedSqlTests(Target.Postgres);

    public sealed class OnPgBouncer() : TypedSqlTests(Target.PgBouncer);

    private static readonly DateTime s_day = new(2026, 3, 1, 0, 0, 0, DateTimeKind.Utc);

    private TestDatabase<LedgerDb> Database { get; set; } = null!;

    private LedgerDb Db => Database.Db;

    public async ValueTask InitializeAsync() => Database = await TestDatabase<LedgerDb>.CreateAsync(target, TestSchema.Ledger);

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return Database.DisposeAsync();
    }

    [Fact]
    public async Task A_query_gives_records_of_its_own()
    {
        await FillAsync();

        var rows = await Database.CountingAsync(1, () => Db.Sql.FirmReport(s_day).ToListAsync());

        Assert.Equal([("Ash", 2L, 20.5m), ("Birch", 0L, null)], rows.Select(r => (r.Name, r.Entries, r.Highest)));
    }

    [Fact]
    public async Task A_statement_may_have_other_words_on_each_database()
    {
        await FillAsync();
        var account = await Db.AcrossTenants().Accounts.OrderBy(a => a.Id).FirstAsync();

        var months = await Database.CountingAsync(1, () => Db.Sql.Monthly(0m, account.Id).ToListAsync());
        var compared = await Db.AcrossTenants().Entries.Where(e => e.AccountId == account.Id).ToListAsync();

        Assert.Equal(
            compared.GroupBy(e => e.BookedAt.ToString("yyyy-MM", null)).Select(g => (g.Key, g.Sum(e => e.Amount))).Where(g => g.Item2 >= 0).Order(),
            months.Select(m => (m.Month, m.Total)));
        Assert.Empty(await Db.Sql.Monthly(1_000_000m, account.Id).Where(m => m.Total > 1m).ToListAsync());
        Assert.Contains(target == Target.Sqlite ? "strftime" : "to_char", Database.LastQuery.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fields_keep_what_the_schema_says_of_them()
    {
        await FillAsync();

        var row = await Db.Sql.FirmReport(s_day).Where(r => r.Name == "Ash").SingleAsync();

        Assert.Equal(("DE-1", "s3cret"), (row.TaxId, row.Secret));
        Assert.DoesNotContain("s3cret", row.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("DE-1", row.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_query_goes_on_with_conditions_order_and_limit()
    {
        await FillAsync();

        var names = await Database.CountingAsync(1, () => Db.Sql.FirmReport(s_day).Where(r => r.Entries < 2 | r.Name == "Ash").OrderBy(r => r.Name.Desc).Select(r => r.Name).ToListAsync());

        Assert.Equal(["Birch", "Ash"], names);
        Assert.Equal("Ash", (await Db.Sql.FirmReport(s_day).OrderBy(r => r.Entries.Desc).Take(1).SingleAsync()).Name);
        Assert.Equal((2, true, 1), (await Db.Sql.FirmReport(s_day).CountAsync(), await Db.Sql.FirmReport(s_day).AnyAsync(r => r.Highest > 20m), await Db.Sql.FirmReport(s_day).CountAsync(r => r.Highest == null)));
    }

    [Fact]
    public async Task Rows_are_streamed()
    {
        await FillAsync();
        var names = new List<string>();

        await foreach (var row in Db.Sql.FirmReport(s_day).AsAsyncEnumerable())
        {
            names.Add(row.Name);
        }

        Assert.Equal(["Ash", "Birch"], names);
    }

    [Fact]
    public async Task Rows_become_records_of_a_model_whatever_the_order_of_their_columns()
    {
        await FillAsync();

        var all = await Db.Sql.EntriesOf(null, "%").ToListAsync();
        var costs = await Database.CountingAsync(1, () => Db.Sql.EntriesOf(EntryKind.Expense, "b%").ToListAsync());

        Assert.Equal(await Db.AcrossTenants().Entries.Where(e => e.Note != null).OrderBy(e => e.Id).ToListAsync(), all);
        Assert.Equal([(EntryKind.Expense, 20.5m, "bread")], costs.Select(e => (e.Kind, e.Amount, e.Note)));
        Assert.Equal("apples", (await Db.Sql.EntriesOf(null, "%").FirstAsync()).Note);
    }

    [Fact]
    public async Task A_statement_that_gives_one_row_gives_it_or_says_why_not()
    {
        var added = await Database.CountingAsync(1, () => Db.Sql.AddFirmAsync("Cedar", "hidden"));

        Assert.Equal("Cedar", added.Name);
        Assert.Equal("Cedar", (await Db.Sql.FirmNamedAsync("Cedar"))?.Name);
        Assert.Null(await Db.Sql.FirmNamedAsync("Nobody"));
        Assert.DoesNotContain("hidden", Database.Queries.SelectMany(q => q.Parameters).OfType<string>());
    }

    [Fact]
    public async Task A_single_value_is_that_value()
    {
        await FillAsync();
        var account = (await Db.AcrossTenants().Accounts.FirstAsync()).Id;

        Assert.Equal(10m, await Database.CountingAsync(1, () => Db.Sql.EntryTotalAsync(EntryKind.Income)));
        Assert.Equal(s_day.AddDays(1), await Db.Sql.LastBookingAsync(account));
        Assert.Null(await Db.Sql.LastBookingAsync(account + 1000));
        await Db.AcrossTenants().Entries.Where(e => e.Kind == EntryKind.Income).DeleteAsync();
        Assert.Equal(0m, await Db.Sql.EntryTotalAsync(EntryKind.Income));
    }

    [Fact]
    public async Task A_whole_number_that_is_called_another_divides_as_that()
    {
        await FillAsync();
        var entries = await Db.AcrossTenants().Entries.Take(3).ToListAsync();
        await Db.AcrossTenants().Entries.Where(e => !e.Id.In(entries.Select(n => n.Id))).DeleteAsync();
        await Db.AcrossTenants().Entries.UpdateAsync(e => [e.Note.Set(null)]);
        await Db.AcrossTenants().Entries.Where(e => e.Id == entries[0].Id).UpdateAsync(e => [e.Note.Set("paid")]);

        var (floats, decimals) = await Db.Sql.EntryCounts().Select(c => (c.Noted / c.Entries, c.Notes / c.Lines)).SingleAsync();

        Assert.Equal(1.0 / 3, floats);
        Assert.Equal(0.3333m, decimal.Round(decimals!.Value, 4));
        Assert.Equal(0, await Db.Sql.EntryCounts().CountAsync(c => c.Noted / c.Entries < 0.3 || c.Notes / c.Lines < 0.3m));
    }

    [Fact]
    public async Task A_statement_without_rows_counts_what_it_changed()
    {
        var firm = await Db.Firms.CreateAsync(new() { Name = "Ash" });

        Assert.Equal((1, 0), (await Db.Sql.RenameFirmAsync("Oak", firm.Id), await Db.Sql.RenameFirmAsync("Elm", firm.Id + 1)));
        Assert.Equal("Oak", (await Db.Firms.SingleAsync()).Name);
    }

    [Fact]
    public async Task A_unique_key_that_is_broken_is_named_by_its_field()
    {
        await Db.Firms.CreateAsync(new() { Name = "Ash" });

        var error = await Assert.ThrowsAsync<UniqueViolationException>(() => Db.Sql.AddFirmAsync("Ash", null));

        Assert.Equal(["name"], error.Fields);
    }

    [Fact]
    public async Task The_client_of_a_tenant_fills_the_tenant_in()
    {
        var (ash, birch) = await FillAsync();

        var rows = await Database.CountingAsync(1, () => Db.ForTenant(ash).Sql.MyAccounts("%").ToListAsync());

        Assert.Equal([("Till", 3L)], rows.Select(r => (r.Title, r.Entries)));
        Assert.Empty(await Db.ForTenant(birch).Sql.MyAccounts("%").ToListAsync());
    }

    [Fact]
    public async Task Writes_of_a_tenant_return_rows()
    {
        var (_, birch) = await FillAsync();
        await Db.ForTenant(birch).Accounts.CreateAsync(new() { Title = "Safe" });

        Assert.Equal(["Safe"], (await Db.ForTenant(birch).Sql.CloseAccountsAsync("Safe")).Select(r => r.Title));
        Assert.Equal(1, await Db.AcrossTenants().Accounts.CountAsync());
    }

    [Fact]
    public async Task Statements_take_part_in_a_transaction()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => Db.TransactionAsync(async db =>
        {
            await db.Sql.AddFirmAsync("Ash", null);
            Assert.NotNull(await db.Sql.FirmNamedAsync("Ash"));
            throw new InvalidOperationException();
        }));

        Assert.Null(await Db.Sql.FirmNamedAsync("Ash"));
    }

    [Fact]
    public async Task The_database_sees_the_file_that_a_statement_is_from()
    {
        await Db.Sql.FirmNamedAsync("Ash");

        Assert.EndsWith(" /*sql='firm_named'*/", Database.LastQuery.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hostile_values_are_only_values()
    {
        foreach (var text in (string[])["'; DROP TABLE \"Firm\"; --", "*/ DROP TABLE \"Firm\" /*", ":name", "$1", "?1", "\\", "%"])
        {
            Assert.Equal(text, (await Db.Sql.AddFirmAsync(text, text)).Name);
            Assert.Equal(text, (await Db.Sql.FirmNamedAsync(text))?.Secret);
        }

        Assert.Equal(7, await Db.Firms.CountAsync());
    }

    private async Task<(int Ash, int Birch)> FillAsync()
    {
        var ash = await Db.Firms.CreateAsync(new() { Name = "Ash", TaxId = "DE-1", Secret = "s3cret" });
        var birch = await Db.Firms.CreateAsync(new() { Name = "Birch" });
        var till = await Db.ForTenant(ash.Id).Accounts.CreateAsync(new() { Title = "Till" });
        var entries = Db.ForTenant(ash.Id).Entries;
        await entries.CreateAsync(new() { AccountId = till.Id, Kind = EntryKind.Income, Amount = 10m, Note = "apples", BookedAt = s_day });
        await entries.CreateAsync(new() { AccountId = till.Id, Kind = EntryKind.Expense, Amount = 20.5m, Note = "bread", BookedAt = s_day.AddDays(1) });
        await entries.CreateAsync(new() { AccountId = till.Id, Kind = EntryKind.Expense, Amount = 99m, BookedAt = s_day.AddDays(-1) });
        return (ash.Id, birch.Id);
    }

    [Fact]
    public async Task A_hostile_text_is_only_a_parameter()
    {
        foreach (var text in Stores.HostileTexts.All)
        {
            var firm = await Database.CountingAsync(1, () => Db.Sql.AddFirmAsync(text, text));
            Assert.Equal(text, firm.Name);
            Assert.Equal(1, await Db.Sql.RenameFirmAsync(text + "'", firm.Id));
            Assert.Equal((firm.Id, text), ((await Db.Sql.FirmNamedAsync(text + "'"))!.Id, (await Db.Firms.GetAsync(firm.Id)).Secret));
            Assert.Equal(1, await Db.Sql.FirmReport(s_day).CountAsync(r => r.Name == text + "'"));
            Assert.Equal(1, await Db.Sql.RenameFirmAsync($"{firm.Id}", firm.Id));
        }

        Assert.Equal(Stores.HostileTexts.All.Length, await Db.Firms.CountAsync());
    }
}
