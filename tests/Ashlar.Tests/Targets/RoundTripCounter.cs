using System.Net;
using System.Net.Sockets;

namespace Ashlar.Tests.Targets;

/// <summary>Stands between a client and a server, and counts how often the client speaks after it was answered.</summary>
internal sealed class RoundTripCounter : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource end = new();
    private readonly Uri server;
    private readonly Task relaying;
    private int isAnswered = 1;
    private int count;

    public RoundTripCounter(Uri server)
    {
        this.server = server;
        listener.Start();
        relaying = RelayAsync();
    }

    /// <summary>The server's URL, by way of the counter.</summary>
    public Uri Url => new UriBuilder(server) { Host = "127.0.0.1", Port = ((IPEndPoint)listener.LocalEndpoint).Port }.Uri;

    public async Task<int> CountAsync(Func<Task> work)
    {
        Volatile.Write(ref count, 0);
        await work();
        return Volatile.Read(ref count);
    }

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        listener.Dispose();
        await relaying.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        end.Dispose();
    }

    private async Task RelayAsync()
    {
        while (true)
        {
            var client = await listener.AcceptTcpClientAsync(end.Token);
            _ = ConnectAsync(client);
        }
    }

    private async Task ConnectAsync(TcpClient client)
    {
        using (client)
        using (var behind = new TcpClient())
        {
            await behind.ConnectAsync(server.Host, server.Port, end.Token);
            var (front, back) = (client.GetStream(), behind.GetStream());
            await Task.WhenAny(
                CopyAsync(front, back, () => Volatile.Write(ref count, count + Interlocked.Exchange(ref isAnswered, 0))),
                CopyAsync(back, front, () => Volatile.Write(ref isAnswered, 1)));
        }
    }

    private async Task CopyAsync(NetworkStream from, NetworkStream to, Action seen)
    {
        var buffer = new byte[65_536];
        while (await from.ReadAsync(buffer, end.Token) is > 0 and var length)
        {
            seen();
            await to.WriteAsync(buffer.AsMemory(0, length), end.Token);
        }
    }
}
