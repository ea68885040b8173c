using Ashlar;
using Ashlar.AspNetCore;
using Ashlar.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using UniversalMfe.Core;
using UniversalMfe.Data;

namespace UniversalMfe;

/// <summary>§2.1: one database for all services (POC-2), or one for each (POC-3). The setting <c>MFE_LAYOUT</c> decides; no code knows the difference but this file.</summary>
internal static class MfeLayout
{
    private const string Schema = "UniversalMfe/schema.prisma";

    private static readonly AppDatabase s_shared = new("MFE_DATABASE_URL", Schema);

    /// <summary>The settings are those that <c>ashlar migrate --service</c> reads.</summary>
    private static readonly AppDatabase[] s_separate =
    [
        new("AUTH_DATABASE_URL", Schema, "auth"),
        new("PAYMENTS_DATABASE_URL", Schema, "payments"),
        new("ADMIN_DATABASE_URL", Schema, "admin"),
        new("PROFILE_DATABASE_URL", Schema, "profile"),
    ];

    public static IReadOnlyList<AppDatabase> DatabasesFor(IConfiguration configuration) => IsSeparate(configuration) ? s_separate : [s_shared];

    public static void AddClient(AppServices app)
    {
        var services = app.Services;
        var isSeparate = IsSeparate(app.Configuration);
        var options = isSeparate
            ? new DatabaseOptions { Url = "", ServiceUrls = s_separate.ToDictionary(d => d.Service!, app.UrlOf) }
            : new DatabaseOptions { Url = app.UrlOf(s_shared) };
        services.AddAshlar<MfeDb>(_ => options);
        services.AddSingleton(provider => provider.GetRequiredService<MfeDb>().Auth);
        services.AddSingleton(provider => provider.GetRequiredService<MfeDb>().Payments);
        services.AddSingleton(provider => provider.GetRequiredService<MfeDb>().Admin);
        services.AddSingleton(provider => provider.GetRequiredService<MfeDb>().Profile);
        // A view over two services is in no database of one of them.
        if (isSeparate)
        {
            services.AddSingleton<IPaymentReports, ComposedReports>();
        }
        else
        {
            services.AddSingleton<IPaymentReports, ViewReports>();
        }

        services.AddHealthChecks()
            .AddAshlar<AuthDb>("mfe auth", (db, cancellationToken) => db.Users.AnyAsync(cancellationToken))
            .AddAshlar<PaymentsDb>("mfe payments", (db, cancellationToken) => db.Payments.AnyAsync(cancellationToken))
            .AddAshlar<AdminDb>("mfe admin", (db, cancellationToken) => db.SystemConfigs.AnyAsync(cancellationToken))
            .AddAshlar<ProfileDb>("mfe profile", (db, cancellationToken) => db.UserProfiles.AnyAsync(cancellationToken));
    }

    private static bool IsSeparate(IConfiguration configuration) => configuration["MFE_LAYOUT"] switch
    {
        null or "" or "shared" => false,
        "separate" => true,
        var other => throw new MissingSettingException("MFE_LAYOUT", $"expected \"shared\" or \"separate\", but got \"{other}\""),
    };
}
