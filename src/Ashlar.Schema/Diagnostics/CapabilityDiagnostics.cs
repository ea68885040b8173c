using Ashlar.Diagnostics;
using Ashlar.Schema.Providers;

namespace Ashlar.Schema.Diagnostics;

/// <summary>What the language knows and the database does not.</summary>
internal static class CapabilityDiagnostics
{
    /// <param name="feature">As the subject of a sentence: <c>"schemas"</c>, <c>A Decimal field</c>.</param>
    public static Diagnostic Unsupported(string feature, DatabaseProvider provider, Location location) => Diagnostic.Error(
        "PSL0500", $"{feature} is not supported by {provider.DisplayName}", location, "remove it, or use a database that supports it");

    public static Diagnostic NeedsPreviewFeature(string feature, string previewFeature, Location location) => Diagnostic.Error(
        "PSL0501", $"{feature} needs the preview feature \"{previewFeature}\"", location, $"add \"{previewFeature}\" to previewFeatures of a generator");
}
