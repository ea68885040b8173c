using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Ashlar.Host.Authentication;

/// <summary>
/// Says who a request is from, by a header that anybody can write. For development only: it takes the place of a sign-in
/// and proves nothing. Outside of the environment Development it is refused, unless <c>AllowDevelopmentUser</c> is true.
/// </summary>
public static class DevelopmentUser
{
    public const string Header = "X-User-Id";

    public const string Scheme = "DevelopmentUser";

    public static void AddDevelopmentUser(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        var isAllowed = environment.IsDevelopment() || configuration.GetValue("AllowDevelopmentUser", defaultValue: false);
        // The whole of AddAuthentication would keep keys for cookies in the user's home; a header needs none.
        services.AddWebEncoders();
        services.AddTransient<DevelopmentUserHandler>();
        services.Configure<DevelopmentUserOptions>(Scheme, options => options.IsAllowed = isAllowed);
        services.AddAuthenticationCore(options =>
        {
            options.DefaultScheme = Scheme;
            options.AddScheme<DevelopmentUserHandler>(Scheme, displayName: null);
        });
        services.AddAuthorization();
    }

    /// <summary>Tells of the header in the OpenAPI document, so that its page asks for it.</summary>
    public static void Describe(OpenApiOptions options) => options.AddDocumentTransformer((document, _, _) =>
    {
        document.Info = new OpenApiInfo { Title = "Ashlar's backends", Version = "v1" };
        document.Components ??= new OpenApiComponents();
        document.AddComponent(Scheme, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.ApiKey,
            In = ParameterLocation.Header,
            Name = Header,
            Description = "Who you are, such as alice. For development only.",
        });
        document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Scheme, document)] = [] }];
        return Task.CompletedTask;
    });
}
