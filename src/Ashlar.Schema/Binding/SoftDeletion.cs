using Ashlar.Schema.Annotations;

namespace Ashlar.Schema.Binding;

/// <summary>
/// Finds the unique keys that a deleted row gives up. Not those that a foreign key refers to, or that name a row for want of
/// a primary key: they must hold for every row. Nor one that says itself which rows it holds for, or has the field in it.
/// </summary>
internal static class SoftDeletion
{
    public static void Apply(DataModel dataModel)
    {
        foreach (var model in dataModel.Models.Where(m => m.PrimaryKey is not null))
        {
            var deletion = model.ScalarFields.FirstOrDefault(f => f.Annotations.Any(a => a is SoftDeleteAnnotation { PartialUniques: true }));
            foreach (var index in deletion is null ? [] : model.Indexes.Where(i => IsGivenUp(i, deletion, dataModel)))
            {
                index.UndeletedField = deletion;
            }
        }
    }

    private static bool IsGivenUp(ModelIndex index, ScalarField deletion, DataModel dataModel) =>
        index is { Kind: IndexKind.Unique, Where: null }
        && index.Fields.All(f => f.Field != deletion)
        && !dataModel.Relations.Any(r => r.Kind != RelationKind.ManyToMany && r.From.RelatedModel == deletion.Model && r.From.References.ToHashSet().SetEquals(index.Fields.Select(f => f.Field)));
}
