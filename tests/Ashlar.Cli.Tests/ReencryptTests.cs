using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Ashlar.Encryption;
using Ashlar.Testing;

namespace Ashlar.Cli.Tests;

/// <summary><c>db reencrypt</c>, on each database.</summary>
public sealed class ReencryptTests : IAsyncDisposable
{
    private const string Models = """
        model Contact {
          id    Int     @id @default(autoincrement())
          /// @encrypted(deterministic)
          email String? @unique
          /// @encrypted
          notes String?
          /// @encrypted
          photo Bytes?  @map("picture")
        }

        """;

    private static readonly string s_old = Key(1);
    private static readonly string s_new = Key(2);
    private static readonly FieldCipher s_oldCipher = new(EncryptionKeys.Parse($"old:{s_old}"));
    private static readonly FieldCipher s_bothCiphers = new(EncryptionKeys.Parse($"new:{s_new},old:{s_old}"));
    private static readonly EncryptedColumn s_email = new("Contact", "email", IsDeterministic: true);
    private static readonly EncryptedColumn s_notes = new("Contact", "notes", IsDeterministic: false);
    private static readonly EncryptedColumn s_photo = new("Contact", "picture", IsDeterministic: false);

    private DatabaseFolder _project = null!;

    public static TheoryData<string> Databases => [.. DatabaseFolder.Providers];

    [Theory, MemberData(nameof(Databases))]
    public async Task Every_value_gets_the_newest_key_and_keeps_what_it_says(string provider)
    {
        await FillAsync(provider, 3);

        var dry = await RunAsync("--dry-run");
        var first = await RunAsync("--batch-size 2");
        var second = await RunAsync("--json");

        Assert.Equal((0, "Contact.email: 3 to be written anew\nContact.notes: 3 to be written anew\nContact.photo: 3 to be written anew\n"), (dry.ExitCode, dry.Output));
        Assert.Equal((0, "Contact.email: 3 written anew\nContact.notes: 3 written anew\nContact.photo: 3 written anew\n", ""), (first.ExitCode, first.Output, first.Error));
        Assert.Equal([0, 0, 0], JsonNode.Parse(second.Output)!["fields"]!.AsArray().Select(f => (int)f!["rows"]!));
        Assert.Equal("3", await _project.ScalarAsync("SELECT COUNT(*) FROM \"Contact\" WHERE \"email\" LIKE 'ashlar1d.new.%' AND \"notes\" LIKE 'ashlar1r.new.%'"));
        Assert.Equal("notes 2", s_bothCiphers.Decrypt((await _project.ScalarAsync("SELECT \"notes\" FROM \"Contact\" WHERE \"id\" = 2"))!, s_notes));
        Assert.Equal(s_bothCiphers.Encrypt("2@test.com", s_email), await _project.ScalarAsync("SELECT \"email\" FROM \"Contact\" WHERE \"id\" = 2"));
        Assert.Equal([2, 1], s_bothCiphers.Decrypt(Convert.FromHexString((await _project.ScalarAsync($"SELECT {Hex(provider)} FROM \"Contact\" WHERE \"id\" = 2"))!), s_photo));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_key_that_is_missing_or_another_one_is_named_and_nothing_is_written(string provider)
    {
        await FillAsync(provider, 2);

        var missing = await RunAsync("", $"new:{s_new}");
        var wrong = await RunAsync("", $"new:{s_new},old:{Key(3)}");
        var none = await RunAsync("", "new:tooshort");

        Assert.Contains("error CLI0046: \"Contact.email\" cannot be written anew: A value of \"Contact.email\" was encrypted with the key \"old\", which is not among the keys", missing.Error, StringComparison.Ordinal);
        Assert.Contains("CLI0046: \"Contact.photo\"", missing.Error, StringComparison.Ordinal);
        Assert.Contains("was encrypted with another key of the name \"old\"", wrong.Error, StringComparison.Ordinal);
        Assert.Contains("error CLI0045", none.Error, StringComparison.Ordinal);
        Assert.Equal((1, 1, 1), (missing.ExitCode, wrong.ExitCode, none.ExitCode));
        Assert.Equal("2", await _project.ScalarAsync("SELECT COUNT(*) FROM \"Contact\" WHERE \"email\" LIKE 'ashlar1d.old.%' AND \"notes\" LIKE 'ashlar1r.old.%'"));
        Assert.All((CliResult[])[missing, wrong, none], r => Assert.DoesNotContain(s_new, r.Output + r.Error, StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Rows_that_cannot_be_written_are_named_and_stay_while_all_others_are_written(string provider)
    {
        await FillAsync(provider, 3);
        await _project.ExecuteAsync($"INSERT INTO \"Contact\" (\"email\") VALUES ('{s_bothCiphers.Encrypt("2@test.com", s_email)}')");
        await _project.ExecuteAsync("UPDATE \"Contact\" SET \"notes\" = substr(\"notes\", 1, 30) WHERE \"id\" = 3");

        var result = await RunAsync("");

        Assert.Equal((1, "Contact.email: 2 written anew, 1 in conflict\nContact.notes: 2 written anew, 1 unreadable\nContact.photo: 3 written anew\n"), (result.ExitCode, result.Output));
        Assert.Contains("error CLI0049: the value of \"Contact.email\" in the row 2 is that of another row", result.Error, StringComparison.Ordinal);
        Assert.Contains("error CLI0048: the value of \"Contact.notes\" in the row 3 was changed", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("test.com", result.Error, StringComparison.Ordinal);
        Assert.Equal("2@test.com", s_bothCiphers.Decrypt((await _project.ScalarAsync("SELECT \"email\" FROM \"Contact\" WHERE \"id\" = 2"))!, s_email));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Values_from_before_their_field_was_encrypted_are_encrypted_when_that_is_asked_for(string provider)
    {
        await FillAsync(provider, 1);
        await _project.ExecuteAsync("UPDATE \"Contact\" SET \"notes\" = 'plain'");

        var refused = await RunAsync("");
        var done = await RunAsync("--encrypt-plain");

        Assert.Contains("error CLI0047: \"Contact.notes\" has values that are not encrypted", refused.Error, StringComparison.Ordinal);
        Assert.Equal((0, ""), (done.ExitCode, done.Error));
        Assert.Equal("plain", s_bothCiphers.Decrypt((await _project.ScalarAsync("SELECT \"notes\" FROM \"Contact\""))!, s_notes));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task One_that_is_killed_loses_nothing_and_the_next_one_goes_on(string provider)
    {
        const int Rows = 2000;
        const string Done = "SELECT COUNT(*) FROM \"Contact\" WHERE \"email\" LIKE 'ashlar1d.new.%'";
        await FillAsync(provider, Rows);
        using (var process = AshlarCli.Start(_project.Path, Environment(), "db", "reencrypt", "--batch-size", "1"))
        {
            var watch = Stopwatch.StartNew();
            while (await _project.ScalarAsync(Done) == "0")
            {
                Assert.False(process.HasExited, "it ended before it could be killed");
                Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1), "it never began");
            }

            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var written = int.Parse((await _project.ScalarAsync(Done))!, CultureInfo.InvariantCulture);
        Assert.InRange(written, 1, Rows - 1);

        var next = await RunAsync("");

        Assert.Equal((0, $"Contact.email: {Rows - written} written anew"), (next.ExitCode, next.Output.Split('\n')[0]));
        Assert.Equal($"{Rows}", await _project.ScalarAsync(Done));
        Assert.Equal($"{Rows}@test.com", s_bothCiphers.Decrypt((await _project.ScalarAsync($"SELECT \"email\" FROM \"Contact\" WHERE \"id\" = {Rows}"))!, s_email));
    }

    [Fact]
    public async Task What_an_application_writes_meanwhile_stays()
    {
        await FillAsync("postgresql", 1);
        var written = s_bothCiphers.Encrypt("new@test.com", s_email);
        await using var application = new Npgsql.NpgsqlConnection(PostgresServer.ConnectionStringOf(new Uri(_project.Url), new Uri(_project.Url).AbsolutePath[1..]));
        await application.OpenAsync(TestContext.Current.CancellationToken);
        await using var transaction = await application.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using (var command = new Npgsql.NpgsqlCommand($"UPDATE \"Contact\" SET \"email\" = '{written}'", application, transaction))
        {
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        var run = RunAsync("");
        while (await _project.ScalarAsync("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'") == "0")
        {
            Assert.False(run.IsCompleted, "it did not wait for the row");
        }

        await transaction.CommitAsync(TestContext.Current.CancellationToken);

        Assert.StartsWith("Contact.email: 0 written anew\n", (await run).Output, StringComparison.Ordinal);
        Assert.Equal(written, await _project.ScalarAsync("SELECT \"email\" FROM \"Contact\""));
    }

    public async ValueTask DisposeAsync() => await _project.DisposeAsync();

    private static string Key(byte fill) => Convert.ToBase64String(Enumerable.Repeat(fill, EncryptionKey.Length).ToArray());

    private static string Hex(string provider) => provider == "sqlite" ? "hex(\"picture\")" : "encode(\"picture\", 'hex')";

    private async Task FillAsync(string provider, int rows)
    {
        _project = await DatabaseFolder.CreateAsync(provider, Models);
        Assert.Equal(0, (await _project.RunAsync("db push")).ExitCode);
        var bytes = provider == "sqlite" ? "X'{0}'" : "'\\x{0}'";
        var values = Enumerable.Range(1, rows).Select(i =>
            $"('{s_oldCipher.Encrypt($"{i}@test.com", s_email)}', '{s_oldCipher.Encrypt($"notes {i}", s_notes)}', {string.Format(null, bytes, Convert.ToHexString(s_oldCipher.Encrypt([(byte)i, 1], s_photo)))})");
        await _project.ExecuteAsync($"INSERT INTO \"Contact\" (\"email\", \"notes\", \"picture\") VALUES {string.Join(", ", values)}");
    }

    private Dictionary<string, string?> Environment(string? keys = null) =>
        new() { ["DATABASE_URL"] = _project.Url, [EncryptionKeys.Variable] = keys ?? $"new:{s_new},old:{s_old}" };

    private Task<CliResult> RunAsync(string options, string? keys = null) =>
        _project.RunAsync(["db", "reencrypt", .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)], environment: Environment(keys));
}
