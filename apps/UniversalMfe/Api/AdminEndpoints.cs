using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using System.Text.Json;
using Accounts.Api;
using Ashlar.AspNetCore;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using UniversalMfe.Core;
using UniversalMfe.Data;

namespace UniversalMfe.Api;

/// <summary>What administrators see and do.</summary>
internal static class AdminEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var admin = routes.MapGroup("/admin").WithTags("mfe: admin").RequireAccount(MfeApp.AppKey, Roles.Admin).AddEndpointFilter<RefusalFilter>();
        admin.MapGet("/users", SearchUsersAsync).WithSummary("Users by a part of their e-mail address or name, the latest first.").ProducesValidationProblem();
        admin.MapPost("/users/import", ImportAsync).WithSummary("Adds many users; whoever is there already is left as they are.").ProducesValidationProblem();
        admin.MapGet("/users/{userId}", GetUserAsync).WithSummary("A user, deleted or not.").ProducesProblem(StatusCodes.Status404NotFound);
        admin.MapPut("/users/{userId}/role", SetRoleAsync).WithSummary("Gives a user another role, and ends the user's sessions.")
            .ProducesValidationProblem().ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        admin.MapDelete("/users/{userId}", DeleteUserAsync).WithSummary("Deletes a user, who can be restored; open payments are cancelled.")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        admin.MapPost("/users/{userId}/restore", RestoreUserAsync).WithSummary("Brings a deleted user back.").ProducesProblem(StatusCodes.Status404NotFound);
        admin.MapGet("/audit-log", ListAuditAsync).WithSummary("Who wrote what, the latest first, with how it was before.").ProducesValidationProblem();
        admin.MapGet("/config", ListConfigAsync).WithSummary("The configuration of the system.");
        admin.MapGet("/config/{key}", GetConfigAsync).WithSummary("A value of the configuration.").ProducesProblem(StatusCodes.Status404NotFound);
        admin.MapPut("/config/{key}", SetConfigAsync).WithSummary("Sets a value of the configuration.").ProducesValidationProblem();
        admin.MapDelete("/config/{key}", RemoveConfigAsync).WithSummary("Removes a value of the configuration.").ProducesProblem(StatusCodes.Status404NotFound);
        admin.MapGet("/reports/payments", ReportAsync).WithSummary("What each user has paid.");
    }

    private static async Task<Ok<PageResponse<UserSummary>>> SearchUsersAsync(
        [AsParameters] PageRequest page,
        [Description("A part of the e-mail address or the name, in any case.")] string? search,
        EnumParameter<UserRole>? role,
        EnumParameter<Deleted>? deleted,
        UserAdministration users,
        CancellationToken cancellationToken) =>
        TypedResults.Ok((await users.SearchAsync(new UserSearch(search, role?.Value, deleted?.Value ?? Deleted.Excluded), page.Size, page.After, cancellationToken)).ToResponse(u => u));

    private static async Task<Ok<ImportView>> ImportAsync(ImportRequest request, UserImport import, CancellationToken cancellationToken)
    {
        var added = await import.RunAsync([.. request.Users!.Select(u => new ImportedUser(u.Email!, u.Name!, u.Role!.Value))], cancellationToken);
        return TypedResults.Ok(new ImportView(added, request.Users!.Count - added));
    }

    private static async Task<Ok<UserSummary>> GetUserAsync(string userId, UserAdministration users, CancellationToken cancellationToken) =>
        TypedResults.Ok(await users.GetAsync(userId, cancellationToken));

    private static async Task<Ok<UserSummary>> SetRoleAsync(
        string userId, RoleRequest request, ClaimsPrincipal user, UserAdministration users, CancellationToken cancellationToken) =>
        TypedResults.Ok(await users.SetRoleAsync(userId, request.Role!.Value, user.RequiredAccountId(), cancellationToken));

    private static async Task<NoContent> DeleteUserAsync(string userId, ClaimsPrincipal user, UserAdministration users, CancellationToken cancellationToken)
    {
        await users.DeleteAsync(userId, user.RequiredAccountId(), cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<Ok<UserSummary>> RestoreUserAsync(string userId, UserAdministration users, CancellationToken cancellationToken) =>
        TypedResults.Ok(await users.RestoreAsync(userId, cancellationToken));

    private static async Task<Ok<PageResponse<AuditView>>> ListAuditAsync(
        [AsParameters] PageRequest page,
        [AsParameters] AuditQuery query,
        AuditRepository audit,
        CancellationToken cancellationToken) =>
        TypedResults.Ok((await audit.ListAsync(query.ToSearch(), page.Size, page.After, cancellationToken)).ToResponse(AuditView.From));

    private static async Task<Ok<ConfigView[]>> ListConfigAsync(ConfigRepository config, CancellationToken cancellationToken) =>
        TypedResults.Ok((await config.ListAsync(cancellationToken)).Select(ConfigView.From).ToArray());

    private static async Task<Ok<ConfigView>> GetConfigAsync(string key, ConfigRepository config, CancellationToken cancellationToken) =>
        await config.FindAsync(key, cancellationToken) is { } found ? TypedResults.Ok(ConfigView.From(found)) : throw NoSuchKey();

    private static async Task<Ok<ConfigView>> SetConfigAsync(
        [RegularExpression("^[a-z][a-z0-9_.-]{0,99}$")] string key, ConfigRequest request, ClaimsPrincipal user, ConfigRepository config, CancellationToken cancellationToken) =>
        TypedResults.Ok(ConfigView.From(await config.SetAsync(key, request.Value!.Value, request.Description, user.RequiredAccountId(), cancellationToken)));

    private static async Task<NoContent> RemoveConfigAsync(string key, ConfigRepository config, CancellationToken cancellationToken) =>
        await config.RemoveAsync(key, cancellationToken) ? TypedResults.NoContent() : throw NoSuchKey();

    private static async Task<Ok<IReadOnlyList<PaymentReportLine>>> ReportAsync(EnumParameter<UserRole>? role, IPaymentReports reports, CancellationToken cancellationToken) =>
        TypedResults.Ok(await reports.ListAsync(role?.Value, cancellationToken));

    private static RefusedException NoSuchKey() => new(Refusal.NotFound, "There is no such key in the configuration.");
}
