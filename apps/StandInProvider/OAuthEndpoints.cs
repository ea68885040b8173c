using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;

namespace StandInProvider;

/// <summary>The authorization-code flow with PKCE. The user always agrees, as the account that <c>?account=</c> names.</summary>
/// <remarks>A client says who it is in the header (Fitbit) or in the form (GitHub).</remarks>
internal sealed class OAuthEndpoints(StandInSecrets secrets, StandInOptions options, TokenDesk desk, string usualAccount, bool readsHeader)
{
    public void Map(IEndpointRouteBuilder provider)
    {
        provider.MapGet("/authorize", Authorize);
        provider.MapPost("/token", TokenAsync);
        provider.MapMethods("/revoke", ["POST", "DELETE"], RevokeAsync);
    }

    private IResult Authorize(HttpRequest request)
    {
        string Of(string name) => request.Query[name].ToString();
        if (!Uri.TryCreate(Of("redirect_uri"), UriKind.Absolute, out var redirect) || !redirect.IsLoopback || Of("client_id") != secrets.ClientId)
        {
            return Results.BadRequest("an unknown client, or a redirect_uri that is not on this machine");
        }

        if (Of("response_type") != "code" || Of("code_challenge_method") != "S256" || Of("code_challenge").Length != 43)
        {
            return Back(redirect, ("error", "invalid_request"), ("state", Of("state")));
        }

        if (Of("deny").Length > 0)
        {
            return Back(redirect, ("error", "access_denied"), ("state", Of("state")));
        }

        var account = Of("account") is { Length: > 0 } named ? named : usualAccount;
        return Back(redirect, ("code", desk.NewCode(new Grant(account, redirect.AbsoluteUri, Of("code_challenge")))), ("state", Of("state")));
    }

    private async Task<IResult> TokenAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        if (!IsClient(request, form))
        {
            return Error("invalid_client", StatusCodes.Status401Unauthorized);
        }

        var account = form["grant_type"].ToString() switch
        {
            "authorization_code" => AccountOfCode(form),
            "refresh_token" => desk.TakeRefreshToken(form["refresh_token"].ToString()),
            _ => null,
        };
        if (account is null)
        {
            return Error("invalid_grant", StatusCodes.Status400BadRequest);
        }

        var (access, refresh) = desk.NewTokens(account);
        return Results.Json(new JsonObject
        {
            ["access_token"] = access,
            ["refresh_token"] = refresh,
            ["token_type"] = "Bearer",
            ["expires_in"] = (long)options.TokenLifetime.TotalSeconds,
            ["scope"] = "stand-in",
        });
    }

    private bool IsClient(HttpRequest request, IFormCollection form) => readsHeader
        ? request.Headers.Authorization == $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{secrets.ClientId}:{secrets.ClientSecret}"))}"
        : form["client_id"] == secrets.ClientId && form["client_secret"] == secrets.ClientSecret;

    private string? AccountOfCode(IFormCollection form)
    {
        var challenge = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
        return desk.TakeCode(form["code"].ToString()) is { } grant && grant.RedirectUri == form["redirect_uri"] && grant.CodeChallenge == challenge ? grant.Account : null;
    }

    // GitHub takes JSON, Fitbit a form.
    private async Task<IResult> RevokeAsync(HttpRequest request)
    {
        var token = request.HasFormContentType
            ? (await request.ReadFormAsync())["token"].ToString()
            : (string?)(await JsonNode.ParseAsync(request.Body))?["access_token"] ?? "";
        return desk.Revoke(token) ? Results.NoContent() : Results.NotFound();
    }

    private static IResult Back(Uri redirect, params (string Name, string Value)[] query) =>
        Results.Redirect(QueryHelpers.AddQueryString(redirect.AbsoluteUri, query.Select(q => KeyValuePair.Create<string, string?>(q.Name, q.Value))));

    private static IResult Error(string code, int status) => Results.Json(new JsonObject { ["error"] = code }, statusCode: status);
}
