namespace Ashlar.Database.Dialects;

/// <summary>Where an empty database to try migrations on comes from.</summary>
/// <param name="Url">The database that the migrations are for: a temporary one is made on the same server. <see langword="null"/> where none is known.</param>
/// <param name="ShadowUrl">A database kept for this, which is emptied first; <see langword="null"/> for a temporary one.</param>
/// <param name="BaseDirectory">The folder that a relative path in a URL starts from.</param>
public sealed record ShadowSource(string? Url, string? ShadowUrl, string BaseDirectory)
{
    /// <summary>Enough for a database that can be made in memory.</summary>
    public static ShadowSource None { get; } = new(null, null, ".");
}
