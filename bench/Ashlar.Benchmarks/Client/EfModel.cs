using Microsoft.EntityFrameworkCore;

namespace Ashlar.Benchmarks.Client;

internal sealed class EfUser
{
    public int Id { get; set; }

    public string Email { get; set; } = "";

    public string Name { get; set; } = "";

    public int Logins { get; set; }

    public DateTime CreatedAt { get; set; }

    public List<EfPayment> Payments { get; set; } = [];
}

internal sealed class EfPayment
{
    public int Id { get; set; }

    public int UserId { get; set; }

    public string Reference { get; set; } = "";

    public decimal Amount { get; set; }

    public EfStatus Status { get; set; }

    public string? Note { get; set; }

    public DateTime CreatedAt { get; set; }
}

/// <summary>Named as in the database.</summary>
internal enum EfStatus
{
    PENDING,
    COMPLETED,
    FAILED,
}

internal sealed record EfTotals(EfStatus Status, int Count, decimal Sum, decimal Average);

internal sealed class PaymentsContext(DbContextOptions<PaymentsContext> options) : DbContext(options)
{
    public DbSet<EfUser> Users => Set<EfUser>();

    public DbSet<EfPayment> Payments => Set<EfPayment>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        var hasEnums = Database.ProviderName!.EndsWith("PostgreSQL", StringComparison.Ordinal);
        modelBuilder.Entity<EfUser>(user =>
        {
            user.ToTable("users").HasKey(u => u.Id);
            user.Property(u => u.Id).HasColumnName("id");
            user.Property(u => u.Email).HasColumnName("email");
            user.Property(u => u.Name).HasColumnName("name");
            user.Property(u => u.Logins).HasColumnName("logins");
            user.Property(u => u.CreatedAt).HasColumnName("created_at").HasColumnType(hasEnums ? "timestamp(3)" : "TEXT");
            user.HasMany(u => u.Payments).WithOne().HasForeignKey(p => p.UserId);
        });
        modelBuilder.Entity<EfPayment>(payment =>
        {
            payment.ToTable("payments").HasKey(p => p.Id);
            payment.Property(p => p.Id).HasColumnName("id");
            payment.Property(p => p.UserId).HasColumnName("user_id");
            payment.Property(p => p.Reference).HasColumnName("reference");
            payment.Property(p => p.Amount).HasColumnName("amount");
            payment.Property(p => p.Status).HasColumnName("status");
            payment.Property(p => p.Note).HasColumnName("note");
            payment.Property(p => p.CreatedAt).HasColumnName("created_at").HasColumnType(hasEnums ? "timestamp(3)" : "TEXT");
            if (!hasEnums)
            {
                payment.Property(p => p.Status).HasConversion<string>();
            }
        });
    }
}
