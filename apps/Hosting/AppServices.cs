using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Ashlar.Hosting;

/// <summary>What an app is given to add its services. They share one container: whatever two apps could both add needs a type or a key of the app's own.</summary>
/// <param name="Services">The container. It has the clock as <see cref="TimeProvider"/>.</param>
/// <param name="Configuration">Settings files, environment variables and the command line.</param>
/// <param name="Environment">Development or not.</param>
public sealed record AppServices(IServiceCollection Services, IConfiguration Configuration, IHostEnvironment Environment)
{
    /// <summary>The URL of a database.</summary>
    /// <exception cref="MissingSettingException">Its setting is empty.</exception>
    public string UrlOf(AppDatabase database) => UrlOf(database.Setting);

    /// <inheritdoc cref="UrlOf(AppDatabase)"/>
    public string UrlOf(string setting) => Configuration[setting] is { Length: > 0 } url
        ? url
        : throw new MissingSettingException(setting, "./start sets it, or set it to a URL such as file:/var/lib/pettracker.db");
}
