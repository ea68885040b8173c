using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using System.Text.Json;
using Accounts.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using UniversalMfe.Core;
using UniversalMfe.Data;

namespace UniversalMfe.Api;

/// <summary>One's own profile, and one's own overview.</summary>
internal static class ProfileEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var own = routes.MapGroup("").WithTags("mfe: profile").RequireAccount(MfeApp.AppKey).AddEndpointFilter<RefusalFilter>();
        own.MapGet("/profile", GetAsync).WithSummary("Your profile.").ProducesProblem(StatusCodes.Status404NotFound);
        own.MapPut("/profile", SaveAsync).WithSummary("Makes your profile, or replaces what is in it.").ProducesValidationProblem();
        own.MapGet("/overview", OverviewAsync).WithSummary("You, your profile and your ten latest payments.").ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Ok<ProfileView>> GetAsync(ClaimsPrincipal user, ProfileService service, CancellationToken cancellationToken) =>
        TypedResults.Ok(ProfileView.From(await service.GetAsync(user.RequiredAccountId(), cancellationToken)));

    private static async Task<Ok<ProfileView>> SaveAsync(ProfileRequest request, ClaimsPrincipal user, ProfileService service, CancellationToken cancellationToken) =>
        TypedResults.Ok(ProfileView.From(await service.SaveAsync(user.RequiredAccountId(), request.ToContent(), cancellationToken)));

    private static async Task<Ok<OverviewView>> OverviewAsync(ClaimsPrincipal user, UserRepository users, CancellationToken cancellationToken) =>
        await users.FindWithRelatedAsync(user.RequiredAccountId(), cancellationToken) is { } found
            ? TypedResults.Ok(OverviewView.From(found))
            : throw new RefusedException(Refusal.NotFound, "There is no such user any more.");
}

/// <summary>What a user tells about themselves. What is left out is emptied.</summary>
/// <param name="AvatarUrl">Where a picture is: http or https.</param>
/// <param name="Phone">As you write it.</param>
/// <param name="Address">As you write it.</param>
/// <param name="Bio">As you write it.</param>
/// <param name="Preferences">A JSON object of the front end's own.</param>
public sealed record ProfileRequest(
    [property: Url, StringLength(2000)] string? AvatarUrl,
    [property: StringLength(40)] string? Phone,
    [property: StringLength(500)] string? Address,
    [property: StringLength(2000)] string? Bio,
    JsonElement? Preferences)
{
    internal ProfileContent ToContent() => new(AvatarUrl, Phone, Address, Bio, Preferences);
}

/// <summary>A profile.</summary>
public sealed record ProfileView(string? AvatarUrl, string? Phone, string? Address, string? Bio, JsonElement? Preferences, DateTime UpdatedAt)
{
    internal static ProfileView From(UserProfile profile) =>
        new(profile.AvatarUrl, profile.Phone, profile.Address, profile.Bio, profile.Preferences, profile.UpdatedAt);
}

/// <summary>A user with what belongs to them.</summary>
/// <param name="Profile">Where there is one.</param>
/// <param name="Payments">The ten latest.</param>
public sealed record OverviewView(string Id, string Email, string Name, UserRole Role, ProfileView? Profile, IReadOnlyList<PaymentView> Payments)
{
    internal static OverviewView From(User user) => new(
        user.Id,
        user.Email,
        user.Name,
        user.Role,
        user.Profile is { } profile ? ProfileView.From(profile) : null,
        [.. user.Payments.Select(PaymentView.From)]);
}
