using System.Net;
using System.Net.Sockets;

namespace Ashlar.Tests.Targets;

/// <summary>Stands between a client and a server, and cuts the wire when the client has spoken a number of times.</summary>
internal sealed class WireCutter : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource end = new();
    private readonly Uri server;
    private readonly Task relaying;
    private int isAnswered = 1;
    private int left;
    private bool isSentBefore;

    public WireCutter(Uri server)
    {
        this.server = server;
        listener.Start();
        relaying = RelayAsync();
    }

    /// <summary>The server's URL, by way of the cutter.</summary>
    public Uri Url => new UriBuilder(server) { Host = "127.0.0.1", Port = ((IPEndPoint)listener.LocalEndpoint).Port }.Uri;

    /// <summary>The wire was cut.</summary>
    public bool HasCut => Volatile.Read(ref left) < 0;

    /// <summary>Cuts the wire, once, when the client speaks again.</summary>
    /// <param name="message">At which of its messages, from 1. All that it sends before it is answered is one.</param>
    /// <param name="isSent">The server gets the message, and the client no answer; otherwise the server does not get it.</param>
    public void CutAt(int message, bool isSent)
    {
        isSentBefore = isSent;
        Volatile.Write(ref isAnswered, 1);
        Volatile.Write(ref left, message);
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
            _ = ConnectAsync(await listener.AcceptTcpClientAsync(end.Token));
        }
    }

    private async Task ConnectAsync(TcpClient client)
    {
        using (client)
        using (var behind = new TcpClient())
        {
            await behind.ConnectAsync(server.Host, server.Port, end.Token);
            var (front, back) = (client.GetStream(), behind.GetStream());
            using var wire = new CancellationTokenSource();
            await Task.WhenAny(AskAsync(front, back, wire), AnswerAsync(back, front, wire));
        }
    }

    private async Task AskAsync(NetworkStream from, NetworkStream to, CancellationTokenSource wire)
    {
        var buffer = new byte[65_536];
        while (await from.ReadAsync(buffer, end.Token) is > 0 and var length)
        {
            if (Interlocked.Exchange(ref isAnswered, 0) == 1 && left > 0 && Interlocked.Decrement(ref left) == 0)
            {
                await wire.CancelAsync();
                Volatile.Write(ref left, -1);
                if (isSentBefore)
                {
                    await to.WriteAsync(buffer.AsMemory(0, length), end.Token);
                }

                return;
            }

            await to.WriteAsync(buffer.AsMemory(0, length), end.Token);
        }
    }

    private async Task AnswerAsync(NetworkStream from, NetworkStream to, CancellationTokenSource wire)
    {
        var buffer = new byte[65_536];
        while (await from.ReadAsync(buffer, end.Token) is > 0 and var length && !wire.IsCancellationRequested)
        {
            Volatile.Write(ref isAnswered, 1);
            await to.WriteAsync(buffer.AsMemory(0, length), end.Token);
        }
    }
}
