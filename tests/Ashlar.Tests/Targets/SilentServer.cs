using System.Net;
using System.Net.Sockets;

namespace Ashlar.Tests.Targets;

/// <summary>Takes connections, and never says a word.</summary>
internal sealed class SilentServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource end = new();
    private readonly List<TcpClient> clients = [];
    private readonly SemaphoreSlim accepted = new(0);
    private readonly Task accepting;
    private int awaited;

    public SilentServer()
    {
        listener.Start();
        accepting = AcceptAsync();
    }

    public string Url => $"postgresql://u:p@127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/db";

    /// <summary>How many connections were taken.</summary>
    public int Connections => Volatile.Read(ref awaited) + accepted.CurrentCount;

    /// <summary>Waits until a number of connections were taken.</summary>
    public async Task UntilAsync(int count)
    {
        while (awaited < count)
        {
            Assert.True(await accepted.WaitAsync(TimeSpan.FromSeconds(20)), "nobody connects");
            awaited++;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        listener.Dispose();
        await accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        clients.ForEach(c => c.Dispose());
        accepted.Dispose();
        end.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (true)
        {
            clients.Add(await listener.AcceptTcpClientAsync(end.Token));
            accepted.Release();
        }
    }
}
