namespace Ashlar.CodeGen.Tests.QueryDoc;

/// <summary>What the samples take for granted.</summary>
internal static class SampleSources
{
    public static GeneratedFile Given { get; } = new("Given.cs", """"
        using Shop;

        internal static class Given
        {
            public static readonly int id = 3, day = 7;
            public static readonly int[] ids = [1, 2, 3];
            public static readonly string name = "Ann", email = "ann@x.com", userId = "u1", text = "cat or \"dog";
            public static readonly string? cursor = null;
            public static readonly DateTime now = new(2026, 1, 2, 0, 0, 0, DateTimeKind.Utc);
            public static readonly Role role = Role.Customer;
            public static readonly UserCreate create = new() { Email = "dan@x.com", Name = "Dan" };
            public static readonly UserCreate[] rows = [create, new() { Email = "eve@x.com", Name = "Eve", Logins = 4 }];

            public static Task UseAsync(Task call) => call;

            public static Task UseAsync<T>(RowQuery<T> query) => query.ToListAsync();

            public static async Task UseAsync<T>(IAsyncEnumerable<T> rows)
            {
                await foreach (var row in rows)
                {
                    _ = row;
                }
            }
        }

        internal sealed record Line(int Id, string Name);

        internal static class Shelf
        {
            public static async Task RunAsync(string url, string[] statements)
            {
                await using var db = ShopDb.Open(url);
                foreach (var statement in statements)
                {
                    var sql = new Sql(statement.Length, 0);
                    sql.AppendLiteral(statement);
                    await db.ExecuteAsync(sql);
                }

                await db.Users.CreateAsync(new() { Email = Given.email, Name = Given.name, Role = Role.Admin });
                await db.Users.CreateAsync(new() { Email = "bob@x.com", Name = "Bob", ManagerId = 1 });
                await db.Users.CreateAsync(new() { Email = "cyd@x.com", Name = "Cyd", ManagerId = 1, BornAt = Given.now, Nickname = "C" });
                await db.Payments.CreateManyAsync([new() { UserId = 2, Amount = 12.5m }, new() { UserId = 2, Amount = 3, Status = "open" }, new() { UserId = 1, Amount = 7, Status = "open" }]);
                await db.Visits.CreateAsync(new() { UserId = Given.id, Day = Given.day });
                var tenant = db.ForTenant(Given.userId);
                var pet = await tenant.Pets.CreateAsync(new() { Name = "Rex" });
                await tenant.PetLogs.CreateAsync(new() { PetId = pet.Id, Action = "Fed" });
            }
        }
        """");
}
