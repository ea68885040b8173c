using System.Text.Json;
using Ashlar.Tests.Targets;
using Store.Data;

namespace Ashlar.Tests.Stores;

/// <summary>Questions about JSON, whose keys may be any text.</summary>
public abstract class JsonTests(Target target) : StoreTests(target)
{
    public sealed class OnSqlite() : JsonTests(Target.Sqlite);

    public sealed class OnPostgres() : JsonTests(Target.Postgres);

    public sealed class OnPgBouncer() : JsonTests(Target.PgBouncer);

    private const string Json = """{"a":{"b":["x",2,true,null,{"c":-1.5}]},"it's":"\"quoted\"","":"empty","a.b":"dot","$[0]":"path","n":null,"0":"zero"}""";

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await NewUserAsync("Ann", u => u.Preferences = JsonElement.Parse(Json));
        await NewUserAsync("Bob");
        await NewUserAsync("Cyd", u => u.Preferences = JsonElement.Parse("""["a",1]"""));
    }

    private Task<List<string>> NamesAsync(Func<UserFields, Predicate> predicate) => Db.Users.Where(predicate).OrderBy(u => u.Id).Select(u => u.Name).ToListAsync();

    [Fact]
    public async Task What_is_at_a_path_has_the_type_that_is_asked_for()
    {
        Assert.Equal(["Ann"], await NamesAsync(u => u.Preferences.Path("a", "b", 0).AsText() == "x"));
        Assert.Equal(["Ann"], await NamesAsync(u => u.Preferences.Path("a", "b", 1).AsNumber() == 2.0));
        Assert.Equal(["Ann"], await NamesAsync(u => u.Preferences.Path("a", "b", 2).AsBoolean() == true));
        Assert.Equal(["Ann"], await NamesAsync(u => u.Preferences.Path("a", "b", 4, "c").AsNumber() < 0));
        Assert.Equal(["Ann"], await NamesAsync(u => u.Preferences.Path("a", "b").ArrayLength == 5));
        Assert.Equal(["Cyd"], await NamesAsync(u => u.Preferences.Path(1).AsNumber() == 1.0));
        Assert.Empty(await NamesAsync(u => u.Preferences.Path("a", "b", 1).AsText() == "2"));
        Assert.Empty(await NamesAsync(u => u.Preferences.Path("a", "b", 0).AsNumber().IsNotNull));
        Assert.Equal(["Ann", "Bob", "Cyd"], await NamesAsync(u => u.Preferences.Path("a", "z", 9).IsNull));
        Assert.Equal(["Ann"], await NamesAsync(u => u.Preferences.Path("a", "b", 0).AsText().Contains("X", ignoreCase: true)));
        Assert.Equal([null, null, "x"], (await Db.Users.Select(u => u.Preferences.Path("a", "b", 0).AsText()).ToListAsync()).Order());
    }

    [Fact]
    public async Task Part_of_it_is_JSON()
    {
        var part = await Db.Users.Where(u => u.Name == "Ann").Select(u => u.Preferences.Path("a")).SingleAsync();

        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(Json).GetProperty("a"), part!.Value));
    }

    [Theory]
    [InlineData("it's", "\"quoted\"")]
    [InlineData("", "empty")]
    [InlineData("a.b", "dot")]
    [InlineData("$[0]", "path")]
    [InlineData("0", "zero")]
    [InlineData("'; DROP TABLE users; --", null)]
    [InlineData("\"", null)]
    [InlineData("{0}", null)]
    public async Task A_key_may_be_any_text(string key, string? value)
    {
        Assert.Equal(value, await Db.Users.Where(u => u.Name == "Ann").Select(u => u.Preferences.Path(key).AsText()).SingleAsync());
        Assert.Equal(value is null ? [] : ["Ann"], await NamesAsync(u => u.Preferences.HasKey(key)));
    }

    [Theory]
    [InlineData("""{"n":null}""", "Ann")]
    [InlineData("""{"a":{"b":[2,"x"]}}""", "Ann")]
    [InlineData("""{"a":{"b":[{}]}}""", "Ann")]
    [InlineData("""[1]""", "Cyd")]
    [InlineData("\"a\"", "Cyd")]
    [InlineData("""{"a":{"b":"x"}}""", null)]
    [InlineData("""{"a":1}""", null)]
    public async Task One_value_holds_another(string other, string? name) =>
        Assert.Equal(name is null ? [] : [name], await NamesAsync(u => u.Preferences.Contains(JsonElement.Parse(other))));
}
