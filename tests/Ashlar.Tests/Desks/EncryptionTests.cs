using System.Security.Cryptography;
using System.Text;
using Ashlar.Encryption;
using Ashlar.Tests.Targets;
using Desk.Data;

namespace Ashlar.Tests.Desks;

public abstract class EncryptionTests(Target target) : DeskTests(target)
{
    public sealed class OnSqlite() : EncryptionTests(Target.Sqlite);

    public sealed class OnPostgres() : EncryptionTests(Target.Postgres);

    public sealed class OnPgBouncer() : EncryptionTests(Target.PgBouncer);

    private static EncryptionKey NewKey(string id) => new(id, RandomNumberGenerator.GetBytes(32));

    private Task<Contact> NewAsync(string email = "ann@test.com") =>
        Db.Contacts.CreateAsync(new ContactCreate { Name = "Ann", Email = email, Notes = "allergic", Photo = [1, 2, 3] });

    private DeskDb With(params EncryptionKey[] keys) => DeskDb.Open(new DatabaseOptions { Url = Database.Url, EncryptionKeys = new EncryptionKeys(keys) });

    private async Task<string> StoredAsync(string column) =>
        Assert.Single(await Db.QueryAsync(TestDatabase.Raw($"SELECT \"{column}\" FROM \"Contact\""), row => row.GetString(0)));

    [Fact]
    public async Task What_is_stored_cannot_be_read()
    {
        var contact = await NewAsync();

        var (email, notes) = (await StoredAsync("email"), await StoredAsync("notes"));
        var photo = Assert.Single(await Db.QueryAsync($"SELECT \"photo\" FROM \"Contact\"", row => row.GetBytes(0)));

        Assert.StartsWith("ashlar1d.test.", email, StringComparison.Ordinal);
        Assert.StartsWith("ashlar1r.test.", notes, StringComparison.Ordinal);
        Assert.StartsWith("ashlar1r.test.", Encoding.Latin1.GetString(photo), StringComparison.Ordinal);
        Assert.Equal(("ann@test.com", "allergic"), (contact.Email, contact.Notes));
        Assert.Equal([1, 2, 3], (await Db.Contacts.SingleAsync()).Photo!);
    }

    [Fact]
    public async Task A_value_that_is_absent_stays_absent()
    {
        await Db.Contacts.CreateAsync(new ContactCreate { Name = "Bob", Email = "" });

        var bob = await Db.Contacts.Where(c => c.Notes.IsNull && c.Phone == null).SingleAsync();

        Assert.Equal(("", null, null), (bob.Email, bob.Notes, bob.Photo));
    }

    [Fact]
    public async Task Equal_values_are_found_and_are_unique_where_they_are_stored_equally()
    {
        var ann = await NewAsync();
        await NewAsync("bob@test.com");

        Assert.Equal(ann.Id, (await Db.Contacts.Where(c => c.Email == "ann@test.com").SingleAsync()).Id);
        Assert.Equal(1, await Db.Contacts.Where(c => c.Email != "ann@test.com").CountAsync());
        Assert.Equal(2, await Db.Contacts.Where(c => c.Email.In("ann@test.com", "bob@test.com", "cid@test.com")).CountAsync());
        Assert.Equal(0, await Db.Contacts.Where(c => c.Email.In()).CountAsync());
        await Assert.ThrowsAsync<UniqueViolationException>(() => NewAsync());
        var changed = await Db.Contacts.UpsertAsync(
            c => c.Email, new ContactCreate { Name = "x", Email = "ann@test.com" }, c => [c.Name.Set("Anna"), c.Phone.Set("1")]);
        Assert.Equal((ann.Id, "Anna", "1"), (changed.Id, changed.Name, changed.Phone));
    }

    [Fact]
    public async Task The_same_text_is_stored_differently_in_each_row_and_column()
    {
        await NewAsync();
        var first = await StoredAsync("notes");
        await Db.Contacts.UpdateAsync(c => [c.Notes.Set("allergic"), c.Phone.Set("ann@test.com")]);

        Assert.NotEqual(first, await StoredAsync("notes"));
        Assert.NotEqual(await StoredAsync("email"), await StoredAsync("phone"));
    }

    [Fact]
    public async Task No_value_is_shown_in_events_texts_or_records()
    {
        var contact = await NewAsync();
        await Db.Contacts.Where(c => c.Email == "ann@test.com").AnyAsync();

        Assert.DoesNotContain(Database.Queries, q => q.Parameters.Any(p => p is string text && (text.Contains("ann@test", StringComparison.Ordinal) || text.StartsWith("ashlar1", StringComparison.Ordinal))));
        Assert.DoesNotContain("ann@test", contact.ToString(), StringComparison.Ordinal);
        Assert.Equal("***", (await Db.AuditLogs.SingleAsync()).After!.Value.GetProperty("email").GetString());
    }

    [Fact]
    public async Task A_new_key_encrypts_and_the_old_one_still_decrypts_and_finds()
    {
        var (old, current) = (NewKey("old"), NewKey("current"));
        await using (var before = With(old))
        {
            await before.Contacts.CreateAsync(new ContactCreate { Name = "Ann", Email = "ann@test.com" });
        }

        await using var db = With(current, old);
        Assert.Equal("Ann", (await db.Contacts.Where(c => c.Email == "ann@test.com").SingleAsync()).Name);
        await db.Contacts.UpdateAsync(c => [c.Phone.Set("1")]);

        Assert.StartsWith("ashlar1d.current.", await StoredAsync("phone"), StringComparison.Ordinal);
        Assert.StartsWith("ashlar1d.old.", await StoredAsync("email"), StringComparison.Ordinal);
        await using var forgetful = With(current);
        var error = await Assert.ThrowsAsync<EncryptionKeyMissingException>(() => forgetful.Contacts.ToListAsync());
        Assert.Contains("\"old\"", error.Message, StringComparison.Ordinal);
        await using var mistaken = With(current, NewKey("old"));
        await Assert.ThrowsAsync<WrongEncryptionKeyException>(() => mistaken.Contacts.ToListAsync());
    }

    [Fact]
    public async Task A_value_that_was_changed_or_moved_is_refused()
    {
        await NewAsync();
        await Db.ExecuteAsync($"UPDATE \"Contact\" SET \"phone\" = \"email\"");
        await Assert.ThrowsAsync<TamperedValueException>(() => Db.Contacts.ToListAsync());

        var stored = await StoredAsync("email");
        var broken = stored[..^2] + (stored[^2] == 'A' ? 'B' : 'A') + stored[^1];
        await Db.ExecuteAsync($"UPDATE \"Contact\" SET \"phone\" = NULL, \"email\" = {broken}");
        await Assert.ThrowsAsync<TamperedValueException>(() => Db.Contacts.ToListAsync());

        await Db.ExecuteAsync($"UPDATE \"Contact\" SET \"email\" = {"ann@test.com"}");
        var error = await Assert.ThrowsAsync<TamperedValueException>(() => Db.Contacts.ToListAsync());
        Assert.DoesNotContain("ann@test.com", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_rows_are_encrypted_too()
    {
        await Db.Contacts.CreateManyAsync(Enumerable.Range(0, 3).Select(i => new ContactCreate { Name = "n", Email = $"{i}@test.com", Notes = $"n{i}" }));

        Assert.Equal(["n0", "n1", "n2"], (await Db.Contacts.OrderBy(c => c.Id).ToListAsync()).Select(c => c.Notes));
    }

    [Fact]
    public async Task Any_text_is_encrypted_and_found()
    {
        foreach (var (i, text) in Stores.HostileTexts.All.Index())
        {
            await Db.Contacts.CreateAsync(new ContactCreate { Name = text, Email = $"{i}{text}", Phone = text, Notes = text });

            var found = await Db.Contacts.Where(c => c.Email == $"{i}{text}" && c.Phone == text).SingleAsync();
            Assert.Equal((text, text), (found.Phone, found.Notes));
        }
    }

    [Fact]
    public async Task Raw_SQL_reads_whole_records()
    {
        await NewAsync();

        Assert.Equal("allergic", Assert.Single(await Db.QueryAsync<Contact>($"SELECT * FROM \"Contact\"")).Notes);
    }
}
