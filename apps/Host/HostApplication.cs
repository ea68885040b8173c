using Ashlar.Hosting;

namespace Ashlar.Host;

/// <summary>All apps in one process, with a front page.</summary>
public static class HostApplication
{
    /// <param name="args">Settings, as <c>--Name value</c>.</param>
    /// <param name="configure">Adds to the services, or replaces them, last.</param>
    public static WebApplication Create(string[] args, Action<IServiceCollection>? configure = null)
    {
        var host = AppHost.Create(AppList.All, args, configure);
        var page = FrontPage.Write(AppList.All, host.Environment.IsDevelopment());
        host.MapGet("/", () => TypedResults.Content(page, "text/html")).ExcludeFromDescription();
        return host;
    }
}
