namespace Ashlar.Schema.Providers;

/// <summary>A type behind <c>@db.</c>.</summary>
/// <param name="Arguments">How many numbers it takes at most; the first <paramref name="RequiredArguments"/> are required.</param>
public sealed record NativeTypeDefinition(string Name, int RequiredArguments, int Arguments, IReadOnlyList<ScalarType> ScalarTypes);
