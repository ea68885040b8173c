using Ashlar.Diagnostics;

namespace Ashlar.Schema.Diagnostics;

/// <summary>Which service owns a model: <c>@service</c>.</summary>
internal static class ServiceDiagnostics
{
    public static Diagnostic BadName(Location location, string name) => Diagnostic.Error(
        "PSL0670", $"\"{name}\" cannot name a service", location, "start with a letter, and use letters, digits, hyphens and underscores only");
}
