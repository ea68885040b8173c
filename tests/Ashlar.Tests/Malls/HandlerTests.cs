using System.Text.Json;
using Ashlar.Tests.Targets;
using Mall.Data;

namespace Ashlar.Tests.Malls;

/// <summary>Messages of a program's own go from one service to another in both layouts.</summary>
public abstract class HandlerTests(Target target, bool isSeparate) : MallTests(target, isSeparate)
{
    private const string Kind = "user.welcomed";

    public sealed class SharedOnSqlite() : HandlerTests(Target.Sqlite, isSeparate: false);

    public sealed class SharedOnPostgres() : HandlerTests(Target.Postgres, isSeparate: false);

    public sealed class SeparateOnSqlite() : HandlerTests(Target.Sqlite, isSeparate: true);

    public sealed class SeparateOnPostgres() : HandlerTests(Target.Postgres, isSeparate: true);

    [Fact]
    public async Task A_message_is_handled_once_and_is_gone_then()
    {
        var handled = new List<string>();
        Db.Handle(Kind, (payload, _) =>
        {
            handled.Add(payload.GetProperty("name").GetString()!);
            return Task.CompletedTask;
        });
        await WriteAsync("Ada");
        await WriteAsync("Bob");

        Assert.Equal(2, await Db.RelayAsync());

        Assert.Equal(0, await Db.RelayAsync());
        Assert.Equal(["Ada", "Bob"], handled);
        Assert.Equal(0, await Db.Auth.Messages.CountAsync());
    }

    [Fact]
    public async Task What_a_handler_throws_is_noted_and_it_is_tried_again()
    {
        var tries = 0;
        Db.Handle(Kind, (_, _) => ++tries == 1 ? throw new InvalidOperationException("not today") : Task.CompletedTask);
        await WriteAsync("Ada");

        Assert.Equal(0, await Db.RelayAsync());
        var waiting = await Db.Auth.Messages.SingleAsync();
        Assert.Equal((1, "not today"), (waiting.Attempts, waiting.Error));

        Assert.Equal(1, await Db.RelayAsync());
        Assert.Equal(2, tries);
    }

    [Fact]
    public async Task A_message_of_a_transaction_that_is_undone_was_never_there()
    {
        Db.Handle(Kind, (_, _) => throw new InvalidOperationException("nothing is to be handled"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => Db.Auth.TransactionAsync(async tx =>
        {
            await tx.Messages.CreateAsync(NewMessage("Ada"));
            throw new InvalidOperationException("undo");
        }));

        Assert.Equal(0, await Db.RelayAsync());
        Assert.Equal(0, await Db.Auth.Messages.CountAsync());
    }

    [Fact]
    public async Task A_message_that_nobody_handles_stays_and_says_what_to_do()
    {
        Db.Handle("another.kind", (_, _) => Task.CompletedTask);
        await WriteAsync("Ada");

        Assert.Equal(0, await Db.RelayAsync());

        Assert.Contains("Handle", (await Db.Auth.Messages.SingleAsync()).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_kind_has_one_handler_and_is_none_of_the_clients_own()
    {
        Db.Handle(Kind, (_, _) => Task.CompletedTask);

        Assert.Throws<ArgumentException>(() => Db.Handle(Kind, (_, _) => Task.CompletedTask));
        Assert.Throws<ArgumentException>(() => Db.Handle("audit", (_, _) => Task.CompletedTask));
    }

    private Task<Message> WriteAsync(string name) => Db.Auth.Messages.CreateAsync(NewMessage(name));

    private static MessageCreate NewMessage(string name) => new() { Service = "profile", Kind = Kind, Payload = JsonElement.Parse($$"""{ "name": "{{JsonEncodedText.Encode(name)}}" }""") };

    [Fact]
    public async Task A_hostile_text_is_only_a_text_in_every_service()
    {
        var handled = new List<string>();
        foreach (var (i, text) in Stores.HostileTexts.All.Index())
        {
            Db.Handle($"{i} {text}", (payload, _) =>
            {
                handled.Add(payload.GetProperty("name").GetString()!);
                return Task.CompletedTask;
            });
            var user = await Db.Auth.Users.CreateAsync(new UserCreate { Id = $"{i} {text}", Email = text });
            await Db.Profile.Notes.CreateAsync(new NoteCreate { UserId = user.Id, Text = text });
            await Db.Auth.Messages.CreateAsync(NewMessage(text) with { Kind = $"{i} {text}" });
            Assert.Equal([text], (await Db.Auth.Users.Where(u => u.Email == text).Include(u => u.Notes.Where(n => n.Text == text)).SingleAsync()).Notes.Select(n => n.Text));
        }

        while (await Db.RelayAsync() > 0)
        {
        }

        Assert.Equal(Stores.HostileTexts.All.Order(StringComparer.Ordinal), handled.Order(StringComparer.Ordinal));
        Assert.Equal(Stores.HostileTexts.All.Length, await Db.Admin.AuditLogs.CountAsync());
    }
}
