using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace Ashlar.Testing;

/// <summary>
/// A PostgreSQL server that belongs to one test class, which may let it crash. It keeps PostgreSQL's defaults: what it has committed is on the
/// disk, which the server of <c>./test</c> does not promise.
/// </summary>
public sealed class OwnPostgresServer : IAsyncDisposable
{
    private const string User = "ashlar";
    private const int Tries = 5;

    private readonly TemporaryFolder _folder = new();
    private readonly string _binaries = FindBinaries();
    private readonly string _password = RandomNumberGenerator.GetHexString(32);
    private int _port;

    private OwnPostgresServer()
    {
    }

    /// <summary>A superuser's URL.</summary>
    public Uri Url => new($"postgresql://{User}:{_password}@127.0.0.1:{_port}/postgres");

    private string Options => $"-c listen_addresses=127.0.0.1 -c unix_socket_directories={_folder.Path} -p {_port}";

    private string Data => _folder.PathOf("data");

    /// <summary>Makes a server and starts it.</summary>
    public static async Task<OwnPostgresServer> StartAsync()
    {
        var server = new OwnPostgresServer();
        try
        {
            await server.InitializeAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>The processes end at once, as when the machine loses power, and the server starts anew; it returns when the server answers again.</summary>
    public Task CrashAsync() => ControlAsync("restart", "-m", "immediate");

    /// <summary>Every connection is ended, and the server starts anew; it returns when the server answers again.</summary>
    public Task RestartAsync() => ControlAsync("restart", "-m", "fast");

    /// <summary>The server ends, and with it every connection, until <see cref="ResumeAsync"/>.</summary>
    public Task StopAsync() => ControlAsync("stop", "-m", "fast");

    /// <summary>Starts the server again, where it was.</summary>
    public Task ResumeAsync() => ControlAsync("start", "-l", _folder.PathOf("log"), "-o", Options);

    public async ValueTask DisposeAsync()
    {
        if (File.Exists(Path.Combine(Data, "postmaster.pid")))
        {
            await ControlAsync("stop", "-m", "immediate");
        }

        _folder.Dispose();
    }

    private async Task InitializeAsync()
    {
        var password = _folder.Write("password", _password);
        if (Environment.IsPrivilegedProcess)
        {
            await RunAsync("chown", "-R", "postgres", _folder.Path);
        }

        // The files of an empty server need no journey to the disk; its commits do.
        await RunAsServerUserAsync(
            "initdb", "-D", Data, "-U", User, "-E", "UTF8", "--locale=C", "--no-sync", "--auth-local=trust", "--auth-host=scram-sha-256", $"--pwfile={password}");
        for (var left = Tries; ; left--)
        {
            _port = FreePort();
            try
            {
                await ResumeAsync();
                return;
            }
            catch (InvalidOperationException) when (left > 1)
            {
                // Somebody else was quicker with the port.
            }
        }
    }

    private Task ControlAsync(string action, params string[] options) => RunAsServerUserAsync("pg_ctl", [action, "-D", Data, "-s", "-w", "-t", "60", .. options]);

    // Both refuse root.
    private Task RunAsServerUserAsync(string program, params string[] arguments) => Environment.IsPrivilegedProcess
        ? RunAsync("runuser", ["-u", "postgres", "--", Path.Combine(_binaries, program), .. arguments])
        : RunAsync(Path.Combine(_binaries, program), arguments);

    private async Task RunAsync(string program, params string[] arguments)
    {
        // A server that is started would hold a pipe open for as long as it runs: what is said goes into a file.
        var output = _folder.PathOf("output");
        var quoted = string.Join(' ', arguments.Prepend(program).Select(a => $"'{a}'"));
        using var process = Process.Start(new ProcessStartInfo("sh", ["-c", $"exec {quoted} > '{output}' 2>&1 < /dev/null"]) { WorkingDirectory = _folder.Path, UseShellExecute = false })!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{quoted} ended with {process.ExitCode}: {await File.ReadAllTextAsync(output)}");
        }
    }

    /// <summary>The newest server on this machine: Debian keeps each version in a folder of its own, off the PATH.</summary>
    private static string FindBinaries()
    {
        const string Debian = "/usr/lib/postgresql";
        var versions = Directory.Exists(Debian) ? Directory.GetDirectories(Debian).Select(v => Path.Combine(v, "bin")) : [];
        var folders = versions.OrderByDescending(f => f, StringComparer.Create(System.Globalization.CultureInfo.InvariantCulture, System.Globalization.CompareOptions.NumericOrdering))
            .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator));
        return folders.FirstOrDefault(f => File.Exists(Path.Combine(f, "initdb"))) ?? throw new InvalidOperationException("there is no PostgreSQL server on this machine: install postgresql");
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
