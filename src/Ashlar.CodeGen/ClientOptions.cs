namespace Ashlar.CodeGen;

/// <summary>What the generator block says, with the defaults for what it does not.</summary>
/// <param name="Namespace">The namespace of all generated types.</param>
/// <param name="Client">The class of the client.</param>
/// <param name="Output">The folder to write to when no build asks for the files, relative to the schema; <see langword="null"/> where none is said.</param>
/// <param name="JsonContext">The full name of the user's own JSON context; <see langword="null"/> where one is to be made.</param>
/// <param name="Plurals">The tables' names that the block sets, by model.</param>
public sealed record ClientOptions(string Namespace, string Client, string? Output, string? JsonContext, IReadOnlyDictionary<string, string> Plurals);
