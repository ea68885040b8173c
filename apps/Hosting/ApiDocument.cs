using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Ashlar.Hosting;

/// <summary>The OpenAPI document of all apps. Each app's tokens are its own, so each has a scheme of its own.</summary>
internal static class ApiDocument
{
    public static void Describe(OpenApiOptions options, IReadOnlyList<IApp> apps)
    {
        // Two apps may have types of one name: each app's are named after it.
        HashSet<Assembly> assemblies = [.. apps.Select(a => a.GetType().Assembly)];
        options.CreateSchemaReferenceId = type => OpenApiOptions.CreateDefaultSchemaReferenceId(type) is { } id
            ? AppOf(type.Type, assemblies) is { } app ? $"{app}.{id}" : id
            : null;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo { Title = "Ashlar's backends", Version = "v1" };
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            foreach (var scheme in SchemesOf(context.Description.ActionDescriptor.EndpointMetadata))
            {
                context.Document!.Components ??= new OpenApiComponents();
                context.Document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
                context.Document.Components.SecuritySchemes.TryAdd(scheme, new OpenApiSecurityScheme
                {
                    Type = SecuritySchemeType.Http,
                    Scheme = "bearer",
                    Description = $"The accessToken of /{scheme}/auth/sign-in.",
                });
                operation.Security ??= [];
                operation.Security.Add(new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(scheme, context.Document)] = [] });
            }

            return Task.CompletedTask;
        });
    }

    private static string? AppOf(Type type, HashSet<Assembly> assemblies) => assemblies.Contains(type.Assembly)
        ? type.Assembly.GetName().Name
        : type.GenericTypeArguments.Select(t => AppOf(t, assemblies)).FirstOrDefault(a => a is not null);

    private static IEnumerable<string> SchemesOf(IList<object> metadata) => metadata.OfType<IAllowAnonymous>().Any()
        ? []
        : metadata.OfType<AuthorizationPolicy>().SelectMany(p => p.AuthenticationSchemes).Distinct();
}
