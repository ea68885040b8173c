using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace MachiQuest.Core.Integrations;

/// <summary>The authorization-code flow (RFC 6749) with PKCE, as a client that can keep a secret.</summary>
/// <param name="name">The provider's name, for messages.</param>
/// <param name="options">Its addresses and our secrets.</param>
/// <param name="client">Gives what sends the requests; it follows no redirects.</param>
/// <param name="clock">Tells when tokens end.</param>
public sealed class OAuthClient(string name, ProviderOptions options, Func<HttpClient> client, TimeProvider clock)
{
    public ProviderOptions Options => options;

    public Uri AuthorizationUrl(string state, string codeChallenge, Uri redirectUri) => new(QueryHelpers.AddQueryString(options.AuthorizeUrl.AbsoluteUri, new Dictionary<string, string?>
    {
        ["response_type"] = "code",
        ["client_id"] = options.ClientId,
        ["redirect_uri"] = redirectUri.AbsoluteUri,
        ["scope"] = options.Scopes,
        ["state"] = state,
        ["code_challenge"] = codeChallenge,
        ["code_challenge_method"] = "S256",
    }));

    /// <exception cref="ProviderException">The provider refuses the code, or cannot be reached.</exception>
    public Task<ProviderTokens> RedeemAsync(string code, string codeVerifier, Uri redirectUri, CancellationToken cancellationToken) => AskForTokensAsync(
        new() { ["grant_type"] = "authorization_code", ["code"] = code, ["code_verifier"] = codeVerifier, ["redirect_uri"] = redirectUri.AbsoluteUri }, cancellationToken);

    /// <exception cref="ProviderException">The provider refuses the token, or cannot be reached.</exception>
    public Task<ProviderTokens> RefreshAsync(string refreshToken, CancellationToken cancellationToken) => AskForTokensAsync(
        new() { ["grant_type"] = "refresh_token", ["refresh_token"] = refreshToken }, cancellationToken);

    /// <summary>Sends a request, and gives back the JSON of a good answer.</summary>
    /// <param name="what">What is asked for, for messages.</param>
    /// <param name="request">Its address starts with one of the configured ones.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    /// <exception cref="ProviderException">The answer is not good, or there is none.</exception>
    public async Task<JsonElement> SendAsync(string what, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            request.Headers.Accept.ParseAdd("application/json");
            using var sender = client();
            using var response = await sender.SendAsync(request, cancellationToken);
            var text = await response.Content.ReadAsStringAsync(cancellationToken);
            if (!response.IsSuccessStatusCode)
            {
                throw new ProviderException($"{name} answered {what} with {(int)response.StatusCode}", IsRefusal(response.StatusCode));
            }

            return text.Length == 0 ? default : JsonElement.Parse(text);
        }
        catch (Exception error) when (error is HttpRequestException or JsonException || (error is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new ProviderException($"{name} did not answer {what} as it should ({error.GetType().Name})", innerException: error);
        }
    }

    public AuthenticationHeaderValue ClientCredentials { get; } = new(
        "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Uri.EscapeDataString(options.ClientId)}:{Uri.EscapeDataString(options.ClientSecret)}")));

    private async Task<ProviderTokens> AskForTokensAsync(Dictionary<string, string> form, CancellationToken cancellationToken)
    {
        if (!options.SaysClientInHeader)
        {
            (form["client_id"], form["client_secret"]) = (options.ClientId, options.ClientSecret);
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, options.TokenUrl) { Content = new FormUrlEncodedContent(form) };
        request.Headers.Authorization = options.SaysClientInHeader ? ClientCredentials : null;
        var answer = await SendAsync("a request for tokens", request, cancellationToken);

        // GitHub says no with the status 200.
        if (TextOf(answer, "error") is { } error)
        {
            throw new ProviderException($"{name} refused a request for tokens: {(IsErrorCode(error) ? error : "an unknown error")}", isRefused: true);
        }

        var token = TextOf(answer, "access_token") ?? throw new ProviderException($"{name} answered a request for tokens without a token");
        DateTime? end = answer.TryGetProperty("expires_in", out var seconds) && seconds.TryGetInt64(out var count) ? clock.Now().AddSeconds(count) : null;
        return new(token, TextOf(answer, "refresh_token"), end, TextOf(answer, "scope") ?? options.Scopes);
    }

    private static string? TextOf(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    // What goes into messages is short and plain, whatever the provider writes.
    private static bool IsErrorCode(string error) => error.Length <= 50 && error.All(c => char.IsAsciiLetterLower(c) || c == '_');

    private static bool IsRefusal(HttpStatusCode status) => status is HttpStatusCode.BadRequest or HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden;
}
