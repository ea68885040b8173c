using Ashlar.Tests.Targets;
using Farm.Data;

namespace Ashlar.Tests.Farms;

/// <summary>A written row refers to visible rows of its own tenant, or is not written; of many, none is.</summary>
public abstract class TenantGuardTests(Target target) : IAsyncLifetime
{
    public sealed class OnSqlite() : TenantGuardTests(Target.Sqlite);

    public sealed class OnPostgres() : TenantGuardTests(Target.Postgres);

    public sealed class OnPgBouncer() : TenantGuardTests(Target.PgBouncer);

    private TestDatabase<FarmDb> Database { get; set; } = null!;

    private FarmTenantDb Ann => Database.Db.ForTenant("ann");

    private int cow;
    private int vet;
    private int gone;
    private int foreignCow;
    private int foreignVet;

    public async ValueTask InitializeAsync()
    {
        Database = await TestDatabase<FarmDb>.CreateAsync(target, TestSchema.Farm);
        var bob = Database.Db.ForTenant("bob");
        cow = (await Ann.Animals.CreateAsync(new() { Name = "Cow" })).Id;
        vet = (await Ann.Vets.CreateAsync(new() { Name = "Vera" })).Id;
        gone = (await Ann.Vets.CreateAsync(new() { Name = "Gus" })).Id;
        await Ann.Vets.DeleteAsync(gone);
        foreignCow = (await bob.Animals.CreateAsync(new() { Name = "Bull" })).Id;
        foreignVet = (await bob.Vets.CreateAsync(new() { Name = "Vic" })).Id;
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return Database.DisposeAsync();
    }

    /// <summary>Ways to write several rows, with the statements that they take on SQLite and on PostgreSQL for three rows.</summary>
    private static readonly Dictionary<string, (int OnSqlite, int OnPostgres, Func<FarmTenantDb, WeightCreate[], Task<int>> Write)> s_ways = new()
    {
        ["each by itself"] = (3, 3, async (db, rows) => await db.TransactionAsync(async tx =>
        {
            foreach (var row in rows)
            {
                await tx.Weights.CreateAsync(row);
            }

            return rows.Length;
        })),
        ["many"] = (3, 1, (db, rows) => db.Weights.CreateManyAsync(rows)),
        ["many, skipping"] = (3, 2, (db, rows) => db.Weights.CreateManyAsync(rows, OnConflict.Skip)),
        ["many, returned"] = (1, 1, async (db, rows) => (await db.Weights.CreateManyAndReturnAsync(rows)).Count),
        ["many, skipping, returned"] = (1, 1, async (db, rows) => (await db.Weights.CreateManyAndReturnAsync(rows, OnConflict.Skip)).Count),
        ["upserts"] = (1, 1, async (db, rows) => (await db.Weights.UpsertManyAsync(w => w.Code, rows, (w, next) => [w.Grams.Set(next.Grams)])).Count),
    };

    public static TheoryData<string> Ways => [.. s_ways.Keys];

    private WeightCreate New(int number, int? animal = null, int? by = null) => new() { Code = $"w{number}", AnimalId = animal ?? cow, VetId = by, Grams = 1000 + number };

    private async Task<int> WriteAsync(string way, params WeightCreate[] rows)
    {
        var (onSqlite, onPostgres, write) = s_ways[way];
        return await Database.CountingAsync(target == Target.Sqlite ? onSqlite : onPostgres, () => write(Ann, rows));
    }

    private async Task RefusedAsync(string way, string model, params WeightCreate[] rows)
    {
        var error = await Assert.ThrowsAsync<NotFoundException>(() => s_ways[way].Write(Ann, rows));

        Assert.Contains(model, error.Model, StringComparison.Ordinal);
        Assert.Equal(0, await Database.Db.AcrossTenants().Weights.CountAsync());
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task Rows_of_the_tenant_are_written(string way)
    {
        Assert.Equal(3, await WriteAsync(way, New(1, by: vet), New(2, by: vet), New(3, by: vet)));

        var rows = await Ann.Weights.OrderBy(w => w.Code).ToListAsync();
        Assert.Equal([("w1", cow, (int?)vet, 1001L, 1m), ("w2", cow, vet, 1002, 1), ("w3", cow, vet, 1003, 1)], rows.Select(w => (w.Code, w.AnimalId, w.VetId, w.Grams, w.Share)));
        Assert.Equal(0, await Database.Db.ForTenant("bob").Weights.CountAsync());
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task A_row_of_another_tenant_is_referred_to_by_none_of_them(string way)
    {
        await RefusedAsync(way, "Animal", New(1), New(2, animal: foreignCow), New(3));
        await RefusedAsync(way, "Animal", New(1), New(2), New(3, animal: foreignCow));
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task Nor_is_a_row_of_another_tenant_that_need_not_be_there(string way)
    {
        await RefusedAsync(way, "Vet", New(1, by: vet), New(2, by: foreignVet), New(3, by: vet));
        await RefusedAsync(way, "Vet", New(1, by: foreignVet), New(2, by: vet));
    }

    [Theory, MemberData(nameof(Ways))]
    public Task Nor_is_a_deleted_one(string way) => RefusedAsync(way, "Vet", New(1, by: vet), New(2, by: gone));

    [Theory, MemberData(nameof(Ways))]
    public Task Nor_is_one_that_never_was(string way) => RefusedAsync(way, "Animal", New(1), New(2, animal: 9999));

    [Theory, MemberData(nameof(Ways))]
    public async Task Nothing_may_be_referred_to(string way)
    {
        Assert.Equal(3, await s_ways[way].Write(Ann, [New(1), New(2, by: vet), New(3)]));
        Assert.Equal([null, vet, null], await Ann.Weights.OrderBy(w => w.Code).Select(w => w.VetId).ToListAsync());
    }

    [Fact]
    public async Task A_row_whose_key_is_taken_is_left_out_and_one_that_refers_to_another_tenant_is_refused()
    {
        await Ann.Weights.CreateAsync(New(2));

        Assert.Equal(["w1", "w3"], (await Ann.Weights.CreateManyAndReturnAsync([New(1, by: vet), New(2), New(3)], OnConflict.Skip)).Select(w => w.Code).Order());
        Assert.Empty(await Ann.Weights.CreateManyAndReturnAsync([New(1, by: vet), New(2)], OnConflict.Skip));
        await Assert.ThrowsAsync<NotFoundException>(() => Ann.Weights.CreateManyAndReturnAsync([New(2), New(5, animal: foreignCow)], OnConflict.Skip));
        await Assert.ThrowsAsync<NotFoundException>(() => Ann.Weights.CreateManyAndReturnAsync([New(5), New(2, by: foreignVet)], OnConflict.Skip));
        Assert.Equal(3, await Ann.Weights.CountAsync());
    }

    [Fact]
    public async Task Rows_that_are_returned_keep_their_order()
    {
        var rows = Enumerable.Range(0, 200).Select(i => New((i * 37) % 200, by: vet)).ToArray();

        var made = await Database.CountingAsync(1, () => Ann.Weights.CreateManyAndReturnAsync(rows));

        Assert.Equal(rows.Select(r => r.Code), made.Select(w => w.Code));
    }

    [Fact]
    public async Task An_upsert_of_many_changes_no_row_of_another_tenant()
    {
        var bob = Database.Db.ForTenant("bob");
        await bob.Weights.CreateAsync(New(2, animal: foreignCow));

        await Assert.ThrowsAsync<UniqueViolationException>(() => Ann.Weights.UpsertManyAsync(w => w.Code, [New(1), New(2)], (w, next) => [w.Grams.Set(1)]));

        Assert.Equal((1002, 0), ((await bob.Weights.SingleAsync()).Grams, await Ann.Weights.CountAsync()));
    }

    /// <summary>Ways to write a row or, where its key is taken, to change the one that is there.</summary>
    private static readonly Dictionary<string, Func<FarmTenantDb, WeightCreate, Func<WeightFields, Assignment[]>, Task>> s_upserts = new()
    {
        ["one"] = (db, row, change) => db.Weights.UpsertAsync(w => w.Code, row, change),
        ["batch"] = (db, row, change) => db.BatchAsync(db.Weights.UpsertStep(w => w.Code, row, change), db.Weights.CountStep()),
        ["many"] = (db, row, change) => db.Weights.UpsertManyAsync(w => w.Code, [row], (w, _) => change(w)),
        ["in a transaction"] = (db, row, change) => db.TransactionAsync(tx => tx.Weights.UpsertAsync(w => w.Code, row, change)),
    };

    public static TheoryData<string> Upserts => [.. s_upserts.Keys];

    [Theory, MemberData(nameof(Upserts))]
    public async Task An_upsert_that_writes_nothing_says_why(string way)
    {
        var upsert = s_upserts[way];
        await Database.Db.ForTenant("bob").Weights.CreateAsync(New(2, animal: foreignCow));
        await Ann.Weights.CreateAsync(New(1));

        // Another tenant has the key.
        var taken = await Assert.ThrowsAsync<UniqueViolationException>(() => upsert(Ann, New(2), w => [w.Grams.Set(1)]));
        Assert.Equal(("Weight", "code"), (taken.Model, Assert.Single(taken.Fields)));
        await Assert.ThrowsAsync<UniqueViolationException>(() => upsert(Ann, New(2), w => [w.VetId.Set(vet)]));

        // The new row, or the one that is there, would refer to what the tenant does not see.
        Assert.Contains("Animal", (await Assert.ThrowsAsync<NotFoundException>(() => upsert(Ann, New(3, animal: foreignCow), w => [w.Grams.Set(1)]))).Model, StringComparison.Ordinal);
        Assert.Equal("Vet", (await Assert.ThrowsAsync<NotFoundException>(() => upsert(Ann, New(1), w => [w.VetId.Set(foreignVet)]))).Model);
        Assert.Equal("Vet", (await Assert.ThrowsAsync<NotFoundException>(() => upsert(Ann, New(1), w => [w.VetId.Set(gone)]))).Model);

        Assert.Equal([("w1", 1001L, (int?)null), ("w2", 1002, null)], await Database.Db.AcrossTenants().Weights.OrderBy(w => w.Code).Select(w => (w.Code, w.Grams, w.VetId)).ToListAsync());
    }

    [Fact]
    public async Task An_update_refers_to_no_row_of_another_tenant()
    {
        var id = (await Ann.Weights.CreateAsync(New(1))).Id;

        await Assert.ThrowsAsync<NotFoundException>(() => Ann.Weights.UpdateAsync(id, new WeightUpdate { VetId = foreignVet }));
        await Assert.ThrowsAsync<NotFoundException>(() => Ann.Weights.UpdateAsync(id, w => [w.VetId.Set(gone)]));
        await Assert.ThrowsAsync<NotFoundException>(() => Ann.Weights.UpdateManyAsync([(id, new WeightUpdate { AnimalId = foreignCow })]));
        Assert.Equal(0, await Ann.Weights.UpdateAsync(w => [w.VetId.Set(foreignVet)]));
        Assert.Null((await Database.CountingAsync(1, () => Ann.Weights.UpdateAsync(id, w => [w.VetId.Set(null), w.Grams.Add(1)]))).VetId);
        Assert.Equal(vet, (await Ann.Weights.UpdateAsync(id, w => [w.VetId.Set(vet)])).VetId);
    }

    /// <summary>Ways to change the number of a stall, and nothing else of the stay.</summary>
    private static readonly Dictionary<string, Func<FarmTenantDb, int, int, Task<int>>> s_moves = new()
    {
        ["values"] = async (db, id, number) => (await db.Stays.UpdateAsync(id, new StayUpdate { Number = number })).Id,
        ["assignments"] = async (db, id, number) => (await db.Stays.UpdateAsync(id, s => [s.Number.Set(number)])).Id,
        ["computed"] = async (db, id, number) => (await db.Stays.UpdateAsync(id, s => [s.Number.Add(number - 1)])).Id,
        ["many"] = (db, id, number) => db.Stays.UpdateManyAsync([(id, new StayUpdate { Number = number })]),
        ["upsert"] = async (db, _, number) => (await db.Stays.UpsertAsync(s => s.Code, new() { Code = "a" }, s => [s.Number.Set(number)])).Id,
        ["upserts"] = async (db, _, number) => (await db.Stays.UpsertManyAsync(s => s.Code, [new() { Code = "a" }], (s, _) => [s.Number.Set(number)])).Count,
        ["batch"] = async (db, id, number) => (await db.BatchAsync(db.Stays.UpdateStep(id, s => [s.Number.Set(number)]), db.Stays.CountStep())).Item2,
        ["query"] = (db, _, number) => ThrowIfNoneAsync(db.Stays.UpdateAsync(s => [s.Number.Set(number)])),
    };

    public static TheoryData<string> Moves => [.. s_moves.Keys];

    private static async Task<int> ThrowIfNoneAsync(Task<int> count) => await count is > 0 and var some ? some : throw new NotFoundException("Stall");

    [Theory, MemberData(nameof(Moves))]
    public async Task A_key_of_two_columns_is_guarded_where_only_one_of_them_is_written(string way)
    {
        await Ann.Stalls.CreateManyAsync([new() { Barn = "north", Number = 1 }, new() { Barn = "north", Number = 3 }]);
        await Database.Db.ForTenant("bob").Stalls.CreateAsync(new() { Barn = "north", Number = 2 });
        var id = (await Ann.Stays.CreateAsync(new() { Code = "a", Barn = "north", Number = 1 })).Id;

        await Assert.ThrowsAsync<NotFoundException>(() => s_moves[way](Ann, id, 2));
        Assert.Equal(("north", 1), await Ann.Stays.Select(s => (s.Barn, s.Number)).SingleAsync());

        await s_moves[way](Ann, id, 3);
        Assert.Equal(("north", 3), await Ann.Stays.Select(s => (s.Barn, s.Number)).SingleAsync());

        // Half a key refers to nothing.
        await Ann.Stays.UpdateAsync(id, new StayUpdate { Barn = null, Number = 1 });
        await s_moves[way](Ann, id, 2);
        Assert.Equal((null, 2), await Ann.Stays.Select(s => (s.Barn, s.Number)).SingleAsync());
    }

    [Fact]
    public async Task Rows_of_which_nothing_is_given_belong_to_the_tenant()
    {
        Assert.Equal(2, await Ann.Herds.CreateManyAsync([new(), new()]));
        Assert.Equal(2, await Ann.Herds.CreateManyAsync([new(), new()], OnConflict.Skip));
        Assert.Equal(["ann", "ann"], (await Ann.Herds.CreateManyAndReturnAsync([new(), new()])).Select(h => h.FarmId));
        Assert.Equal(("ann", 7), ((await Ann.Herds.UpsertAsync(h => h.Id, new(), h => [h.Name.Set("x")])).FarmId, await Ann.Herds.CountAsync()));
    }

    [Fact]
    public async Task A_row_of_its_own_table_is_guarded_too()
    {
        await Assert.ThrowsAsync<NotFoundException>(() => Ann.Animals.CreateAsync(new() { Name = "Calf", MotherId = foreignCow }));
        await Assert.ThrowsAsync<NotFoundException>(() => Ann.Animals.CreateManyAndReturnAsync([new() { Name = "Calf", MotherId = cow }, new() { Name = "Kid", MotherId = foreignCow }]));

        var made = await Database.CountingAsync(1, () => Ann.Animals.CreateManyAndReturnAsync([new() { Name = "Calf", MotherId = cow }, new() { Name = "Kid", MotherId = null }]));
        Assert.Equal([("ann", (int?)cow), ("ann", null)], made.Select(a => (a.FarmId, a.MotherId)));
    }

    [Fact]
    public async Task A_change_of_many_rows_misses_one_of_another_tenant()
    {
        await Database.CountingAsync(2, () => Assert.ThrowsAsync<NotFoundException>(
            () => Ann.Animals.UpdateManyAsync([(cow, new AnimalUpdate { Name = "Cora" }), (foreignCow, new AnimalUpdate { Name = "Ben" })])));

        Assert.Equal(["Cow"], await Ann.Animals.Select(a => a.Name).ToListAsync());
        Assert.Equal(["Bull"], await Database.Db.ForTenant("bob").Animals.Select(a => a.Name).ToListAsync());
    }

    [Fact]
    public async Task Related_rows_that_are_made_together_are_guarded()
    {
        await Assert.ThrowsAsync<NotFoundException>(() => Ann.Animals.CreateAsync(
            new() { Name = "Goat" }, a => [a.Weights.Create(new() { Code = "g1", Grams = 1, VetId = vet }), a.Weights.Create(new() { Code = "g2", Grams = 2, VetId = foreignVet })]));

        Assert.Equal((1, 0), (await Ann.Animals.CountAsync(), await Ann.Weights.CountAsync()));
    }

    [Fact]
    public async Task Rows_are_grouped_by_what_is_the_tenants_of_other_rows()
    {
        await Ann.Weights.CreateAsync(new() { Code = "1", AnimalId = cow, VetId = vet, Grams = 1 });

        var groups = await Database.CountingAsync(1, () => Ann.Animals
            .GroupBy(a => (a.Weights.Count(), a.Mother.Select(m => m.Name)))
            .OrderBy(g => g.Key.Item2, g => g.Key.Item1.Desc)
            .Select(g => (g.Key.Item1, g.Key.Item2, g.Count()))
            .ToListAsync());

        Assert.Equal((1, null, 1), Assert.Single(groups));
    }
}
