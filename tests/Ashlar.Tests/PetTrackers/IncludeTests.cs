using Ashlar.Tests.Targets;
using PetTracker.Data;

namespace Ashlar.Tests.PetTrackers;

public abstract class IncludeTests(Target target) : PetTrackerTests(target)
{
    public sealed class OnSqlite() : IncludeTests(Target.Sqlite);

    public sealed class OnPostgres() : IncludeTests(Target.Postgres);

    public sealed class OnPgBouncer() : IncludeTests(Target.PgBouncer);

    private static readonly DateTime s_start = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        foreach (var (name, logs) in new[] { ("Rex", 7), ("Max", 2), ("Tom", 0) })
        {
            await Ann.Pets.CreateAsync(new() { Id = name, Name = name, Type = "Dog" });
            await Ann.PetLogs.CreateManyAsync(Enumerable.Range(1, logs).Select(i => new PetLogCreate
            {
                PetId = name,
                Action = i % 2 == 0 ? "Fed" : "Walked",
                Note = $"{name} {i}",
                Timestamp = s_start.AddDays(i),
            }));
        }
    }

    private static string[] Notes(Pet pet) => [.. pet.Logs.Select(l => l.Note!)];

    [Fact]
    public async Task The_latest_rows_of_each_owner_come_in_one_more_statement()
    {
        var pets = await Database.CountingAsync(2, () => Ann.Pets
            .OrderBy(p => p.Name)
            .Include(p => p.Logs.OrderBy(l => l.Timestamp.Desc).Take(5))
            .ToListAsync());

        Assert.Equal(["Max", "Rex", "Tom"], pets.Select(p => p.Name));
        Assert.Equal(["Max 2", "Max 1"], Notes(pets[0]));
        Assert.Equal(["Rex 7", "Rex 6", "Rex 5", "Rex 4", "Rex 3"], Notes(pets[1]));
        Assert.Empty(pets[2].Logs);
    }

    [Fact]
    public async Task Without_a_limit_every_related_row_comes_in_order()
    {
        var pets = await Database.CountingAsync(2, () => Ann.Pets.Include(p => p.Logs.OrderBy(l => l.Timestamp)).ToListAsync());

        Assert.Equal(9, pets.Sum(p => p.Logs.Count));
        Assert.Equal(["Max 1", "Max 2"], Notes(pets.Single(p => p.Name == "Max")));
    }

    [Fact]
    public async Task One_owner_is_asked_about_without_a_list()
    {
        var rex = await Database.CountingAsync(2, () => Ann.Pets
            .Where(p => p.Id == "Rex")
            .Include(p => p.Logs.Where(l => l.Action == "Fed").OrderBy(l => l.Timestamp.Desc).Skip(1).Take(1))
            .SingleAsync());

        Assert.Equal(["Rex 4"], Notes(rex));
        Assert.DoesNotContain(Database.Queries.SelectMany(q => q.Parameters), p => p is IReadOnlyList<object?>);
    }

    [Fact]
    public async Task Skip_counts_for_each_owner()
    {
        var pets = await Ann.Pets.OrderBy(p => p.Name).Include(p => p.Logs.OrderBy(l => l.Timestamp).Skip(1).Take(2)).ToListAsync();

        Assert.Equal(["Max 2"], Notes(pets[0]));
        Assert.Equal(["Rex 2", "Rex 3"], Notes(pets[1]));
    }

    [Fact]
    public async Task Skip_alone_counts_for_each_owner()
    {
        var pets = await Ann.Pets.OrderBy(p => p.Name).Include(p => p.Logs.OrderBy(l => l.Timestamp).Skip(1)).ToListAsync();

        Assert.Equal([1, 6, 0], pets.Select(p => p.Logs.Count));
    }

    [Fact]
    public async Task The_one_side_is_read_once_for_all_that_refer_to_it()
    {
        var logs = await Database.CountingAsync(2, () => Ann.PetLogs.Include(l => l.Pet).OrderBy(l => l.Timestamp, l => l.PetId).ToListAsync());

        Assert.Equal("Max", logs[0].Pet.Name);
        Assert.Single(logs.Where(l => l.PetId == "Rex").Select(l => l.Pet).Distinct(ReferenceEqualityComparer.Instance));
    }

    [Fact]
    public async Task Includes_nest()
    {
        var logs = await Database.CountingAsync(3, () => Ann.PetLogs
            .Where(l => l.PetId == "Max")
            .OrderBy(l => l.Timestamp)
            .Include(l => l.Pet.Include(p => p.Logs.OrderBy(x => x.Timestamp.Desc).Take(1)))
            .ToListAsync());

        Assert.Equal(["Max 2"], Notes(logs[0].Pet));
    }

    [Fact]
    public async Task A_filter_may_look_at_the_owner()
    {
        var pets = await Database.CountingAsync(2, () => Ann.Pets
            .OrderBy(p => p.Name)
            .Include(p => p.Logs.Where(l => l.Timestamp > p.CreatedAt))
            .ToListAsync());

        Assert.All(pets, p => Assert.Empty(p.Logs));
    }

    [Fact]
    public async Task Nothing_more_is_asked_about_the_relations_of_no_rows() =>
        await Database.CountingAsync(1, () => Bob.Pets.Include(p => p.Logs.Include(l => l.Pet)).AsSplitQuery().ToListAsync());

    [Fact]
    public async Task No_rows_include_none() => Assert.Empty(await Bob.Pets.Include(p => p.Logs.Include(l => l.Pet)).ToListAsync());

    [Fact]
    public async Task A_row_that_was_changed_keeps_what_was_included_out()
    {
        var pet = await Ann.Pets.UpdateAsync("Rex", new PetUpdate { Name = "King" });

        Assert.Throws<RelationNotIncludedException>(() => pet.Logs);
    }

    [Fact]
    public async Task An_owner_found_by_its_key_brings_its_rows_along()
    {
        var rex = await Database.CountingAsync(2, () => Ann.Pets
            .Where(p => p.Id == "Rex" && p.Type == "Dog")
            .Include(p => p.Logs.OrderBy(l => l.Timestamp.Desc).Take(2))
            .FirstOrDefaultAsync());

        Assert.Equal(["Rex 7", "Rex 6"], Notes(rex!));
        Assert.Null(await Bob.Pets.Where(p => p.Id == "Rex").Include(p => p.Logs).FirstOrDefaultAsync());
        Assert.Null(await Ann.Pets.Where(p => p.Id == "Rex" && p.Type == "Cat").Include(p => p.Logs).FirstOrDefaultAsync());
        Assert.Empty((await Ann.Pets.Where(p => p.Id == "Tom").Include(p => p.Logs).SingleAsync()).Logs);
    }

    [Fact]
    public async Task An_owner_found_by_its_key_brings_nested_rows_along()
    {
        var rex = await Database.CountingAsync(3, () => Ann.Pets
            .Where(p => p.Id == "Rex")
            .Include(p => p.Logs.Where(l => l.Action == "Fed").Include(l => l.Pet).OrderBy(l => l.Timestamp).Take(2))
            .SingleAsync());

        Assert.Equal(["Rex 2", "Rex 4"], Notes(rex));
        Assert.All(rex.Logs, l => Assert.Equal("Rex", l.Pet.Name));
    }
}
