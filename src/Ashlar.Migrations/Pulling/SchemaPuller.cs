using Ashlar.Database;

namespace Ashlar.Migrations.Pulling;

/// <summary>A whole database as blocks of a schema.</summary>
internal static class SchemaPuller
{
    /// <summary>Each block by what it is in the database, in the order in which a new schema has them.</summary>
    public static IReadOnlyDictionary<string, PulledBlock> Pull(PullSource source)
    {
        var names = new PulledNames(source);
        var models = new ModelPuller(source, names);
        var blocks = new Dictionary<string, PulledBlock>();
        foreach (var table in source.Tables.Where(t => !JoinTables.IsOne(t, source.Dialect.Capabilities)))
        {
            blocks.Add(TableKey(table.Name), models.Pull(table));
        }

        foreach (var view in source.Database.Views.Where(v => source.HasViews && v.Columns.Count > 0).OrderBy(v => v.Name.Name, StringComparer.Ordinal))
        {
            blocks.Add(ViewKey(view.Name), models.Pull(view));
        }

        foreach (var definition in source.Database.Enums.OrderBy(e => e.Name.Namespace, StringComparer.Ordinal).ThenBy(e => e.Name.Name, StringComparer.Ordinal))
        {
            blocks.Add(EnumKey(definition.Name), models.Pull(definition));
        }

        return blocks;
    }

    public static string TableKey(ObjectName name) => $"table {name}";

    public static string ViewKey(ObjectName name) => $"view {name}";

    public static string EnumKey(ObjectName name) => $"enum {name}";
}
