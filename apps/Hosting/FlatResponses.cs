using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace Ashlar.Hosting;

/// <summary>Generated responses without their relations, for an app that includes none.</summary>
public static class FlatResponses
{
    private const string Suffix = "Response";

    /// <summary>
    /// Leaves relations out of the JSON of the responses that were generated with a client, and so out of the OpenAPI document: a relation has the
    /// related type's relations in it, and theirs, so that the description of one row would be that of the whole schema.
    /// </summary>
    /// <typeparam name="TClient">The client. The responses stand in its namespace.</typeparam>
    /// <param name="services">Where the JSON options are.</param>
    public static IServiceCollection AddFlatResponses<TClient>(this IServiceCollection services) =>
        services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolver =
            (json.SerializerOptions.TypeInfoResolver ?? new DefaultJsonTypeInfoResolver()).WithAddedModifier(LeaveOutRelations<TClient>));

    private static void LeaveOutRelations<TClient>(JsonTypeInfo type)
    {
        if (!IsResponse<TClient>(type.Type))
        {
            return;
        }

        foreach (var relation in type.Properties.Where(p => IsResponse<TClient>(ElementOf(p.PropertyType))).ToList())
        {
            type.Properties.Remove(relation);
        }
    }

    private static bool IsResponse<TClient>(Type type) =>
        type.Assembly == typeof(TClient).Assembly && type.Namespace == typeof(TClient).Namespace && type.Name.EndsWith(Suffix, StringComparison.Ordinal);

    private static Type ElementOf(Type type) => type is { IsGenericType: true, GenericTypeArguments: [var element] } ? element : type;
}
