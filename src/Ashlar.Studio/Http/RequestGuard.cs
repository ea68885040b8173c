using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace Ashlar.Studio.Http;

/// <summary>
/// Keeps everyone out but the page that was opened with the address on the terminal. Other sites in the same browser can send
/// requests to this machine, and other users of the machine can open the port.
/// </summary>
internal sealed class RequestGuard
{
    public const string TokenHeader = "X-Ashlar-Token";

    private readonly string _host;
    private readonly byte[] _token;

    public RequestGuard(string host)
    {
        _host = host;
        Token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        _token = Encoding.ASCII.GetBytes(Token);
    }

    public string Token { get; }

    /// <exception cref="StudioException">The name in the request is not ours: a site has pointed a name of its own at this machine (DNS rebinding).</exception>
    public void CheckHost(string? host)
    {
        if (host != _host)
        {
            throw new StudioException(HttpStatusCode.MisdirectedRequest, "this address is not the one that Studio was started on");
        }
    }

    /// <exception cref="StudioException">The request does not come from the page.</exception>
    public void CheckCaller(string? token, string? origin)
    {
        if (token is null || !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(token), _token))
        {
            throw new StudioException(HttpStatusCode.Unauthorized, "the token is missing or of another start: open the address that the terminal shows");
        }

        if (origin != $"http://{_host}")
        {
            throw new StudioException(HttpStatusCode.Forbidden, "the request comes from another page");
        }
    }
}
