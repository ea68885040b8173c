namespace Ashlar.Benchmarks.Client;

internal sealed class AshlarSystem(string url) : ISystem
{
    private readonly PaymentsDb db = PaymentsDb.Open(url);

    public Task<int> RunAsync(Workload workload, int number) => workload switch
    {
        Workload.UserById => UserByIdAsync(Data.UserOf(number)),
        Workload.PageOfPayments => PageAsync(Data.UserOf(number) * 19),
        Workload.UserWithPayments => WithPaymentsAsync(Data.UserOf(number)),
        Workload.CreatePayment => CreateAsync(number),
        Workload.CreateTenThousand => CreateManyAsync(number),
        Workload.Transaction => TransactionAsync(number),
        Workload.TransactionAsBatch => BatchAsync(Data.UserOf(number), Data.ReferenceOf("ab", number)),
        Workload.TotalsByStatus => TotalsAsync(Data.UserOf(number)),
        _ => UpdateAsync(Data.UserOf(number)),
    };

    public ValueTask DisposeAsync() => db.DisposeAsync();

    private async Task<int> UserByIdAsync(int id) => (await db.Users.GetAsync(id)).Logins;

    private async Task<int> PageAsync(int after) =>
        (await db.Payments.Where(p => p.Id > after).OrderBy(p => p.Id).Take(20).ToListAsync()).Count;

    private async Task<int> WithPaymentsAsync(int id) =>
        (await db.Users.Where(u => u.Id == id).Include(u => u.Payments.OrderBy(p => p.CreatedAt.Desc).Take(10)).FirstAsync()).Payments.Count;

    private async Task<int> CreateAsync(int number) =>
        (await db.Payments.CreateAsync(New(Data.UserOf(number), Data.ReferenceOf("a", number)))).Id;

    private Task<int> CreateManyAsync(int number) => db.Payments.CreateManyAsync(
        Data.ManyOf("am", number).Select(r => New(r.User, r.Reference)), OnConflict.Skip);

    private Task<int> TransactionAsync(int number) => db.TransactionAsync(async tx =>
    {
        var id = Data.UserOf(number);
        var payment = await tx.Payments.CreateAsync(New(id, Data.ReferenceOf("at", number)));
        await tx.Users.UpdateAsync(id, u => [u.Logins.Add(1)]);
        await tx.Payments.UpdateAsync(payment.Id, p => [p.Status.Set(PaymentStatus.Completed)]);
        return payment.Id;
    });

    private async Task<int> BatchAsync(int id, string reference)
    {
        var (payment, _, _) = await db.BatchAsync(
            db.Payments.CreateStep(New(id, reference)),
            db.Users.UpdateStep(id, u => [u.Logins.Add(1)]),
            db.Payments.Where(p => p.Reference == reference).UpdateStep(p => [p.Status.Set(PaymentStatus.Completed)]));
        return payment.Id;
    }

    private async Task<int> TotalsAsync(int id) => (await db.Payments.Where(p => p.UserId == id).GroupBy(p => p.Status)
        .Select(g => (g.Key, g.Count(), g.Sum(p => p.Amount), g.Average(p => p.Amount))).ToListAsync()).Count;

    private async Task<int> UpdateAsync(int id) => (await db.Users.UpdateAsync(id, u => [u.Logins.Add(1)])).Logins;

    private static PaymentCreate New(int user, string reference) =>
        new() { UserId = user, Reference = reference, Amount = Data.AmountOf(user), Note = Data.NoteOf(user), CreatedAt = Data.Now };
}
