using Ashlar.Encryption;
using Ashlar.Tests.Targets;
using Desk.Data;

namespace Ashlar.Tests.Desks;

public abstract class AuditTests(Target target) : DeskTests(target)
{
    public sealed class OnSqlite() : AuditTests(Target.Sqlite);

    public sealed class OnPostgres() : AuditTests(Target.Postgres);

    public sealed class OnPgBouncer() : AuditTests(Target.PgBouncer);

    private Task<List<AuditLog>> LogAsync() => Db.AuditLogs.OrderBy(l => l.ResourceType, l => l.ResourceId, l => l.Action).ToListAsync();

    private async Task<AuditLog> OnlyRecordAsync() => Assert.Single(await LogAsync());

    private Task<Invoice> NewAsync(string number = "R1", decimal amount = 10m) =>
        Db.Invoices.CreateAsync(new InvoiceCreate { Number = number, Amount = amount, CardToken = "secret" });

    private async Task<Invoice> OldAsync(string number = "R1")
    {
        var invoice = await NewAsync(number);
        await Db.AuditLogs.DeleteAsync();
        return invoice;
    }

    [Fact]
    public async Task A_new_row_is_recorded_with_who_made_it()
    {
        using (AuditScope.Begin(new AuditScope { Actor = "ann", Address = "10.0.0.1", UserAgent = "curl/8" }))
        {
            await Database.CountingAsync(2, () => NewAsync());
        }

        var record = await OnlyRecordAsync();
        Assert.Equal(("ann", "10.0.0.1", "curl/8"), (record.UserId, record.IpAddress, record.UserAgent));
        Assert.Equal(("create", "Invoice", "1"), (record.Action, record.ResourceType, record.ResourceId));
        Assert.Equal(("info", Clock.Now), (record.Severity, record.CreatedAt));
        Assert.Null(record.Before);
        var after = record.After!.Value;
        Assert.Equal(("R1", 10m, "open"), (after.GetProperty("number").GetString(), after.GetProperty("amount").GetDecimal(), after.GetProperty("status").GetString()));
    }

    [Fact]
    public async Task A_removed_row_is_recorded_as_it_was_before_others_went_with_it()
    {
        var head = await Db.Branches.CreateAsync(new() { Name = "head", Hours = new(8, 17) });
        await Db.Branches.CreateAsync(new() { Name = "other", Hours = new(8, 17), HeadId = head.Id });
        await Db.AuditLogs.DeleteAsync();

        Assert.Equal(2, await Db.Branches.DeleteAsync());

        var other = (await LogAsync()).Select(l => l.Before!.Value).Single(b => b.GetProperty("name").GetString() == "other");
        Assert.Equal(head.Id, other.GetProperty("headId").GetInt32());
    }

    [Fact]
    public async Task Whoever_writes_may_be_called_anything()
    {
        foreach (var text in Stores.HostileTexts.All)
        {
            using (AuditScope.Begin(new AuditScope { Actor = text, Address = text, UserAgent = text }))
            {
                await Db.Rates.CreateAsync(new() { Currency = text, Value = 1 });
            }

            var record = await Db.AuditLogs.SingleAsync();
            Assert.Equal((text, text, text, text), (record.UserId, record.IpAddress, record.UserAgent, record.ResourceId));
            await Db.AuditLogs.DeleteAsync();
        }
    }

    [Fact]
    public async Task Hidden_fields_are_masked()
    {
        await NewAsync();

        Assert.Equal("***", (await OnlyRecordAsync()).After!.Value.GetProperty("cardToken").GetString());
        Assert.DoesNotContain(Database.Queries, q => q.Parameters.Any(p => p?.ToString()!.Contains("secret", StringComparison.Ordinal) == true));
    }

    [Fact]
    public async Task Rows_with_a_hidden_key_are_told_apart()
    {
        await Db.Passes.CreateManyAsync([new() { Token = "secret 1", Holder = "ann" }, new() { Token = "secret 2", Holder = "bob" }]);
        await Db.AuditLogs.DeleteAsync();

        Assert.Equal(2, await Db.Passes.UpdateAsync(p => [p.Holder.Append("!")]));

        var records = await LogAsync();
        Assert.Equal(
            [("ann", "ann!"), ("bob", "bob!")],
            records.Select(r => (r.Before!.Value.GetProperty("holder").GetString(), r.After!.Value.GetProperty("holder").GetString())).Order());
        Assert.All(records, r => Assert.Equal(("***", "***"), (r.ResourceId, r.After!.Value.GetProperty("token").GetString())));
    }

    [Fact]
    public async Task A_change_is_recorded_with_the_row_before_and_after()
    {
        var invoice = await OldAsync();

        // How it was; the change; the record.
        await Database.CountingAsync(3, () => Db.Invoices.UpdateAsync(invoice.Id, new InvoiceUpdate { Amount = 12.5m }));

        var record = await OnlyRecordAsync();
        Assert.Equal("update", record.Action);
        Assert.Equal(10m, record.Before!.Value.GetProperty("amount").GetDecimal());
        Assert.Equal(12.5m, record.After!.Value.GetProperty("amount").GetDecimal());
    }

    [Fact]
    public async Task A_change_that_reaches_no_row_is_no_record()
    {
        await Assert.ThrowsAsync<NotFoundException>(() => Db.Invoices.UpdateAsync(9, i => [i.Amount.Set(1m)]));
        Assert.Equal(0, await Db.Invoices.UpdateAsync(i => [i.Amount.Set(1m)]));
        await Assert.ThrowsAsync<NotFoundException>(() => Db.Rates.DeleteAsync("EUR"));

        Assert.Empty(await LogAsync());
    }

    [Fact]
    public async Task Each_row_of_many_is_recorded_in_one_statement()
    {
        var count = await Database.CountingAsync(4, () => Db.Invoices.CreateManyAsync(
            Enumerable.Range(1, 3).Select(i => new InvoiceCreate { Number = $"R{i}", Amount = i })));
        Assert.Equal(3, count);
        Assert.Equal(["1", "2", "3"], (await LogAsync()).Select(l => l.ResourceId));
        await Db.AuditLogs.DeleteAsync();

        Assert.Equal(2, await Database.CountingAsync(3, () => Db.Invoices.Where(i => i.Amount > 1m).UpdateAsync(i => [i.Amount.Add(5m)])));

        var log = await LogAsync();
        Assert.Equal(["2", "3"], log.Select(l => l.ResourceId));
        Assert.Equal([2m, 3m], log.Select(l => l.Before!.Value.GetProperty("amount").GetDecimal()));
        Assert.Equal([7m, 8m], log.Select(l => l.After!.Value.GetProperty("amount").GetDecimal()));
    }

    [Fact]
    public async Task More_records_than_a_statement_holds_are_written_too()
    {
        await Db.Rates.CreateManyAsync(Enumerable.Range(0, 1203).Select(i => new RateCreate { Currency = $"C{i}", Value = i }));

        Assert.Equal(1203, await Db.AuditLogs.CountAsync());
    }

    [Fact]
    public async Task Rows_that_are_left_out_are_no_records()
    {
        await OldAsync();

        var count = await Db.Invoices.CreateManyAsync(
            [new InvoiceCreate { Number = "R1", Amount = 1 }, new InvoiceCreate { Number = "R2", Amount = 2 }], OnConflict.Skip);

        Assert.Equal(1, count);
        Assert.Equal("R2", (await OnlyRecordAsync()).After!.Value.GetProperty("number").GetString());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nor_are_those_that_refer_to_rows_which_may_be_deleted(bool isReturned)
    {
        var invoice = await Db.Invoices.CreateAsync(new() { Number = "R1", Amount = 1 });
        InvoiceLineCreate New(int position) => new() { InvoiceId = invoice.Id, Position = position, Text = "x" };
        async Task<int> CreateAsync(params InvoiceLineCreate[] lines) => isReturned
            ? (await Db.InvoiceLines.CreateManyAndReturnAsync(lines, OnConflict.Skip)).Count
            : await Db.InvoiceLines.CreateManyAsync(lines, OnConflict.Skip);
        Assert.Equal(1, await CreateAsync(New(1)));

        Assert.Equal(2, await CreateAsync(New(2), New(1), New(3)));
        Assert.Equal(0, await CreateAsync(New(1), New(2)));
        Assert.Equal(4, await Db.AuditLogs.CountAsync());

        await Db.Invoices.DeleteAsync(invoice.Id);
        await Assert.ThrowsAsync<NotFoundException>(() => CreateAsync(New(1), New(4)));
    }

    [Fact]
    public async Task An_upsert_is_recorded_as_what_it_did()
    {
        Task<Invoice> UpsertAsync() => Database.CountingAsync(3, () => Db.Invoices.UpsertAsync(
            i => i.Number, new InvoiceCreate { Number = "R1", Amount = 1m }, i => [i.Amount.Set(2m)]));

        await UpsertAsync();
        await UpsertAsync();

        var log = await LogAsync();
        Assert.Equal(["create", "update"], log.Select(l => l.Action));
        Assert.Equal(1m, log[1].Before!.Value.GetProperty("amount").GetDecimal());
    }

    [Fact]
    public async Task A_row_that_is_removed_is_recorded_as_it_was()
    {
        await Db.Rates.CreateAsync(new RateCreate { Currency = "EUR", Value = 1.5 });
        await Db.Rates.CreateAsync(new RateCreate { Currency = "CHF", Value = 2.5 });
        await Db.AuditLogs.DeleteAsync();

        await Database.CountingAsync(2, () => Db.Rates.DeleteAsync("EUR"));
        await Database.CountingAsync(2, () => Db.Rates.DeleteAsync());

        var log = await LogAsync();
        Assert.Equal([("CHF", "delete"), ("EUR", "delete")], log.Select(l => (l.ResourceId!, l.Action)));
        Assert.Equal([2.5, 1.5], log.Select(l => l.Before!.Value.GetProperty("value").GetDouble()));
        Assert.All(log, l => Assert.Null(l.After));
    }

    [Fact]
    public async Task Soft_deletes_and_restores_are_recorded_with_what_goes_with_them()
    {
        var invoice = await NewAsync();
        await Db.InvoiceLines.CreateAsync(new InvoiceLineCreate { InvoiceId = invoice.Id, Position = 2, Text = "Work" });
        await Db.AuditLogs.DeleteAsync();

        await Db.Invoices.DeleteAsync(invoice.Id);
        await Db.Invoices.RestoreAsync(invoice.Id);

        var log = await LogAsync();
        Assert.Equal(
            [("Invoice", "1", "delete"), ("Invoice", "1", "restore"), ("InvoiceLine", "1,2", "delete"), ("InvoiceLine", "1,2", "restore")],
            log.Select(l => (l.ResourceType!, l.ResourceId!, l.Action)));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, log[2].Before!.Value.GetProperty("voidedAt").ValueKind);
        Assert.Equal(Clock.Now, log[2].After!.Value.GetProperty("voidedAt").GetDateTime());
    }

    [Fact]
    public async Task Without_a_record_there_is_no_write()
    {
        var invoice = await OldAsync();
        await Db.ExecuteAsync($"ALTER TABLE audit_logs RENAME TO elsewhere");

        await Assert.ThrowsAnyAsync<AshlarException>(() => NewAsync("R2"));
        await Assert.ThrowsAnyAsync<AshlarException>(() => Db.Invoices.UpdateAsync(invoice.Id, i => [i.Amount.Set(99m)]));

        Assert.Equal(invoice, await Db.Invoices.SingleAsync());
    }

    [Fact]
    public async Task A_write_that_is_undone_leaves_no_record()
    {
        await Assert.ThrowsAsync<FormatException>(() => Db.TransactionAsync(async tx =>
        {
            await tx.Rates.CreateAsync(new RateCreate { Currency = "EUR", Value = 1 });
            throw new FormatException();
        }));

        Assert.Empty(await LogAsync());
    }

    [Fact]
    public async Task A_scope_ends_where_the_outer_one_goes_on()
    {
        using (AuditScope.Begin(new AuditScope { Actor = "outer" }))
        {
            using (AuditScope.Begin(new AuditScope { Actor = "inner" }))
            {
                await Task.Yield();
                Assert.Equal("inner", AuditScope.Current?.Actor);
            }

            Assert.Equal("outer", AuditScope.Current?.Actor);
        }

        Assert.Null(AuditScope.Current);
    }

    [Fact]
    public async Task Of_upserts_of_a_new_row_at_once_one_makes_it_and_each_other_tells_how_it_was()
    {
        foreach (var currency in new[] { "CHF", "DKK", "EUR", "GBP", "NOK", "SEK" })
        {
            await Task.WhenAll(Enumerable.Range(0, 8).Select(_ =>
                Db.Rates.UpsertAsync(r => r.Currency, new RateCreate { Currency = currency, Value = 0 }, r => [r.Value.Add(1)])));
        }

        foreach (var records in (await LogAsync()).GroupBy(l => l.ResourceId))
        {
            Assert.Equal(["create", .. Enumerable.Repeat("update", 7)], records.Select(l => l.Action).Order());
            Assert.Equal(
                Enumerable.Range(0, 7).Select(n => ((double?)n, n + 1.0)).Prepend((null, 0)),
                records.Select(l => (l.Before?.GetProperty("value").GetDouble(), l.After!.Value.GetProperty("value").GetDouble())).OrderBy(r => r.Item2));
        }

        Assert.Equal(Enumerable.Repeat(7.0, 6), await Db.Rates.Select(r => r.Value).ToListAsync());
    }

    [Fact]
    public async Task A_row_that_begins_to_match_between_reading_and_changing_is_recorded_as_it_was()
    {
        await Db.Rates.CreateAsync(new RateCreate { Currency = "EUR", Value = 1 });
        await Db.AuditLogs.DeleteAsync();
        var raises = 0;
        void Raise() => Db.Rates.UpdateAsync("EUR", r => [r.Value.Set(10.0)]).GetAwaiter().GetResult();

        // On SQLite one writes at a time, and so nobody comes between.
        if (Target == Target.Sqlite)
        {
            Raise();
        }

        await using var other = DeskDb.Open(new DatabaseOptions
        {
            Url = Database.Url,
            EncryptionKeys = new EncryptionKeys(new EncryptionKey("k", new byte[EncryptionKey.Length])),
            OnQuery = query =>
            {
                if (query.Text.Contains("FOR UPDATE", StringComparison.Ordinal) && raises++ == 0)
                {
                    Raise();
                }
            },
        });
        Assert.Equal(1, await other.Rates.Where(r => r.Value > 5).UpdateAsync(r => [r.Value.Add(1)]));
        Assert.Equal(1, await other.TransactionAsync(tx => tx.Rates.Where(r => r.Value > 5).UpdateAsync(r => [r.Value.Add(1)])));

        Assert.Equal(Target == Target.Sqlite ? 0 : 3, raises);
        Assert.Equal([(1, 10), (10, 11), (11, 12)], (await LogAsync()).Select(l => (l.Before!.Value.GetProperty("value").GetDouble(), l.After!.Value.GetProperty("value").GetDouble())).Order());
    }
}
