using Ashlar.Tests.Targets;
using PetTracker.Data;

namespace Ashlar.Tests.PetTrackers;

/// <summary>Rows of a tenant are made together with the rows of the same tenant that they are related to.</summary>
public abstract class RelatedCreateTests(Target target) : PetTrackerTests(target)
{
    public sealed class OnSqlite() : RelatedCreateTests(Target.Sqlite);

    public sealed class OnPostgres() : RelatedCreateTests(Target.Postgres);

    public sealed class OnPgBouncer() : RelatedCreateTests(Target.PgBouncer);

    [Fact]
    public async Task Related_rows_belong_to_the_tenant()
    {
        var pet = await Ann.Pets.CreateAsync(new() { Name = "Rex", Type = "Dog" }, p => [p.Logs.CreateMany([new() { Action = "Fed" }, new() { Action = "Walked" }])]);

        Assert.Equal(["Fed", "Walked"], pet.Logs.Select(l => l.Action).Order());
        Assert.Equal(2, await Ann.PetLogs.CountAsync());
        Assert.Equal(0, await Bob.PetLogs.CountAsync());
    }

    [Fact]
    public async Task Rows_of_another_tenant_are_not_connected()
    {
        await Bob.Pets.CreateAsync(new() { Name = "Max", Type = "Cat" }, p => [p.Logs.Create(new() { Action = "Fed" })]);

        var pet = await Ann.Pets.CreateAsync(new() { Name = "Rex", Type = "Dog" }, p => [p.Logs.Connect(_ => Predicate.Always)]);

        Assert.Empty(pet.Logs);
        Assert.Equal((0, 1), (await Ann.PetLogs.CountAsync(), await Bob.PetLogs.CountAsync()));
    }

    [Fact]
    public async Task A_row_of_another_tenant_gets_no_related_rows()
    {
        var max = await Bob.Pets.CreateAsync(new() { Name = "Max", Type = "Cat" });

        await Assert.ThrowsAsync<NotFoundException>(() => Ann.Pets.UpdateAsync(max.Id, p => [], p => [p.Logs.Create(new() { Action = "Fed" })]));
        Assert.Equal(0, await Bob.PetLogs.CountAsync());
    }
}
