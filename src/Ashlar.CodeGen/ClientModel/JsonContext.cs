namespace Ashlar.CodeGen.ClientModel;

/// <summary>The <c>JsonSerializerContext</c> of a client.</summary>
/// <param name="Name">The class.</param>
/// <param name="Types">
/// The types that <c>@json</c> names, as the schema writes them; with a name for the context's property where the last part of theirs is that of another one.
/// </param>
internal sealed record JsonContext(string Name, IReadOnlyList<(string Type, string? Property)> Types);
