namespace Ashlar.Benchmarks.Client;

/// <summary>What each system is asked to do.</summary>
internal enum Workload
{
    UserById,
    PageOfPayments,
    UserWithPayments,
    CreatePayment,
    CreateTenThousand,
    Transaction,
    TotalsByStatus,
    UpdateById,
}

/// <summary>A way to talk to the database. Each gives something that depends on the rows, so that nothing is left out.</summary>
internal interface ISystem : IAsyncDisposable
{
    string Name { get; }

    /// <param name="workload">What to do.</param>
    /// <param name="number">The call's number, which no other call of the run has.</param>
    Task<int> RunAsync(Workload workload, int number);
}

/// <summary>The rows that every system reads and writes.</summary>
internal static class Data
{
    public const int Users = 20_000;
    public const int Payments = 400_000;

    /// <summary>A user, in an order that looks random and is the same for all.</summary>
    public static int UserOf(int number) => (int)((uint)(number * 2654435761L) % Users) + 1;

    public static string ReferenceOf(string system, int number) => $"{system}-{number}";

    public static DateTime Now { get; } = new(2026, 6, 1, 0, 0, 0, DateTimeKind.Utc);
}
