using Ashlar.Database;
using Ashlar.Schema;

namespace Ashlar.Studio.Tables;

/// <summary>The way from a row to the rows that belong to it.</summary>
/// <param name="Columns">Columns of the owner, each with the equal one of the related table, or of the table between.</param>
/// <param name="Between">The table of a many-to-many relation; <see langword="null"/> where there is none.</param>
internal sealed record StudioRelation(RelationField Field, IReadOnlyList<(string Own, string Related)> Columns, JoinedThrough? Between)
{
    public string Name => Field.Name;

    /// <returns><see langword="null"/> where the other side is not shown, or its fields are not said.</returns>
    public static StudioRelation? Find(RelationField field, Func<Relation, ObjectName> tableBetween)
    {
        if (field.RelatedModel.IsIgnored || field.IsIgnored)
        {
            return null;
        }

        if (field.Relation.Kind == RelationKind.ManyToMany)
        {
            var (own, related) = field.Relation.From == field ? ("A", "B") : ("B", "A");
            var between = new JoinedThrough(tableBetween(field.Relation), related, KeyOf(field.RelatedModel));
            return new StudioRelation(field, [(KeyOf(field.Model), own)], between);
        }

        var holder = field.HoldsForeignKey ? field : field.Opposite;
        var pairs = holder?.Fields.Zip(holder.References, (key, reference) => field.HoldsForeignKey ? (key, reference) : (reference, key));
        return pairs is null ? null : new StudioRelation(field, [.. pairs.Select(p => (p.Item1.DatabaseName, p.Item2.DatabaseName))], null);
    }

    private static string KeyOf(Model model) => model.PrimaryKey!.Fields[0].Field.DatabaseName;
}

/// <param name="Column">Its column that equals <paramref name="RelatedKey"/>.</param>
internal sealed record JoinedThrough(ObjectName Table, string Column, string RelatedKey);
