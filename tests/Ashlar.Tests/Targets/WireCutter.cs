namespace Ashlar.Tests.Targets;

/// <summary>Stands between a client and a server, and cuts the wire when the client has spoken a number of times, or in the middle of an answer.</summary>
internal sealed class WireCutter(Uri server) : Relay(server)
{
    private TaskCompletionSource end = new();
    private int left;
    private bool isSentBefore;
    private int answered;

    /// <summary>The wire was cut.</summary>
    public bool HasCut => Volatile.Read(ref left) < 0;

    /// <summary>The server is done with what it got before the wire was cut.</summary>
    public Task IsDone => end.Task;

    /// <summary>Cuts the wire, once, when the client speaks again.</summary>
    /// <param name="message">At which of its messages, from 1. All that it sends before it is answered is one.</param>
    /// <param name="isSent">The server gets the message, and the client no answer; otherwise the server does not get it.</param>
    public void CutAt(int message, bool isSent)
    {
        isSentBefore = isSent;
        end = new();
        BeginMessage();
        Volatile.Write(ref left, message);
    }

    /// <summary>Cuts the wire, once, in the middle of an answer.</summary>
    /// <param name="bytes">How many bytes of answers still get through, all together.</param>
    public void CutAnswerAfter(int bytes)
    {
        CutAt(0, isSent: false);
        Volatile.Write(ref answered, bytes);
    }

    protected override void End() => end.TrySetResult();

    protected override Wire Hear()
    {
        if (Volatile.Read(ref left) <= 0 || Interlocked.Decrement(ref left) != 0)
        {
            return Wire.Holds;
        }

        Volatile.Write(ref left, -1);
        return isSentBefore ? Wire.EndsBehind : Wire.EndsBefore;
    }

    protected override int Pass(int length)
    {
        if (answered == 0 || length < answered)
        {
            answered = Math.Max(0, answered - length);
            return length;
        }

        // At least one of its bytes does not pass.
        var passing = answered - 1;
        answered = 0;
        Volatile.Write(ref left, -1);
        return passing;
    }
}
