using System.ComponentModel;
using System.Diagnostics;

namespace Ashlar.Cli.Commands.Studio;

internal static class BrowserProcess
{
    /// <summary>Opens the address in the user's browser. Where there is none, the address on the terminal has to do.</summary>
    public static void Open(Uri address)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(address.AbsoluteUri) { UseShellExecute = true });
        }
        catch (Exception error) when (error is Win32Exception or PlatformNotSupportedException or InvalidOperationException)
        {
            Console.Error.WriteLine("There is no browser to open: open the address yourself.");
        }
    }
}
