using System.Text.Json.Serialization;
using Ashlar.Host.Authentication;
using PetTracker;

namespace Ashlar.Host;

/// <summary>One process that serves every app, each below a path of its own.</summary>
public static class HostApplication
{
    public const string PetTrackerPrefix = "/pettracker";

    /// <summary>More than any request of the apps needs.</summary>
    private const long MaxRequestBodySize = 64 * 1024;

    /// <param name="args">Settings, as <c>--Name value</c>.</param>
    /// <param name="clock">Tells the apps the time; the machine's without it.</param>
    public static WebApplication Create(string[] args, TimeProvider? clock = null)
    {
        // The settings stand beside the program, wherever it is started from.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxRequestBodySize;
        });

        builder.Services.AddProblemDetails();
        // Also in development a request that cannot be read is the caller's mistake: 400, not an exception's page.
        builder.Services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = false);
        builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict);
        builder.Services.AddDevelopmentUser(builder.Configuration, builder.Environment);
        builder.Services.AddOpenApi(DevelopmentUser.Describe);
        builder.Services.AddPetTracker(PetTrackerUrl(builder.Configuration), clock ?? TimeProvider.System);

        var app = builder.Build();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseAuthentication();
        app.UseAuthorization();

        app.MapGet("/", () => TypedResults.Content(FrontPage.Html, "text/html")).ExcludeFromDescription();
        app.MapHealthChecks("/health");
        app.MapOpenApi();
        app.UseSwaggerUI(ui =>
        {
            ui.RoutePrefix = "docs";
            ui.DocumentTitle = "Ashlar's backends";
            ui.SwaggerEndpoint("/openapi/v1.json", "All apps");
        });
        app.MapPetTracker(PetTrackerPrefix);
        return app;
    }

    /// <summary>The variable that the app's schema names, so that the migrations and the program mean the same database.</summary>
    private static string PetTrackerUrl(ConfigurationManager configuration) => configuration["PETTRACKER_DATABASE_URL"] is { Length: > 0 } url
        ? url
        : throw new MissingSettingException("PETTRACKER_DATABASE_URL", "./start sets it, or set it to a URL such as file:/var/lib/pettracker.db");
}
