using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Npgsql;
using Npgsql.NameTranslation;

namespace Ashlar.Benchmarks.Client;

/// <summary>Pools of contexts, which is how EF Core is quickest.</summary>
internal static class EfContexts
{
    private static readonly NpgsqlNullNameTranslator s_sameNames = new();

    public static PooledDbContextFactory<PaymentsContext> OnPostgres(string connectionString)
    {
        var source = new NpgsqlDataSourceBuilder(connectionString);
        source.MapEnum<EfStatus>("PaymentStatus", s_sameNames);
        return new(new DbContextOptionsBuilder<PaymentsContext>()
            .UseNpgsql(source.Build(), o => o.MapEnum<EfStatus>("PaymentStatus", nameTranslator: s_sameNames))
            .Options);
    }

    public static PooledDbContextFactory<PaymentsContext> OnSqlite(string connectionString) =>
        new(new DbContextOptionsBuilder<PaymentsContext>().UseSqlite(connectionString).Options);

    /// <param name="connection">An open connection, which stays open.</param>
    public static PooledDbContextFactory<PaymentsContext> OnSqlite(SqliteConnection connection) =>
        new(new DbContextOptionsBuilder<PaymentsContext>().UseSqlite(connection).Options);
}
