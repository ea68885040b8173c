namespace Ashlar.Database;

/// <summary>The name of a table, an enum or a view.</summary>
/// <param name="Namespace">The database schema; <see langword="null"/> where the connection's default applies.</param>
public readonly record struct ObjectName(string? Namespace, string Name)
{
    public override string ToString() => Namespace is null ? Name : $"{Namespace}.{Name}";
}
