using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Ashlar.AspNetCore;

/// <summary>Errors of the client as answers of a web API.</summary>
public static class ProblemServiceExtensions
{
    /// <summary>
    /// Answers errors of the client with problem details (RFC 9457): 404 not found, 409 unique keys and conflicts, 400 values that a rule refuses,
    /// 503 with <c>Retry-After</c> where the database cannot answer now. It needs <c>app.UseExceptionHandler()</c>.
    /// The framework's validation names fields as JSON does.
    /// </summary>
    public static IServiceCollection AddAshlarProblemDetails(this IServiceCollection services) =>
        services.AddProblemDetails(options => options.CustomizeProblemDetails += NameFieldsAsJsonDoes).AddExceptionHandler<DatabaseExceptionHandler>();

    private static void NameFieldsAsJsonDoes(ProblemDetailsContext context)
    {
        if (context.ProblemDetails is HttpValidationProblemDetails problem)
        {
            problem.Errors = problem.Errors.ToDictionary(e => NameInJson.OfProperty(e.Key), e => e.Value);
        }
    }
}
