using System.Text.Json;

namespace UniversalMfe.Core;

/// <summary>What a user tells about themselves.</summary>
/// <param name="AvatarUrl">Where a picture is.</param>
/// <param name="Phone">As the user writes it.</param>
/// <param name="Address">As the user writes it.</param>
/// <param name="Bio">As the user writes it.</param>
/// <param name="Preferences">An object of the front end's own: themes, languages, what it remembers.</param>
public sealed record ProfileContent(string? AvatarUrl, string? Phone, string? Address, string? Bio, JsonElement? Preferences);
