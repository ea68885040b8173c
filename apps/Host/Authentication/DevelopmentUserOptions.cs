using Microsoft.AspNetCore.Authentication;

namespace Ashlar.Host.Authentication;

public sealed class DevelopmentUserOptions : AuthenticationSchemeOptions
{
    public bool IsAllowed { get; set; }
}
