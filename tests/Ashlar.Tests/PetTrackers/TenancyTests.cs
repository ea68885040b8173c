using Ashlar.Tests.Targets;
using PetTracker.Data;

namespace Ashlar.Tests.PetTrackers;

public abstract class TenancyTests(Target target) : PetTrackerTests(target)
{
    public sealed class OnSqlite() : TenancyTests(Target.Sqlite);

    public sealed class OnPostgres() : TenancyTests(Target.Postgres);

    public sealed class OnPgBouncer() : TenancyTests(Target.PgBouncer);

    private static Task<Pet> NewPetAsync(PetTrackerTenantDb owner, string name = "Rex") =>
        owner.Pets.CreateAsync(new() { Name = name, Type = "Dog" });

    [Fact]
    public async Task A_new_row_belongs_to_the_tenant()
    {
        var pet = await Database.CountingAsync(1, () => NewPetAsync(Ann));

        Assert.Equal("ann", pet.UserId);
        Assert.Equal(36, pet.Id.Length);
        Assert.Equal(DateTimeKind.Utc, pet.CreatedAt.Kind);
    }

    [Fact]
    public async Task A_tenant_may_be_called_anything()
    {
        foreach (var text in Stores.HostileTexts.All)
        {
            var tenant = Database.Db.ForTenant(text);
            var pet = await NewPetAsync(tenant);

            Assert.Equal((text, pet.Id), (pet.UserId, (await tenant.Pets.SingleAsync()).Id));
            Assert.Equal(1, await tenant.Pets.CountAsync(p => p.UserId == text));
        }
    }

    [Fact]
    public async Task Others_do_not_see_it_however_they_ask()
    {
        var pet = await NewPetAsync(Ann);
        await Ann.PetLogs.CreateAsync(new() { PetId = pet.Id, Action = "Fed" });

        Assert.Empty(await Bob.Pets.ToListAsync());
        Assert.Null(await Bob.Pets.FindAsync(pet.Id));
        Assert.Empty(await Bob.PetLogs.Where(l => l.PetId == pet.Id).ToListAsync());
        Assert.Equal(0, await Bob.PetLogs.CountAsync());
        Assert.False(await Bob.PetLogs.Where(l => l.Pet.Is(p => p.UserId == "ann")).AnyAsync());
        Assert.Equal(1, await Ann.PetLogs.CountAsync());
    }

    [Fact]
    public async Task Others_cannot_change_or_delete_it()
    {
        var pet = await NewPetAsync(Ann);

        await Assert.ThrowsAsync<NotFoundException>(() => Bob.Pets.UpdateAsync(pet.Id, new PetUpdate { Name = "Max" }));
        await Assert.ThrowsAsync<NotFoundException>(() => Bob.Pets.DeleteAsync(pet.Id));
        Assert.Equal(0, await Bob.Pets.UpdateAsync(p => [p.Name.Set("Max")]));
        Assert.Equal(0, await Bob.Pets.DeleteAsync());
        Assert.Equal(pet, await Ann.Pets.GetAsync(pet.Id));
    }

    [Fact]
    public async Task A_log_for_anothers_pet_is_refused_in_one_statement()
    {
        var pet = await NewPetAsync(Ann);

        var error = await Database.CountingAsync(1, () => Assert.ThrowsAsync<NotFoundException>(
            () => Bob.PetLogs.CreateAsync(new() { PetId = pet.Id, Action = "Fed" })));

        Assert.Equal("Pet", error.Model);
        Assert.Equal(0, await Ann.PetLogs.CountAsync());
    }

    [Fact]
    public async Task Logs_for_anothers_pet_are_refused_among_many()
    {
        var mine = await NewPetAsync(Bob);
        var other = await NewPetAsync(Ann);
        PetLogCreate[] logs = [new() { PetId = mine.Id, Action = "Fed" }, new() { PetId = other.Id, Action = "Fed" }];

        await Assert.ThrowsAsync<NotFoundException>(() => Bob.PetLogs.CreateManyAsync(logs));
        await Assert.ThrowsAsync<NotFoundException>(() => Bob.PetLogs.CreateManyAsync(logs, OnConflict.Skip));

        Assert.Equal(0, await Bob.PetLogs.CountAsync());
    }

    [Fact]
    public async Task A_log_cannot_be_moved_to_anothers_pet()
    {
        var first = await NewPetAsync(Ann, "Rex");
        var second = await NewPetAsync(Ann, "Max");
        var foreign = await NewPetAsync(Bob);
        var log = await Ann.PetLogs.CreateAsync(new() { PetId = first.Id, Action = "Fed" });

        await Assert.ThrowsAsync<NotFoundException>(() => Ann.PetLogs.UpdateAsync(log.Id, new PetLogUpdate { PetId = foreign.Id }));
        await Assert.ThrowsAsync<NotFoundException>(() => Ann.PetLogs.UpdateAsync(log.Id, l => [l.PetId.Set(foreign.Id)]));
        Assert.Equal(0, await Ann.PetLogs.UpdateAsync(l => [l.PetId.Set(foreign.Id)]));

        var moved = await Ann.PetLogs.UpdateAsync(log.Id, new PetLogUpdate { PetId = second.Id });
        Assert.Equal(second.Id, moved.PetId);
    }

    [Fact]
    public async Task An_upsert_does_not_touch_anothers_row()
    {
        var pet = await NewPetAsync(Ann);

        await Assert.ThrowsAsync<UniqueViolationException>(() => Bob.Pets.UpsertAsync(
            p => p.Id, new() { Id = pet.Id, Name = "Max", Type = "Cat" }, p => [p.Name.Set("Max")]));

        Assert.Equal("Rex", (await Ann.Pets.GetAsync(pet.Id)).Name);
    }

    [Fact]
    public async Task Administration_sees_the_rows_of_all()
    {
        await NewPetAsync(Ann);
        await NewPetAsync(Bob);

        Assert.Equal(2, await Database.Db.AcrossTenants().Pets.CountAsync());
        Assert.Equal(2, await Database.Db.AcrossTenants().Pets.UpdateAsync(p => [p.Type.Set("Cat")]));
    }

    [Fact]
    public async Task A_transaction_keeps_the_tenant()
    {
        var pet = await Ann.TransactionAsync(ann => NewPetAsync(ann));

        Assert.NotNull(await Ann.Pets.FindAsync(pet.Id));
        Assert.Null(await Bob.TransactionAsync(bob => bob.Pets.FindAsync(pet.Id)));
    }
}
