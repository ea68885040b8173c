using Ashlar.Database;
using Ashlar.Database.Changes;
using Ashlar.Database.Scripts;

namespace Ashlar.Migrations.Diffing;

/// <summary>
/// Compares the views whose query the schema has. One that was made by hand is nobody's business, whether or not the
/// schema file has a block for it.
/// </summary>
internal sealed class ViewDiffer(SqlSyntax syntax)
{
    public IEnumerable<SchemaChange> Diff(DatabaseSchema from, DatabaseSchema to)
    {
        foreach (var view in from.Views.Where(v => v.IsManaged && to.FindView(v.Name) is null))
        {
            yield return new DropView(view);
        }

        foreach (var next in to.Views.Where(v => v.IsManaged))
        {
            if (from.FindView(next.Name) is not { } previous)
            {
                yield return new CreateView(next);
            }
            else if (!SqlText.AreEqual(previous.Stated ?? previous.Definition, next.Stated ?? next.Definition, syntax))
            {
                // Where nothing is known of the one that is there, the new one must be able to take its place.
                yield return new AlterView(previous, next);
            }
        }
    }
}
