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
    TransactionAsBatch,
    TotalsByStatus,
    UpdateById,
}

/// <summary>The rows that every system reads and writes.</summary>
internal static class Data
{
    public const int Users = 20_000;
    public const int Payments = 400_000;

    /// <summary>A user, in an order that looks random and is the same for all.</summary>
    public static int UserOf(int number) => (int)((uint)(number * 2654435761L) % Users) + 1;

    public static string ReferenceOf(string system, int number) => $"{system}-{number}";

    /// <summary>The references of a call that makes ten thousand rows. A hundred of them may be there already.</summary>
    public static IEnumerable<(int User, string Reference)> ManyOf(string system, int number) =>
        Enumerable.Range(0, 10_000).Select(i => (UserOf(i), ReferenceOf(system, (number * 9_900) + i)));

    public static DateTime Now { get; } = new(2026, 6, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>The same time as drivers want it for columns without a time zone.</summary>
    public static DateTime PlainNow { get; } = DateTime.SpecifyKind(Now, DateTimeKind.Unspecified);
}
