using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Ashlar.Studio.Tests;

/// <summary>Who is let in. The requests are written by hand where a client would not send them.</summary>
public sealed class SecurityTests : IAsyncLifetime
{
    private StudioProject _project = null!;

    private string Host => _project.Address.Authority;

    private string Token => _project.Address.Fragment[1..];

    public async ValueTask InitializeAsync() => _project = await StudioProject.StartAsync("sqlite");

    public ValueTask DisposeAsync() => _project.DisposeAsync();

    [Theory]
    [InlineData("X-Ashlar-Token: wrong")]
    [InlineData("X-Other: none")]
    public async Task A_request_without_the_token_is_refused(string header)
    {
        Assert.StartsWith("HTTP/1.1 401", await AskAsync(Host, header, $"Origin: http://{Host}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Origin: http://evil.example")]
    [InlineData("Origin: null")]
    [InlineData("X-Other: no origin")]
    public async Task A_request_of_another_page_is_refused(string origin)
    {
        Assert.StartsWith("HTTP/1.1 403", await AskAsync(Host, $"X-Ashlar-Token: {Token}", origin), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("evil.example:{0}")]
    [InlineData("localhost:{0}")]
    [InlineData("127.0.0.1")]
    public async Task A_name_that_was_pointed_at_this_machine_gets_nothing(string host)
    {
        var name = string.Format(System.Globalization.CultureInfo.InvariantCulture, host, _project.Address.Port);
        var answer = await AskAsync(name, $"X-Ashlar-Token: {Token}", $"Origin: http://{Host}");

        Assert.Matches("^HTTP/1.1 4[0-9]{2}", answer);
        Assert.DoesNotContain("models", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_itself_needs_no_token_and_runs_no_code_but_its_own()
    {
        using var client = new HttpClient { BaseAddress = _project.Client.BaseAddress };
        foreach (var (path, type) in new[] { ("", "text/html"), ("app.js", "text/javascript"), ("style.css", "text/css") })
        {
            using var response = await client.GetAsync(path);
            Assert.Equal((HttpStatusCode.OK, type), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
            Assert.Contains("script-src 'self';", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.DoesNotContain(Token, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        using var missing = await client.GetAsync("../../etc/passwd");
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    [Theory]
    [InlineData("nothing", "{}", HttpStatusCode.NotFound)]
    [InlineData("rows", "", HttpStatusCode.BadRequest)]
    [InlineData("rows", "{", HttpStatusCode.BadRequest)]
    [InlineData("rows", "null", HttpStatusCode.BadRequest)]
    [InlineData("rows", "{\"model\":\"User\"}", HttpStatusCode.BadRequest)]
    [InlineData("rows", "{\"model\":\"users; DROP TABLE users\",\"filters\":[],\"sort\":null,\"page\":0,\"via\":null}", HttpStatusCode.NotFound)]
    [InlineData("rows", "{\"model\":\"User\",\"filters\":[{\"field\":\"id\",\"operator\":\"1=1\",\"value\":null}],\"sort\":null,\"page\":0,\"via\":null}", HttpStatusCode.BadRequest)]
    [InlineData("update", "{\"model\":\"User\",\"key\":[\"1\"],\"values\":{}}", HttpStatusCode.BadRequest)]
    public async Task A_malformed_question_is_refused(string question, string body, HttpStatusCode expected)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await _project.Client.PostAsync($"api/{question}", content);

        Assert.Equal(expected, response.StatusCode);
        Assert.Contains("\"error\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_json_is_read_so_that_a_form_of_another_page_can_ask_nothing()
    {
        using var content = new StringContent("{}", Encoding.UTF8, "text/plain");
        using var response = await _project.Client.PostAsync("api/schema", content);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    private async Task<string> AskAsync(string host, params string[] headers)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, _project.Address.Port);
        var request = $"POST /api/schema HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: 2\r\n{string.Join("\r\n", headers)}\r\n\r\n{{}}";
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request));
        using var reader = new StreamReader(client.GetStream());
        return await reader.ReadToEndAsync();
    }
}
