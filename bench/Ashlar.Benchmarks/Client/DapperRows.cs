namespace Ashlar.Benchmarks.Client;

internal sealed class UserRow
{
    public int Id { get; set; }

    public string Email { get; set; } = "";

    public string Name { get; set; } = "";

    public int Logins { get; set; }

    public DateTime CreatedAt { get; set; }
}

internal sealed class PaymentRow
{
    public int Id { get; set; }

    public int UserId { get; set; }

    public string Reference { get; set; } = "";

    public decimal Amount { get; set; }

    // Dapper turns texts into enums.
    public PaymentStatus Status { get; set; }

    public string? Note { get; set; }

    public DateTime CreatedAt { get; set; }
}
