using Ashlar;
using Microsoft.Extensions.Logging;

namespace MachiQuest.Settings;

/// <summary>Statements in the log, whatever level it has for them otherwise. They hold no values: those are parameters.</summary>
internal static class SqlEcho
{
    public static Action<QueryEvent> To(ILoggerFactory logs)
    {
        var log = logs.CreateLogger("MachiQuest.Sql");
        return query => log.LogInformation("{Sql} ({Milliseconds:0.0} ms)", query.Text, query.Duration.TotalMilliseconds);
    }
}
