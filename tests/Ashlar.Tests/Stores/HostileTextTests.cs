using System.Text.Json;
using Ashlar.Tests.Targets;
using Store.Data;

namespace Ashlar.Tests.Stores;

/// <summary>Each place that takes a text from outside, with texts that would do harm if one of them became SQL.</summary>
public abstract class HostileTextTests(Target target) : StoreTests(target)
{
    public sealed class OnSqlite() : HostileTextTests(Target.Sqlite);

    public sealed class OnPostgres() : HostileTextTests(Target.Postgres);

    public sealed class OnPgBouncer() : HostileTextTests(Target.PgBouncer);

    private static readonly string[] s_texts = HostileTexts.All;

    [Fact]
    public async Task Values_come_back_as_they_were_written()
    {
        await Db.Users.CreateManyAsync(s_texts.Select((t, i) => new UserCreate { Email = $"{i}", Name = t, Nickname = t }));
        foreach (var (i, text) in s_texts.Index())
        {
            await Db.Users.UpsertAsync(u => u.Email, new() { Email = text, Name = text }, u => [u.Name.Set(text)]);
            await Db.Users.Where(u => u.Email == text).UpdateAsync(u => [u.Name.Set(text), u.Nickname.Set(text)]);
            await Db.Users.UpdateManyAsync([(i + 1, new UserUpdate { Name = text })]);
            Assert.Contains(text, (await Db.Users.Where(u => u.Name == text).ToListAsync()).Select(u => u.Nickname));
        }

        Assert.Equal(s_texts.Order(StringComparer.Ordinal), (await Db.Users.Where(u => u.Id <= s_texts.Length).ToListAsync()).Select(u => u.Name).Order(StringComparer.Ordinal));
        Assert.Equal(s_texts.Length, await Db.Users.CountAsync(u => u.Email.In(s_texts)));
    }

    [Fact]
    public async Task Functions_of_texts_take_them_literally()
    {
        foreach (var (i, text) in s_texts.Index())
        {
            var user = await NewUserAsync($"{i}", u => u.Name = $"<{text}>");
            Assert.Equal(
                (1, "<>", $"<{text}>{text}", true, true),
                await Db.Users.Where(u => u.Id == user.Id).Select(u => (
                    u.Name.IndexOf(text is "" ? ">" : text),
                    u.Name.Replace(text, ""),
                    u.Name.Concat(text),
                    Is(u.Name.Contains(text)),
                    Is(u.Name.EndsWith(u.Name.Substring(1))))).SingleAsync());
        }

        static Expr<bool> Is(Predicate predicate) => Case.When(predicate, value: true).Else(false);
    }

    [Fact]
    public async Task Keys_and_values_of_JSON_are_only_keys_and_values()
    {
        foreach (var (i, text) in s_texts.Index())
        {
            var json = JsonSerializer.SerializeToElement(new Dictionary<string, string> { [text] = text }, StoreJson.Default.DictionaryStringString);
            var user = await NewUserAsync($"{i}", u => u.Preferences = json);
            var own = Db.Users.Where(u => u.Id == user.Id);
            Assert.Equal((text, 1, 1, 0), (
                await own.Select(u => u.Preferences.Path(text).AsText()).SingleAsync(),
                await own.CountAsync(u => u.Preferences.HasKey(text) && u.Preferences.Path(text).AsText() == text),
                await own.CountAsync(u => u.Preferences.Contains(json)),
                await own.CountAsync(u => u.Preferences.HasKey(text + "x"))));
        }
    }

    [Fact]
    public async Task Holes_of_raw_SQL_are_parameters()
    {
        foreach (var text in s_texts)
        {
            Assert.Equal([text], await Db.QueryAsync<string>($"SELECT {text}"));
        }
    }

    [Fact]
    public async Task A_tag_stays_in_its_comment()
    {
        var user = await NewUserAsync("Ann");
        foreach (var text in s_texts)
        {
            using (QueryTags.Use(text, text))
            {
                Assert.Equal("Ann", (await Db.Users.GetAsync(user.Id)).Name);
            }
        }
    }

    [Fact]
    public async Task A_cursor_that_nobody_made_is_refused()
    {
        foreach (var text in s_texts)
        {
            await Assert.ThrowsAsync<CursorException>(() => Db.Users.PageAsync(2, after: text));
            await Assert.ThrowsAsync<CursorException>(() => Db.Users.PageAsync(2, before: text));
        }
    }
}

[System.Text.Json.Serialization.JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class StoreJson : System.Text.Json.Serialization.JsonSerializerContext;
