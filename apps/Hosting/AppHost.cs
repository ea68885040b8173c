using System.Text.Json.Serialization;
using Ashlar.AspNetCore;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Ashlar.Hosting;

/// <summary>One process that serves any number of apps, each below a path of its own.</summary>
public static class AppHost
{
    /// <summary>More than most requests need; an endpoint that needs more says so with <c>RequestSizeLimitAttribute</c>.</summary>
    private const long MaxRequestBodySize = 64 * 1024;

    /// <param name="apps">What is served.</param>
    /// <param name="args">Settings, as <c>--Name value</c>.</param>
    /// <param name="configure">Adds to the services, or replaces them, last: tests set the clock here.</param>
    /// <exception cref="MissingSettingException">A setting is missing.</exception>
    public static WebApplication Create(IReadOnlyList<IApp> apps, string[] args, Action<IServiceCollection>? configure = null)
    {
        // The settings stand beside the program, wherever it is started from.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxRequestBodySize;
        });

        var services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        services.AddAshlarProblemDetails();
        // Also in development a request that cannot be read is the caller's mistake: 400, not an exception's page.
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = false);
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(allowIntegerValues: false));
        });
        services.AddAuthentication();
        services.AddAuthorization();
        services.AddHealthChecks();
        services.AddOpenApi(document => ApiDocument.Describe(document, apps));
        KeepKeys(services, builder.Configuration);
        foreach (var app in apps)
        {
            app.AddServices(new AppServices(services, builder.Configuration, builder.Environment));
        }

        configure?.Invoke(services);
        return Build(builder, apps);
    }

    private static WebApplication Build(WebApplicationBuilder builder, IReadOnlyList<IApp> apps)
    {
        var host = builder.Build();
        host.UseExceptionHandler();
        host.UseStatusCodePages();
        host.UseAuthentication();
        host.UseAuthorization();
        host.UseAuditScope();
        host.MapHealthChecks("/health");
        host.MapOpenApi();
        host.UseSwaggerUI(ui =>
        {
            ui.RoutePrefix = "docs";
            ui.DocumentTitle = "Ashlar's backends";
            ui.SwaggerEndpoint("/openapi/v1.json", "All apps");
        });
        foreach (var app in apps)
        {
            app.Map(host.MapGroup(app.Prefix));
        }

        return host;
    }

    /// <summary>Access tokens and the tokens of mails are sealed with these keys. Without a folder they end with the process, and so do the tokens.</summary>
    private static void KeepKeys(IServiceCollection services, ConfigurationManager configuration)
    {
        var protection = services.AddDataProtection().SetApplicationName("ashlar");
        if (configuration["KeysFolder"] is { Length: > 0 } folder)
        {
            protection.PersistKeysToFileSystem(new DirectoryInfo(folder));
        }
        else
        {
            protection.UseEphemeralDataProtectionProvider();
        }
    }
}
