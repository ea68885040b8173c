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

    private static readonly string[] s_notes = [.. Enumerable.Range(0, 16).Select(n => $"benchmark {n}")];

    /// <summary>A user, in an order that looks random and is the same for all.</summary>
    public static int UserOf(int number) => (int)((uint)(number * 2654435761L) % Users) + 1;

    // As far apart as those of real rows: what is the same in all rows, a client may send once.
    public static decimal AmountOf(int user) => 0.50m + (user % 64);

    public static string NoteOf(int user) => s_notes[user % s_notes.Length];

    public static string ReferenceOf(string system, int number) => $"{system}-{number}";

    /// <summary>The references of a call that makes ten thousand rows. A hundred of them may be there already.</summary>
    public static IEnumerable<(int User, string Reference)> ManyOf(string system, int number) =>
        Enumerable.Range(0, 10_000).Select(i => (UserOf(i), ReferenceOf(system, (number * 9_900) + i)));

    public static DateTime Now { get; } = new(2026, 6, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>The same time as drivers want it for columns without a time zone.</summary>
    public static DateTime PlainNow { get; } = DateTime.SpecifyKind(Now, DateTimeKind.Unspecified);
}
