using MachiQuest.Core.Integrations;
using MachiQuest.Data;

namespace MachiQuest.Settings;

/// <summary>The providers' own addresses, and what we ask for. Ids and secrets are the settings'.</summary>
internal static class ProviderDefaults
{
    public static ProviderOptions Of(Provider provider) => provider switch
    {
        Provider.Github => new()
        {
            ClientId = "",
            ClientSecret = "",
            WebhookSecret = "",
            AuthorizeUrl = new Uri("https://github.com/login/oauth/authorize"),
            TokenUrl = new Uri("https://github.com/login/oauth/access_token"),
            RevokeUrl = new Uri("https://api.github.com/"),
            ApiUrl = new Uri("https://api.github.com/"),
            Scopes = "read:user",
        },
        _ => new()
        {
            ClientId = "",
            ClientSecret = "",
            WebhookSecret = "",
            AuthorizeUrl = new Uri("https://www.fitbit.com/oauth2/authorize"),
            TokenUrl = new Uri("https://api.fitbit.com/oauth2/token"),
            RevokeUrl = new Uri("https://api.fitbit.com/oauth2/revoke"),
            ApiUrl = new Uri("https://api.fitbit.com/"),
            Scopes = "activity sleep profile",
            SaysClientInHeader = true,
        },
    };
}
