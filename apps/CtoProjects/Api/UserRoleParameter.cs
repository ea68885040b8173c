using CtoProjects.Data;

namespace CtoProjects.Api;

/// <summary>A role in a query, spelled as in JSON: <c>?role=ADMIN</c>.</summary>
/// <param name="Role">The role.</param>
public readonly record struct UserRoleParameter(UserRole Role)
{
    public static bool TryParse(string? text, out UserRoleParameter parameter)
    {
        UserRole? role = text switch
        {
            "ADMIN" => UserRole.Admin,
            "LEARNER" => UserRole.Learner,
            _ => null,
        };
        parameter = new UserRoleParameter(role ?? default);
        return role is not null;
    }
}
