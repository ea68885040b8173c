using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Ashlar.Migrations.Tests.Live;

/// <summary>
/// A server that lets everybody in and says that it is an old one; no more is asked of it.
/// https://www.postgresql.org/docs/current/protocol-message-formats.html
/// </summary>
internal sealed class OldServer : IAsyncDisposable
{
    private const int EncryptionRequest = 80877103;

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Task _running;

    public OldServer(string version)
    {
        _listener.Start();
        _running = RunAsync(version);
    }

    public string Url => $"postgresql://user@127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/any";

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        try
        {
            await _running;
        }
        catch (Exception stopped) when (stopped is OperationCanceledException or IOException)
        {
            // This is how it ends.
        }

        _end.Dispose();
    }

    private async Task RunAsync(string version)
    {
        while (true)
        {
            using var client = await _listener.AcceptTcpClientAsync(_end.Token);
            await using var stream = client.GetStream();
            while (await RequestAsync(stream) == EncryptionRequest)
            {
                await stream.WriteAsync("N"u8.ToArray(), _end.Token);
            }

            byte[] welcome = [.. Message('R', new byte[4]), .. Message('S', Encoding.ASCII.GetBytes($"server_version\0{version}\0")), .. Message('K', new byte[8]), .. Message('Z', "I"u8.ToArray())];
            await stream.WriteAsync(welcome, _end.Token);
            // Until the client has gone.
            await stream.CopyToAsync(Stream.Null, _end.Token);
        }
    }

    /// <returns>The code of the request: a version of the protocol, or a wish for encryption.</returns>
    private async Task<int> RequestAsync(NetworkStream stream)
    {
        var head = new byte[8];
        await stream.ReadExactlyAsync(head, _end.Token);
        await stream.ReadExactlyAsync(new byte[BinaryPrimitives.ReadInt32BigEndian(head) - head.Length], _end.Token);
        return BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(4));
    }

    private static byte[] Message(char type, byte[] content)
    {
        var message = new byte[5 + content.Length];
        message[0] = (byte)type;
        BinaryPrimitives.WriteInt32BigEndian(message.AsSpan(1), 4 + content.Length);
        content.CopyTo(message, 5);
        return message;
    }
}
