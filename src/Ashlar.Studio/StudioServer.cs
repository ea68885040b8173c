using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Ashlar.Database.Dialects;
using Ashlar.Schema;
using Ashlar.Studio.Api;
using Ashlar.Studio.Http;
using Ashlar.Studio.Rows;
using Ashlar.Studio.Tables;

namespace Ashlar.Studio;

/// <summary>Shows and edits the rows of a database in a browser of this machine.</summary>
public sealed class StudioServer : IAsyncDisposable
{
    /// <summary>How often another free port is tried, where any will do.</summary>
    private const int Tries = 20;

    private readonly HttpListener _listener;
    private readonly RequestHandler _handler;
    private readonly RequestGuard _guard;
    private readonly string _host;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _loop;

    private StudioServer(HttpListener listener, string host, StudioApi api, Action<Exception> report)
    {
        (_listener, _host, _guard) = (listener, host, new RequestGuard(host));
        _handler = new RequestHandler(api, _guard, report);
        _loop = Task.Run(AcceptAsync);
    }

    /// <summary>The page, with the token behind <c>#</c>, which a browser sends to nobody.</summary>
    public Uri Address => new($"http://{_host}/#{_guard.Token}");

    /// <summary>Starts to answer on the loopback address.</summary>
    /// <param name="model">What is shown.</param>
    /// <param name="dialect">How its database is spoken to.</param>
    /// <param name="open">Opens a connection, for each request one.</param>
    /// <param name="port">0 for any that is free.</param>
    /// <param name="report">Told of failures that are no answer for a user.</param>
    /// <param name="service">The service whose own database it is; <see langword="null"/> for the one database of all.</param>
    /// <exception cref="HttpListenerException">The port is in use, or may not be opened.</exception>
    public static StudioServer Start(
        DataModel model, ILiveDialect dialect, Func<CancellationToken, Task<IDatabaseSession>> open, int port, Action<Exception> report, string? service = null)
    {
        var schema = new StudioSchema(model, dialect, service);
        var api = new StudioApi(schema, new RowStore(schema, dialect, open));
        for (var left = port == 0 ? Tries : 1; ; left--)
        {
            var host = $"{IPAddress.Loopback}:{(port == 0 ? FreePort() : port)}";
            var listener = new HttpListener { Prefixes = { $"http://{host}/" } };
            try
            {
                listener.Start();
                return new StudioServer(listener, host, api, report);
            }
            catch (HttpListenerException) when (left > 1)
            {
                // Somebody else was quicker.
                listener.Close();
            }
        }
    }

    /// <summary>Asks itself, over HTTP, for the page and for the first rows of everything that it shows.</summary>
    /// <returns>What went wrong: the model, or the page, and the reason.</returns>
    public async Task<IReadOnlyList<(string Name, string Reason)>> CheckAsync(CancellationToken cancellationToken)
    {
        using var client = new HttpClient { BaseAddress = new Uri($"http://{_host}/") };
        client.DefaultRequestHeaders.Add(RequestGuard.TokenHeader, _guard.Token);
        client.DefaultRequestHeaders.Add("Origin", $"http://{_host}");
        using var page = await client.GetAsync("", cancellationToken);
        var failures = new List<(string, string)>();
        if (!page.IsSuccessStatusCode)
        {
            failures.Add(("index.html", page.StatusCode.ToString()));
        }

        var schema = await AskAsync<SchemaAnswer>(client, "schema", new { }, cancellationToken);
        foreach (var model in schema.Models)
        {
            try
            {
                await AskAsync<RowsPage>(client, "rows", new RowsRequest(model.Name, [], null, 0, null), cancellationToken);
            }
            catch (StudioException error)
            {
                failures.Add((model.Name, error.Message));
            }
        }

        return failures;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        // Without a Stop before it: the second of the two would open the port once more to close it.
        _listener.Close();
        await _loop;
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var open = new HashSet<Task>();
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                open.RemoveWhere(t => t.IsCompleted);
                open.Add(_handler.HandleAsync(context, _stop.Token));
            }
            catch (Exception error) when (error is HttpListenerException or ObjectDisposedException or InvalidOperationException)
            {
                // It was stopped, or a client went away before it had asked.
            }
        }

        await Task.WhenAll(open);
    }

    private static async Task<T> AskAsync<T>(HttpClient client, string question, object request, CancellationToken cancellationToken)
    {
        using var body = new StringContent(JsonSerializer.Serialize(request, StudioApi.Json), mediaType: new("application/json"));
        using var response = await client.PostAsync($"api/{question}", body, cancellationToken);
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        return response.IsSuccessStatusCode
            ? JsonSerializer.Deserialize<T>(text, StudioApi.Json)!
            : throw new StudioException(response.StatusCode, JsonSerializer.Deserialize<ErrorAnswer>(text, StudioApi.Json)!.Error);
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
