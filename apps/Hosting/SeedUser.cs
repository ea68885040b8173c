namespace Ashlar.Hosting;

/// <summary>A user whom the seed adds. The password is for development, and known to everybody.</summary>
public sealed record SeedUser(string Email, string Password);
