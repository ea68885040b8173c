namespace Ashlar.Database;

/// <summary>A list whose items are also found by their names, in a time that does not grow with the list.</summary>
internal sealed class NamedList<T>(IReadOnlyList<T> items, Func<T, ObjectName> nameOf)
    where T : class
{
    private Dictionary<ObjectName, T>? _byName;

    public IReadOnlyList<T> Items => items;

    /// <returns>The first one, should several have that name.</returns>
    public T? Find(ObjectName name) => (_byName ??= Index()).GetValueOrDefault(name);

    private Dictionary<ObjectName, T> Index()
    {
        var byName = new Dictionary<ObjectName, T>(items.Count);
        foreach (var item in items)
        {
            byName.TryAdd(nameOf(item), item);
        }

        return byName;
    }
}
