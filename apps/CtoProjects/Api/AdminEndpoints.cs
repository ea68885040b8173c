using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using Accounts.Api;
using Ashlar.AspNetCore;
using CtoProjects.Core;
using CtoProjects.Core.Administration;
using CtoProjects.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CtoProjects.Api;

/// <summary>What administrators see and do.</summary>
internal static class AdminEndpoints
{
    private const int UsualDays = 30;
    private const int MostDays = 366;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var admin = routes.MapUsers("/admin", CtoUserStore.AdminRole).ProducesProblem(StatusCodes.Status403Forbidden);
        admin.MapGet("/users", ListUsersAsync).WithName("AdminListUsers").WithSummary("Users, the latest first; by a part of their address or name, their role, whether they are disabled.");
        admin.MapGet("/users/{userId:guid}", FindUserAsync).WithName("AdminGetUser").WithSummary("A user, and what they have and did.").ProducesProblem(StatusCodes.Status404NotFound);
        admin.MapPatch("/users/{userId:guid}", ChangeUserAsync).WithName("AdminChangeUser").WithSummary("Gives a user another role, disables or enables them. Their sessions end.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        admin.MapGet("/materials", ListMaterialsAsync).WithName("AdminListMaterials").WithSummary("Everybody's materials, without their text, the latest first.");
        admin.MapGet("/feedback", ListFeedbackAsync).WithName("AdminListFeedback").WithSummary("Everybody's opinions, the latest first; only the bad ones with ?atMost=2.");
        admin.MapGet("/usage", ReadUsageAsync).WithName("AdminGetUsage").WithSummary("The platform in numbers.");
        admin.MapGet("/audit", ListAuditAsync).WithName("AdminListAudit").WithSummary("Who wrote what, the latest first; by user, model, row.");
    }

    private static async Task<Ok<PageResponse<UserSummary>>> ListUsersAsync(
        [AsParameters] UsersQuery query, [AsParameters] PageRequest page, AdminRepository repository, CancellationToken cancellationToken)
    {
        var filter = new UserFilter(query.Q?.Trim() is { Length: > 0 } text ? text : null, query.Role?.Role, query.IsDisabled);
        return TypedResults.Ok((await repository.ListUsersAsync(filter, page.Size, page.After, cancellationToken)).ToResponse(UserSummary.From));
    }

    private static async Task<Results<Ok<UserDetails>, ProblemHttpResult>> FindUserAsync(Guid userId, AdminRepository repository, CancellationToken cancellationToken) =>
        await repository.FindUserAsync(userId.ToString(), cancellationToken) is { } user
            ? TypedResults.Ok(new UserDetails(UserSummary.From(user), await repository.ReadUsageOfAsync(user.Id, cancellationToken)))
            : Answers.NoSuchThing();

    private static async Task<Ok<UserSummary>> ChangeUserAsync(
        Guid userId, UserChange change, ClaimsPrincipal admin, AdminService service, CancellationToken cancellationToken) =>
        TypedResults.Ok(UserSummary.From(await service.ChangeUserAsync(admin.RequiredAccountId(), userId.ToString(), change.Role, change.IsDisabled, cancellationToken)));

    private static async Task<Ok<PageResponse<MaterialDetails>>> ListMaterialsAsync(
        Guid? userId, [AsParameters] PageRequest page, AdminRepository repository, CancellationToken cancellationToken) =>
        TypedResults.Ok((await repository.ListMaterialsAsync(userId?.ToString(), page.Size, page.After, cancellationToken)).ToResponse(MaterialDetails.From));

    private static async Task<Ok<PageResponse<FeedbackDetails>>> ListFeedbackAsync(
        [AsParameters] FeedbackQuery query, [AsParameters] PageRequest page, AdminRepository repository, CancellationToken cancellationToken) =>
        TypedResults.Ok((await repository.ListFeedbackAsync(query.AtMost, page.Size, page.After, cancellationToken)).ToResponse(FeedbackDetails.From));

    private static async Task<Ok<PlatformUsage>> ReadUsageAsync(DateOnly? from, DateOnly? to, AdminRepository repository, TimeProvider clock, CancellationToken cancellationToken)
    {
        var last = to ?? DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var first = from ?? last.AddDays(-Math.Min(UsualDays - 1, last.DayNumber));
        return first > last || last.DayNumber - first.DayNumber >= MostDays
            ? throw new InvalidInputException("from", $"expected a day before {last:yyyy-MM-dd}, and at most {MostDays} days")
            : TypedResults.Ok(await repository.ReadUsageAsync(
                first.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc), last.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc), cancellationToken));
    }

    private static async Task<Ok<PageResponse<AuditLogResponse>>> ListAuditAsync(
        [AsParameters] AuditQuery query, [AsParameters] PageRequest page, AdminRepository repository, CancellationToken cancellationToken) =>
        TypedResults.Ok((await repository.ListAuditAsync(new AuditFilter(query.UserId, query.Model, query.RowId), page.Size, page.After, cancellationToken)).ToResponse(AuditLogResponse.From));
}

/// <summary>Which users are asked for.</summary>
/// <param name="Q">A part of the e-mail address or the name.</param>
/// <param name="Role">With this role.</param>
/// <param name="IsDisabled">Whether they were disabled.</param>
public readonly record struct UsersQuery([property: StringLength(100)] string? Q, UserRoleParameter? Role, bool? IsDisabled);

/// <summary>Which opinions are asked for.</summary>
/// <param name="AtMost">With this rating or a worse one.</param>
public readonly record struct FeedbackQuery([property: Range(1, 5)] int? AtMost);

/// <summary>Which records are asked for.</summary>
/// <param name="UserId">Who did it.</param>
/// <param name="Model">To which model, such as StudyMaterial.</param>
/// <param name="RowId">To which row.</param>
public readonly record struct AuditQuery([property: StringLength(100)] string? UserId, [property: StringLength(100)] string? Model, [property: StringLength(200)] string? RowId);

/// <summary>What changes; what is left out stays.</summary>
public sealed record UserChange(UserRole? Role, bool? IsDisabled);
