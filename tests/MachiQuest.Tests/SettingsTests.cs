using Ashlar.Hosting;
using MachiQuest.Data;
using MachiQuest.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace MachiQuest.Tests;

public class SettingsTests
{
    [Fact]
    public void Without_settings_the_database_is_the_seed_documents_and_statements_are_not_logged()
    {
        var settings = Of("Development");

        Assert.Equal("postgresql://postgres:postgres@localhost:5432/machi_quest", settings.DatabaseUrl);
        Assert.False(settings.EchoesSql);
    }

    [Theory]
    [InlineData("DATABASE_URL")]
    [InlineData("MACHIQUEST_DATABASE_URL")]
    public void The_database_is_named_by_a_variable(string name) => Assert.Equal("file:x.db", Of("Production", (name, "file:x.db")).DatabaseUrl);

    [Fact]
    public void The_variable_of_this_app_alone_comes_first() =>
        Assert.Equal("file:own.db", Of("Production", ("DATABASE_URL", "file:x.db"), ("MACHIQUEST_DATABASE_URL", "file:own.db")).DatabaseUrl);

    [Theory]
    [InlineData("true", true)]
    [InlineData("True", true)]
    [InlineData("false", false)]
    [InlineData("", false)]
    public void Statements_are_logged_where_the_variable_says_so(string value, bool expected) => Assert.Equal(expected, Of("Production", ("SQL_ECHO", value)).EchoesSql);

    [Fact]
    public void The_example_of_an_environment_file_has_the_values_that_hold_without_it()
    {
        var file = Ashlar.Cli.Connections.EnvironmentFile.Parse(File.ReadAllText(Ashlar.Testing.Repository.PathOf("apps", "MachiQuest", ".env.example")));

        Assert.Equal(MachiQuestSettings.UsualDatabaseUrl, file["DATABASE_URL"].Text);
        Assert.Equal("false", file["SQL_ECHO"].Text);
    }

    [Fact]
    public void Production_needs_a_key()
    {
        Assert.Contains("MACHIQUEST_ENCRYPTION_KEYS", Assert.Throws<MissingSettingException>(() => Of("Production").EncryptionKeys()).Message, StringComparison.Ordinal);
        Assert.Single(Of("Development").EncryptionKeys().Keys);
    }

    [Fact]
    public void The_key_of_development_is_kept_beside_the_data_and_is_its_owners_alone()
    {
        using var folder = new Ashlar.Testing.TemporaryFolder();
        var settings = Of("Development", ("KeysFolder", folder.PathOf("keys")));

        var (first, second) = (settings.EncryptionKeys(), settings.EncryptionKeys());

        Assert.Equal(first.Keys[0].Id, second.Keys[0].Id);
        var file = Assert.Single(Directory.GetFiles(folder.PathOf("keys")));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }
    }

    [Fact]
    public void A_provider_is_set_up_with_an_id_and_secrets_and_is_at_its_own_addresses_otherwise()
    {
        var options = Of("Production", ("MachiQuest:GitHub:ClientId", "id"), ("MachiQuest:GitHub:ClientSecret", "s"), ("MachiQuest:GitHub:WebhookSecret", "w")).OptionsOf(Provider.Github)!;

        Assert.Equal("https://github.com/login/oauth/access_token", options.TokenUrl.AbsoluteUri);
        Assert.Equal("https://api.github.com/applications/id/token", options.RevokeUrl.AbsoluteUri);
        Assert.Null(Of("Production").OptionsOf(Provider.Fitbit));
        Assert.Contains("MachiQuest:Fitbit:ClientSecret", Assert.Throws<MissingSettingException>(
            () => Of("Production", ("MachiQuest:Fitbit:ClientId", "id")).OptionsOf(Provider.Fitbit)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Development", null, true)]
    [InlineData("Development", "id", false)]
    [InlineData("Production", null, false)]
    public void The_stand_in_is_for_development_without_a_real_provider(string environment, string? clientId, bool expected) =>
        Assert.Equal(expected, Of(environment, ("MachiQuest:GitHub:ClientId", clientId)).UsesStandIn);

    [Fact]
    public async Task The_stand_in_listens_on_this_machine_only() => await Assert.ThrowsAsync<ArgumentException>(() => StandInProvider.StandIn.StartAsync(
        new StandInProvider.StandInOptions { Url = new Uri("http://192.0.2.1:0"), WebhookUrl = _ => new Uri("http://127.0.0.1") }, TestContext.Current.CancellationToken));

    private static MachiQuestSettings Of(string environment, params (string Name, string? Value)[] values) => new(
        new ConfigurationBuilder().AddInMemoryCollection(values.Select(v => KeyValuePair.Create(v.Name, v.Value))).Build(), new Environment(environment));

    private sealed class Environment(string name) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;

        public string ApplicationName { get; set; } = "";

        public string ContentRootPath { get; set; } = "";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
