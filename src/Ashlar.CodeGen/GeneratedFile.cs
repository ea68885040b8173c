namespace Ashlar.CodeGen;

/// <summary>A file of the generated client.</summary>
/// <param name="Name">Without a folder, such as <c>User.g.cs</c>.</param>
public sealed record GeneratedFile(string Name, string Text);
