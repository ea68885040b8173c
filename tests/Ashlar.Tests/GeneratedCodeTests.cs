using PetTracker.Data;

namespace Ashlar.Tests;

public class GeneratedCodeTests
{
    private static readonly Pet s_rex = new()
    {
        Id = "p1",
        UserId = "u1",
        Name = "Rex",
        Type = "Dog",
        CreatedAt = new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc),
    };

    [Fact]
    public void A_relation_that_was_not_included_names_the_include_to_add()
    {
        var error = Assert.Throws<RelationNotIncludedException>(() => s_rex.Logs);

        Assert.Equal("\"Pet.Logs\" was not read with this row; add .Include(x => x.Logs) to its query.", error.Message);
    }

    [Fact]
    public void An_entity_prints_its_columns_without_its_relations() =>
        Assert.Equal("Pet { Id = p1, UserId = u1, Name = Rex, Type = Dog, CreatedAt = 01/02/2026 03:04:05 }", s_rex.ToString());

    [Fact]
    public void Two_entities_are_equal_when_their_columns_are() => Assert.Equal(s_rex, s_rex with { Logs = [] });

    [Fact]
    public void A_response_leaves_out_relations_that_were_not_included()
    {
        Assert.Null(PetResponse.From(s_rex).Logs);
        Assert.Empty(PetResponse.From(s_rex with { Logs = [] }).Logs!);
    }

    [Fact]
    public void An_update_tells_an_assigned_null_from_an_absent_value()
    {
        Assert.NotEqual(new PetLogUpdate(), new PetLogUpdate { Note = null });
        Assert.Equal(new PetLogUpdate { Note = null }, new PetLogUpdate { Note = null });
    }
}
