using System.Security.Cryptography;
using System.Text;
using MachiQuest.Core.Integrations;
using MachiQuest.Core.Integrations.Fitbit;
using MachiQuest.Core.Integrations.GitHub;

namespace MachiQuest.Tests.Integrations;

public class SignatureTests
{
    /// <summary>The example of GitHub's documentation, "Validating webhook deliveries".</summary>
    [Fact]
    public void GitHubs_own_example_is_signed()
    {
        var github = new GitHubProvider(Client("It's a Secret to Everybody"));

        Assert.True(github.IsSigned("Hello, World!"u8, "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17"));
        Assert.False(github.IsSigned("Hello, World?"u8, "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17"));
        Assert.False(github.IsSigned("Hello, World!"u8, "sha1=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17"));
        Assert.False(github.IsSigned("Hello, World!"u8, "sha256="));
        Assert.False(github.IsSigned("Hello, World!"u8, "ü"));
    }

    [Fact]
    public void Fitbit_signs_with_the_client_secret_and_an_ampersand()
    {
        var fitbit = new FitbitProvider(Client("123ab4567c890d123e4567f8abcdef9a"));
        var body = Encoding.UTF8.GetBytes("""[{"collectionType":"foods","date":"2010-03-01","ownerId":"228S74","ownerType":"user","subscriptionId":"1234"}]""");
#pragma warning disable CA5350 // Fitbit signs so.
        var right = Convert.ToBase64String(HMACSHA1.HashData("123ab4567c890d123e4567f8abcdef9a&"u8, body));
        var withoutAmpersand = Convert.ToBase64String(HMACSHA1.HashData("123ab4567c890d123e4567f8abcdef9a"u8, body));
#pragma warning restore CA5350

        Assert.True(fitbit.IsSigned(body, right));
        Assert.False(fitbit.IsSigned(body, withoutAmpersand));
        Assert.False(fitbit.IsSigned([.. body, (byte)' '], right));
    }

    /// <summary>RFC 7636, appendix B.</summary>
    [Fact]
    public void The_challenge_of_a_verifier_is_that_of_the_standard()
    {
        Assert.Equal("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM", ProofKey.ChallengeOf("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"));
        Assert.Equal(43, ProofKey.NewSecret().Length);
        Assert.NotEqual(ProofKey.NewSecret(), ProofKey.NewSecret());
    }

    [Theory]
    [InlineData("http://github.example/token")]
    [InlineData("ftp://127.0.0.1/token")]
    public void Secrets_are_never_sent_in_the_open(string url)
    {
        var options = Options("secret") with { TokenUrl = new Uri(url) };

        Assert.Contains("TokenUrl", Assert.Throws<InvalidOperationException>(() => options.ThrowIfUnsafe("MachiQuest:GitHub")).Message, StringComparison.Ordinal);
    }

    private static OAuthClient Client(string secret) => new("Provider", Options(secret), () => new HttpClient(), TimeProvider.System);

    private static ProviderOptions Options(string secret) => new()
    {
        ClientId = "id",
        ClientSecret = secret,
        WebhookSecret = secret,
        AuthorizeUrl = new Uri("https://provider.example/authorize"),
        TokenUrl = new Uri("https://provider.example/token"),
        RevokeUrl = new Uri("https://provider.example/revoke"),
        ApiUrl = new Uri("https://provider.example/"),
        Scopes = "some",
    };
}
