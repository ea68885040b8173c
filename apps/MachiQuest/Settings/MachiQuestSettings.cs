using Ashlar.Cli.Connections;
using Ashlar.Encryption;
using Ashlar.Hosting;
using MachiQuest.Core.Integrations;
using MachiQuest.Data;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace MachiQuest.Settings;

/// <summary>What the environment says. A name with <c>MACHIQUEST_</c> before it comes first, for processes that serve other apps too; then the name; then <c>.env</c>.</summary>
public sealed class MachiQuestSettings(IConfiguration configuration, IHostEnvironment environment)
{
    /// <summary>Where the database is unless something says otherwise.</summary>
    public const string UsualDatabaseUrl = "postgresql://postgres:postgres@localhost:5432/machi_quest";

    private const string Prefix = "MACHIQUEST_";

    private readonly Lazy<IReadOnlyDictionary<string, EnvironmentValue>> _file = new(() => EnvironmentFile.Read(Directory.GetCurrentDirectory()));

    public string DatabaseUrl => ValueOf("DATABASE_URL") ?? UsualDatabaseUrl;

    /// <summary>Statements go to the log.</summary>
    public bool EchoesSql => string.Equals(ValueOf("SQL_ECHO"), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>How many deliveries this process works on at once.</summary>
    public int Workers => configuration.GetValue("MachiQuest:Workers", 2);

    /// <summary>Development, where nothing says that a real provider is to be used.</summary>
    public bool UsesStandIn => environment.IsDevelopment() && Section(Provider.Github)["ClientId"] is null && Section(Provider.Fitbit)["ClientId"] is null;

    /// <summary>Where the stand-in listens; any free port without it.</summary>
    public Uri StandInUrl => new(configuration["MachiQuest:StandInUrl"] is { Length: > 0 } url ? url : "http://127.0.0.1:0");

    /// <summary>The keys that tokens of providers are encrypted with.</summary>
    /// <exception cref="MissingSettingException">There is none.</exception>
    public EncryptionKeys EncryptionKeys()
    {
        if ((ValueOf("ENCRYPTION_KEYS") ?? configuration[Ashlar.Encryption.EncryptionKeys.Variable]) is { Length: > 0 } keys)
        {
            return Ashlar.Encryption.EncryptionKeys.Parse(keys);
        }

        return environment.IsDevelopment()
            ? DevelopmentKey.Load(configuration["KeysFolder"])
            : throw new MissingSettingException($"{Prefix}ENCRYPTION_KEYS", "tokens of providers are encrypted; make a key with: echo \"1:$(openssl rand -base64 32)\"");
    }

    /// <summary>The provider's settings; <see langword="null"/> where there are none.</summary>
    /// <exception cref="MissingSettingException">Some are there, and a secret is missing.</exception>
    public ProviderOptions? OptionsOf(Provider provider)
    {
        var section = Section(provider);
        if (section["ClientId"] is not { Length: > 0 } id)
        {
            return null;
        }

        var usual = ProviderDefaults.Of(provider);
        Uri AddressOf(string name, Uri address) => section[name] is { Length: > 0 } given ? new Uri(given) : address;
        var options = usual with
        {
            ClientId = id,
            ClientSecret = Required(section, "ClientSecret"),
            // Fitbit signs with the client secret.
            WebhookSecret = provider == Provider.Fitbit ? Required(section, "ClientSecret") : Required(section, "WebhookSecret"),
            VerificationCode = section["VerificationCode"] ?? "",
            AuthorizeUrl = AddressOf("AuthorizeUrl", usual.AuthorizeUrl),
            TokenUrl = AddressOf("TokenUrl", usual.TokenUrl),
            RevokeUrl = AddressOf("RevokeUrl", provider == Provider.Github ? new Uri(usual.ApiUrl, $"applications/{Uri.EscapeDataString(id)}/token") : usual.RevokeUrl),
            ApiUrl = AddressOf("ApiUrl", usual.ApiUrl),
            Scopes = section["Scopes"] ?? usual.Scopes,
        };
        options.ThrowIfUnsafe(section.Path);
        return options;
    }

    private static string Required(IConfigurationSection section, string name) =>
        section[name] is { Length: > 0 } value ? value : throw new MissingSettingException($"{section.Path}:{name}", "the provider shows it where the app is registered");

    private IConfigurationSection Section(Provider provider) => configuration.GetSection($"MachiQuest:{(provider == Provider.Github ? "GitHub" : "Fitbit")}");

    private string? ValueOf(string name)
    {
        var value = configuration[Prefix + name] ?? configuration[name] ?? (_file.Value.TryGetValue(name, out var written) ? written.Text : null);
        return string.IsNullOrEmpty(value) ? null : value;
    }
}
