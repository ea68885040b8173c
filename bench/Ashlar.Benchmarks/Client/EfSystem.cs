using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Npgsql;

namespace Ashlar.Benchmarks.Client;

/// <summary>EF Core, as it is usually written, or tuned: compiled queries, no tracking, and the include as two queries.</summary>
internal sealed class EfSystem(PooledDbContextFactory<PaymentsContext> contexts, bool isTuned) : ISystem
{
    private static readonly Func<PaymentsContext, int, Task<EfUser>> s_byId =
        EF.CompileAsyncQuery((PaymentsContext c, int id) => c.Users.AsNoTracking().First(u => u.Id == id));

    private static readonly Func<PaymentsContext, int, IAsyncEnumerable<EfPayment>> s_page =
        EF.CompileAsyncQuery((PaymentsContext c, int after) => c.Payments.AsNoTracking().Where(p => p.Id > after).OrderBy(p => p.Id).Take(20));

    private static readonly Func<PaymentsContext, int, IAsyncEnumerable<EfPayment>> s_ofUser = EF.CompileAsyncQuery(
        (PaymentsContext c, int id) => c.Payments.AsNoTracking().Where(p => p.UserId == id).OrderByDescending(p => p.CreatedAt).Take(10));

    private static readonly Func<PaymentsContext, int, IAsyncEnumerable<EfTotals>> s_totals = EF.CompileAsyncQuery(
        (PaymentsContext c, int id) => c.Payments.Where(p => p.UserId == id).GroupBy(p => p.Status)
            .Select(g => new EfTotals(g.Key, g.Count(), g.Sum(p => p.Amount), g.Average(p => p.Amount))));

    // It has no way to say a transaction of changes that nothing was read for as one batch.
    public bool Has(Workload workload) => workload != Workload.TransactionAsBatch;

    public async Task<int> RunAsync(Workload workload, int number)
    {
        await using var context = await contexts.CreateDbContextAsync();
        var user = Data.UserOf(number);
        return workload switch
        {
            Workload.UserById => (isTuned ? await s_byId(context, user) : await context.Users.AsNoTracking().FirstAsync(u => u.Id == user)).Logins,
            Workload.PageOfPayments => await PageAsync(context, user * 19),
            Workload.UserWithPayments => await WithPaymentsAsync(context, user),
            Workload.CreatePayment => await CreateAsync(context, user, Data.ReferenceOf(Prefix("e"), number)),
            Workload.CreateTenThousand => await CreateManyAsync(context, number),
            Workload.Transaction => await TransactionAsync(context, user, Data.ReferenceOf(Prefix("et"), number)),
            Workload.TotalsByStatus => await TotalsAsync(context, user),
            _ => await UpdateAsync(context, user),
        };
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private string Prefix(string text) => isTuned ? text + "c" : text;

    private async Task<int> PageAsync(PaymentsContext context, int after) => isTuned
        ? (await s_page(context, after).ToListAsync()).Count
        : (await context.Payments.AsNoTracking().Where(p => p.Id > after).OrderBy(p => p.Id).Take(20).ToListAsync()).Count;

    private async Task<int> WithPaymentsAsync(PaymentsContext context, int id)
    {
        if (isTuned)
        {
            _ = await s_byId(context, id);
            return (await s_ofUser(context, id).ToListAsync()).Count;
        }

        var user = await context.Users.AsNoTracking().Include(u => u.Payments.OrderByDescending(p => p.CreatedAt).Take(10)).FirstAsync(u => u.Id == id);
        return user.Payments.Count;
    }

    private static EfPayment New(int user, string reference) =>
        new() { UserId = user, Reference = reference, Amount = Data.AmountOf(user), Note = Data.NoteOf(user), CreatedAt = Data.PlainNow };

    private static async Task<int> CreateAsync(PaymentsContext context, int user, string reference)
    {
        var payment = New(user, reference);
        context.Add(payment);
        await context.SaveChangesAsync();
        return payment.Id;
    }

    // EF Core skips no duplicates: those that are there are asked for first, and again where another caller was quicker.
    private async Task<int> CreateManyAsync(PaymentsContext context, int number)
    {
        context.ChangeTracker.AutoDetectChangesEnabled = !isTuned;
        var rows = Data.ManyOf(Prefix("em"), number).ToList();
        var references = rows.ConvertAll(r => r.Reference);
        while (true)
        {
            var existing = (await context.Payments.Where(p => references.Contains(p.Reference)).Select(p => p.Reference).ToListAsync()).ToHashSet();
            context.AddRange(rows.Where(r => !existing.Contains(r.Reference)).Select(r => New(r.User, r.Reference)));
            try
            {
                return await context.SaveChangesAsync();
            }
            catch (DbUpdateException error) when (error.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } or SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_CONSTRAINT })
            {
                context.ChangeTracker.Clear();
            }
        }
    }

    private async Task<int> TransactionAsync(PaymentsContext context, int user, string reference)
    {
        await using var transaction = await context.Database.BeginTransactionAsync();
        var payment = New(user, reference);
        context.Add(payment);
        await context.SaveChangesAsync();
        await UpdateAsync(context, user);
        payment.Status = EfStatus.COMPLETED;
        await context.SaveChangesAsync();
        await transaction.CommitAsync();
        return payment.Id;
    }

    private async Task<int> TotalsAsync(PaymentsContext context, int id) => isTuned
        ? (await s_totals(context, id).ToListAsync()).Count
        : (await context.Payments.Where(p => p.UserId == id).GroupBy(p => p.Status)
            .Select(g => new EfTotals(g.Key, g.Count(), g.Sum(p => p.Amount), g.Average(p => p.Amount))).ToListAsync()).Count;

    private async Task<int> UpdateAsync(PaymentsContext context, int id)
    {
        if (isTuned)
        {
            await context.Users.Where(u => u.Id == id).ExecuteUpdateAsync(s => s.SetProperty(u => u.Logins, u => u.Logins + 1));
            return (await s_byId(context, id)).Logins;
        }

        var user = await context.Users.FirstAsync(u => u.Id == id);
        user.Logins++;
        await context.SaveChangesAsync();
        return user.Logins;
    }
}
