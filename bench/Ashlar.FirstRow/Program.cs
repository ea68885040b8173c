using System.Data.Common;
using Ashlar.Benchmarks.Client;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

// Reads one user and ends: the benchmarks measure how long the whole process takes. FirstRow SYSTEM postgresql|sqlite ADDRESS
var (system, isSqlite, address) = (args[0], args[1] == "sqlite", args[2]);
var name = system switch
{
    "ashlar" => await AshlarAsync(address),
    "hand-written" => await ByHandAsync(isSqlite, address),
    "dapper" => await DapperAsync(isSqlite, address),
    _ => await EfAsync(isSqlite, address),
};
return name == "User 7" ? 0 : 1;

static async Task<string> AshlarAsync(string url)
{
    await using var db = PaymentsDb.Open(url);
    return (await db.Users.GetAsync(7)).Name;
}

static DbConnection Connect(bool isSqlite, string address) => isSqlite ? new SqliteConnection(address) : new NpgsqlConnection(address);

static async Task<string> ByHandAsync(bool isSqlite, string address)
{
    await using var connection = Connect(isSqlite, address);
    await connection.OpenAsync();
    await using var command = connection.CreateCommand();
    command.CommandText = "SELECT id, email, name, logins, created_at FROM users WHERE id = @id";
    var id = command.CreateParameter();
    (id.ParameterName, id.Value) = ("id", 7);
    command.Parameters.Add(id);
    await using var row = await command.ExecuteReaderAsync();
    await row.ReadAsync();
    return row.GetString(2);
}

static async Task<string> DapperAsync(bool isSqlite, string address)
{
    await using var connection = Connect(isSqlite, address);
    return (await connection.QuerySingleAsync<UserRow>("SELECT id, email, name, logins, created_at AS CreatedAt FROM users WHERE id = @id", new { id = 7 })).Name;
}

static async Task<string> EfAsync(bool isSqlite, string address)
{
    var options = new DbContextOptionsBuilder<PaymentsContext>();
    await using var context = new PaymentsContext((isSqlite ? options.UseSqlite(address) : options.UseNpgsql(address, o => o.MapEnum<EfStatus>("PaymentStatus"))).Options);
    return (await context.Users.AsNoTracking().FirstAsync(u => u.Id == 7)).Name;
}
