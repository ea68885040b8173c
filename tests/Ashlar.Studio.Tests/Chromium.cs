using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ashlar.Testing;

namespace Ashlar.Studio.Tests;

/// <summary>A real browser without a window, led through its debugging protocol: https://chromedevtools.github.io/devtools-protocol/</summary>
internal sealed class Chromium : IAsyncDisposable
{
    private const string Announcement = "DevTools listening on ";
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private readonly TemporaryFolder _profile;
    private readonly ClientWebSocket _socket = new();
    private readonly CancellationTokenSource _limit = new(Limit);
    private readonly Process _process;
    private Task _log = Task.CompletedTask;
    private string? _session;
    private int _count;
    private bool _isLoaded;

    private Chromium(Process process, TemporaryFolder profile) => (_process, _profile) = (process, profile);

    public static async Task<Chromium> OpenAsync(Uri address)
    {
        var profile = new TemporaryFolder();
        string[] arguments =
        [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", "--window-size=1280,800", "--remote-debugging-port=0", $"--user-data-dir={profile.Path}", "about:blank",
        ];
        var process = Process.Start(new ProcessStartInfo("chromium", arguments) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true })!;
        var browser = new Chromium(process, profile);
        await browser.ConnectAsync(address);
        return browser;
    }

    /// <summary>The value of an expression on the page.</summary>
    public async Task<string?> EvaluateAsync(string script)
    {
        var result = await SendAsync("Runtime.evaluate", new JsonObject { ["expression"] = script, ["awaitPromise"] = true, ["returnByValue"] = true });
        return result["exceptionDetails"] is { } failure
            ? throw new InvalidOperationException($"{script}\n{failure.ToJsonString()}")
            : result["result"]!["value"]?.ToString();
    }

    /// <summary>Waits until a condition holds on the page.</summary>
    public async Task UntilAsync(string condition)
    {
        var holds = await EvaluateAsync(
            $"new Promise(done => {{ const end = Date.now() + 20000; const look = () => ({condition}) ? done('yes') : Date.now() > end ? done(document.body.innerText) : setTimeout(look, 10); look(); }})");
        Assert.True(holds == "yes", $"{condition}\n{holds}");
    }

    public async Task<byte[]> ScreenshotAsync() =>
        Convert.FromBase64String((string)(await SendAsync("Page.captureScreenshot", []))["data"]!);

    public async ValueTask DisposeAsync()
    {
        _socket.Dispose();
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        await _log;
        _process.Dispose();
        _limit.Dispose();
        _profile.Dispose();
    }

    private async Task ConnectAsync(Uri address)
    {
        string? line;
        do
        {
            line = await _process.StandardError.ReadLineAsync(_limit.Token) ?? throw new InvalidOperationException("chromium ended before it was ready; ./test installs it");
        }
        while (!line.StartsWith(Announcement, StringComparison.Ordinal));

        // What it logs later has to be read, or it would wait for a reader.
        _log = Task.WhenAll(_process.StandardError.ReadToEndAsync(), _process.StandardOutput.ReadToEndAsync());
        await _socket.ConnectAsync(new Uri(line[Announcement.Length..]), _limit.Token);
        var target = await SendAsync("Target.createTarget", new JsonObject { ["url"] = "about:blank" });
        var attached = await SendAsync("Target.attachToTarget", new JsonObject { ["targetId"] = (string)target["targetId"]!, ["flatten"] = true });
        _session = (string)attached["sessionId"]!;
        await SendAsync("Page.enable", []);
        await SendAsync("Page.navigate", new JsonObject { ["url"] = address.AbsoluteUri });
        while (!_isLoaded)
        {
            await ReceiveAsync();
        }
    }

    private async Task<JsonObject> SendAsync(string method, JsonObject parameters)
    {
        var message = new JsonObject { ["id"] = ++_count, ["method"] = method, ["params"] = parameters };
        if (_session is not null)
        {
            message["sessionId"] = _session;
        }

        await _socket.SendAsync(Encoding.UTF8.GetBytes(message.ToJsonString()), WebSocketMessageType.Text, endOfMessage: true, _limit.Token);
        while (true)
        {
            // Between an order and its answer there may be events.
            var answer = await ReceiveAsync();
            if ((int?)answer["id"] == _count)
            {
                return answer["result"] as JsonObject ?? throw new InvalidOperationException($"{method}: {answer.ToJsonString()}");
            }
        }
    }

    private async Task<JsonObject> ReceiveAsync()
    {
        using var message = new MemoryStream();
        var buffer = new byte[64 * 1024];
        ValueWebSocketReceiveResult part;
        do
        {
            part = await _socket.ReceiveAsync(buffer.AsMemory(), _limit.Token);
            message.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);

        var answer = JsonSerializer.Deserialize<JsonObject>(message.ToArray())!;
        _isLoaded |= (string?)answer["method"] == "Page.loadEventFired";
        return answer;
    }
}
