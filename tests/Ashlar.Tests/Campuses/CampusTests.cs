using Ashlar.Tests.Targets;
using Campus.Data;

namespace Ashlar.Tests.Campuses;

/// <summary>Tables and enums in schemas of the database that no search path names, some of them called alike.</summary>
public abstract class CampusTests(Target target) : IAsyncLifetime
{
    public sealed class OnPostgres() : CampusTests(Target.Postgres);

    public sealed class OnPgBouncer() : CampusTests(Target.PgBouncer);

    private TestDatabase<CampusDb> Database { get; set; } = null!;

    private CampusDb Db => Database.Db;

    public async ValueTask InitializeAsync() => Database = await TestDatabase<CampusDb>.CreateAsync(target, TestSchema.Campus);

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return Database.DisposeAsync();
    }

    [Fact]
    public async Task Enums_of_each_schema_are_written_found_and_computed()
    {
        var main = await Db.Buildings.CreateAsync(new() { Name = "Main" });
        await Db.Rooms.CreateManyAsync([new() { Name = "a", Kinds = [Kind.Lab, Kind.Lecture] }, new() { Name = "b", Kind = Kind.Lab, Kinds = [Kind.Lab] }]);
        await Db.WestRooms.CreateManyAsync([new() { Title = "c", BuildingId = main.Id }, new() { Title = "d", Kind = WestKind.Hall, BuildingId = main.Id }]);

        Assert.Equal("b", (await Db.Rooms.Where(r => r.Kind == Kind.Lab).SingleAsync()).Name);
        Assert.Equal(2, await Db.Rooms.CountAsync(r => r.Kind.In(Kind.Lab, Kind.Lecture)));
        Assert.Equal("a", (await Db.Rooms.Where(r => r.Kinds.Has(Kind.Lecture)).SingleAsync()).Name);
        Assert.Equal([Kind.Lab, Kind.Lab], (await Db.Rooms.UpdateAsync(2, r => [r.Kinds.Append(Kind.Lab)])).Kinds);
        Assert.Equal([(Kind.Lecture, 1), (Kind.Lab, 1)], await Db.Rooms.GroupBy(r => r.Kind).OrderBy(g => g.Key).Select(g => (g.Key, g.Count())).ToListAsync());
        Assert.Equal([WestKind.Lab, WestKind.Hall], await Db.WestRooms.OrderBy(r => r.Id).Select(r => r.Kind).ToListAsync());
        Assert.Equal([Kind.Lab, Kind.Lecture], await Db.Rooms.OrderBy(r => r.Name).Select(r => Case.When(r.Name == "a", Kind.Lab).Else(Kind.Lecture)).ToListAsync());
        Assert.Equal(1, await Db.Rooms.CountAsync(r => r.Kind == Case.When(r.Name == "a", Kind.Lecture).Else(Kind.Lecture)));
        Assert.Equal([WestKind.Hall, WestKind.Lab], await Db.WestRooms.OrderBy(r => r.Id).Select(r => Case.When(r.Title == "c", WestKind.Hall).Else(WestKind.Lab)).ToListAsync());
        Assert.Equal(2, await Db.WestRooms.UpdateAsync(r => [r.Kind.Set(Case.When(r.Title == "c", WestKind.Hall).Else(WestKind.Lab))]));
        Assert.Equal([WestKind.Hall, WestKind.Lab], await Db.WestRooms.OrderBy(r => r.Id).Select(r => r.Kind).ToListAsync());
    }

    [Fact]
    public async Task Rows_are_related_across_schemas()
    {
        var main = await Db.Buildings.CreateAsync(
            new() { Name = "Main" }, b => [b.Rooms.Create(new() { Name = "a" }, r => [r.Tags.Create(new() { Slug = "big" })]), b.WestRooms.CreateMany([new() { Title = "c" }, new() { Title = "d" }])]);
        await Db.Tags.CreateAsync(new() { Slug = "warm" });

        Assert.Equal(1, await Db.Rooms.ConnectAsync(r => r.Tags, t => t.Slug == "warm"));
        var found = await Database.CountingAsync(4, () => Db.Buildings.Include(b => b.Rooms.Include(r => r.Tags.OrderBy(t => t.Slug))).Include(b => b.WestRooms.OrderBy(r => r.Title.Desc)).SingleAsync());
        Assert.Equal(["big", "warm"], found.Rooms[0].Tags.Select(t => t.Slug));
        Assert.Equal(["d", "c"], found.WestRooms.Select(r => r.Title));
        Assert.Equal(["a"], (await Db.Buildings.Include(b => b.Rooms).AsSplitQuery().SingleAsync()).Rooms.Select(r => r.Name));
        Assert.Equal(1, await Db.Buildings.CountAsync(b => b.WestRooms.Count() == 2 && b.Rooms.Any(r => r.Tags.Any(t => t.Slug == "big"))));
        Assert.Equal(1, await Db.Rooms.DisconnectAsync(r => r.Tags, t => t.Slug == "big"));
        Assert.Equal([("a", "Main")], await Db.Rooms.Select(r => (r.Name, r.Building.Select(b => b.Name))).ToListAsync());

        var (room, count) = await Db.BatchAsync(Db.Rooms.UpdateStep(found.Rooms[0].Id, r => [r.Seats.Add(5)]), Db.WestRooms.Where(r => r.BuildingId == main.Id).CountStep());
        Assert.Equal((5, 2), (room.Seats, count));
    }

    [Fact]
    public async Task Rows_are_upserted_searched_and_paged()
    {
        var main = await Db.Buildings.CreateAsync(new() { Name = "Main" });
        WestRoomCreate[] rows = [new() { Title = "reading rooms", BuildingId = main.Id }, new() { Title = "hall", Kind = WestKind.Hall, BuildingId = main.Id }];
        await Db.WestRooms.UpsertManyAsync(r => r.Title, rows, (r, next) => [r.Kind.Set(next.Kind)]);

        Assert.Equal(0, await Db.WestRooms.CreateManyAsync(rows, OnConflict.Skip));
        Assert.Equal(WestKind.Hall, (await Db.WestRooms.UpsertAsync(r => r.Title, rows[0], r => [r.Kind.Set(WestKind.Hall)])).Kind);
        Assert.Equal("reading rooms", (await Db.WestRooms.Where(r => r.Search("room")).SingleAsync()).Title);
        var page = await Db.WestRooms.OrderBy(r => r.Kind.Desc, r => r.Title).PageAsync(1);
        Assert.Equal(["reading rooms"], (await Db.WestRooms.OrderBy(r => r.Kind.Desc, r => r.Title).PageAsync(1, after: page.Next)).Items.Select(r => r.Title));
        Assert.Equal(2, await Db.WestRooms.UpdateManyAsync([(1, new WestRoomUpdate { Kind = WestKind.Lab }), (2, new WestRoomUpdate { Kind = WestKind.Lab })]));
        Assert.Equal(2, await Db.WestRooms.DeleteAsync());
    }

    [Fact]
    public async Task Errors_name_the_model_of_the_right_schema()
    {
        var main = await Db.Buildings.CreateAsync(new() { Name = "Main" });
        await Db.Rooms.CreateAsync(new() { Name = "a" });
        await Db.WestRooms.CreateAsync(new() { Title = "a", BuildingId = main.Id });

        var taken = await Assert.ThrowsAsync<UniqueViolationException>(() => Db.Rooms.CreateAsync(new() { Name = "a" }));
        Assert.Equal(("Room", "name"), (taken.Model, Assert.Single(taken.Fields)));
        taken = await Assert.ThrowsAsync<UniqueViolationException>(() => Db.WestRooms.CreateAsync(new() { Title = "a", BuildingId = main.Id }));
        Assert.Equal(("WestRoom", "title"), (taken.Model, Assert.Single(taken.Fields)));
        var missing = await Assert.ThrowsAsync<ForeignKeyViolationException>(() => Db.WestRooms.CreateAsync(new() { Title = "b", BuildingId = 99 }));
        Assert.Equal(("WestRoom", "buildingId"), (missing.Model, Assert.Single(missing.Fields)));
        taken = await Assert.ThrowsAsync<UniqueViolationException>(() => Db.ExecuteAsync($"INSERT INTO \"west\".\"rooms\" (\"name\", \"buildingId\") VALUES ('a', {main.Id})"));
        Assert.Equal(("WestRoom", "title"), (taken.Model, Assert.Single(taken.Fields)));
    }
}
