using System.Net;
using System.Net.Sockets;

namespace Ashlar.Tests.Targets;

/// <summary>Stands between a client and a server, and hears each message of the client. All that the client sends before it is answered is one message.</summary>
internal abstract class Relay : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource end = new();
    private readonly Uri server;
    private readonly Task relaying;
    private int isAnswered = 1;

    protected Relay(Uri server)
    {
        this.server = server;
        listener.Start();
        relaying = RelayAsync();
    }

    /// <summary>What becomes of the wire at a message.</summary>
    protected enum Wire
    {
        /// <summary>The message and its answer pass.</summary>
        Holds,

        /// <summary>The server does not get the message.</summary>
        EndsBefore,

        /// <summary>The server gets the message, and does what it says; the client gets no answer.</summary>
        EndsBehind,
    }

    /// <summary>The server's URL, by way of the relay.</summary>
    public Uri Url => new UriBuilder(server) { Host = "127.0.0.1", Port = ((IPEndPoint)listener.LocalEndpoint).Port }.Uri;

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        listener.Dispose();
        await relaying.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        end.Dispose();
    }

    /// <summary>A message of the client begins, on any of its connections.</summary>
    protected abstract Wire Hear();

    /// <summary>A part of an answer comes.</summary>
    /// <param name="length">Its bytes.</param>
    /// <returns>How many of them pass. Where it is not all, the wire ends behind them.</returns>
    protected virtual int Pass(int length) => length;

    /// <summary>A wire was cut, and the server is done with what it got.</summary>
    protected virtual void End()
    {
    }

    /// <summary>What the client sends next is a new message, also if the last one was not answered.</summary>
    protected void BeginMessage() => Volatile.Write(ref isAnswered, 1);

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
            using var cut = new CancellationTokenSource();
            var asking = AskAsync(front, back, cut);
            var answering = AnswerAsync(back, front, cut);
            await Task.WhenAny(asking, answering);
            if (cut.IsCancellationRequested)
            {
                client.Close();
                if (await asking == Wire.EndsBehind)
                {
                    // Once the server answers, it is done.
                    await answering.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                }

                End();
            }
        }
    }

    private async Task<Wire> AskAsync(NetworkStream from, NetworkStream to, CancellationTokenSource cut)
    {
        var buffer = new byte[65_536];
        while (await from.ReadAsync(buffer, end.Token) is > 0 and var length)
        {
            var wire = Interlocked.Exchange(ref isAnswered, 0) == 1 ? Hear() : Wire.Holds;
            if (wire != Wire.Holds)
            {
                await cut.CancelAsync();
            }

            if (wire != Wire.EndsBefore)
            {
                await to.WriteAsync(buffer.AsMemory(0, length), end.Token);
            }

            if (wire != Wire.Holds)
            {
                return wire;
            }
        }

        return Wire.Holds;
    }

    private async Task AnswerAsync(NetworkStream from, NetworkStream to, CancellationTokenSource cut)
    {
        var buffer = new byte[65_536];
        while (await from.ReadAsync(buffer, end.Token) is > 0 and var length && !cut.IsCancellationRequested)
        {
            BeginMessage();
            var passing = Pass(length);
            await to.WriteAsync(buffer.AsMemory(0, passing), end.Token);
            if (passing < length)
            {
                return;
            }
        }
    }
}
