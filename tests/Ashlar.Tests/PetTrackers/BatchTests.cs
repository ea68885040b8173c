using Ashlar.Tests.Targets;
using PetTracker.Data;

namespace Ashlar.Tests.PetTrackers;

public abstract class BatchTests(Target target) : PetTrackerTests(target)
{
    public sealed class OnSqlite() : BatchTests(Target.Sqlite);

    public sealed class OnPostgres() : BatchTests(Target.Postgres);

    public sealed class OnPgBouncer() : BatchTests(Target.PgBouncer);

    [Fact]
    public async Task A_step_refers_to_a_row_of_a_step_before_it_by_a_key_of_the_program()
    {
        var id = Guid.NewGuid().ToString();

        var (pet, log) = await Database.CountingAsync(2, () => Ann.BatchAsync(
            Ann.Pets.CreateStep(new() { Id = id, Name = "Rex", Type = "Dog" }), Ann.PetLogs.CreateStep(new() { PetId = id, Action = "Fed" })));

        Assert.Equal(("ann", id), (pet.UserId, log.PetId));
    }

    [Fact]
    public async Task A_tenant_reaches_only_its_rows()
    {
        var rex = await Ann.Pets.CreateAsync(new() { Name = "Rex", Type = "Dog" });
        var max = await Bob.Pets.CreateAsync(new() { Name = "Max", Type = "Dog" });

        await Assert.ThrowsAsync<NotFoundException>(() => Bob.BatchAsync(
            Bob.Pets.UpdateStep(max.Id, p => [p.Name.Set("Moritz")]), Bob.Pets.UpdateStep(rex.Id, p => [p.Name.Set("Mine")])));
        var error = await Assert.ThrowsAsync<NotFoundException>(() => Bob.BatchAsync(
            Bob.Pets.UpdateStep(max.Id, p => [p.Name.Set("Moritz")]), Bob.PetLogs.CreateStep(new() { PetId = rex.Id, Action = "Fed" })));
        var (changed, seen) = await Bob.BatchAsync(Bob.Pets.UpdateStep(p => [p.Type.Set("Cat")]), Bob.Pets.Select(p => p.Name).ListStep());

        Assert.Equal("Pet", error.Model);
        Assert.Equal(1, changed);
        Assert.Equal(["Max"], seen);
        Assert.Equal("Dog", (await Ann.Pets.GetAsync(rex.Id)).Type);
    }

    [Fact]
    public async Task Each_step_is_its_own_tenants()
    {
        await Database.Db.BatchAsync(
            Ann.Pets.CreateStep(new() { Name = "Rex", Type = "Dog" }), Bob.Pets.CreateStep(new() { Name = "Max", Type = "Dog" }));

        Assert.Equal("Rex", (await Ann.Pets.SingleAsync()).Name);
        Assert.Equal("Max", (await Bob.Pets.SingleAsync()).Name);
    }
}
