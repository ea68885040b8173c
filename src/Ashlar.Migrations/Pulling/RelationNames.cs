using Ashlar.Database;
using Ashlar.Schema;

namespace Ashlar.Migrations.Pulling;

/// <summary>
/// What relations and their fields are called: as in the schema, else as Prisma calls them. A relation has a name of its own
/// where the two models have another one, or where a field would take a column's name.
/// </summary>
internal sealed class RelationNames(PulledNames names, IReadOnlyList<PulledRelation> relations)
{
    /// <returns><see langword="null"/> where the relation needs none.</returns>
    public string? Name(PulledRelation relation)
    {
        if (relation.Previous is { IsNamed: true } known)
        {
            return known.Name;
        }

        return relation.IsManyToMany ? JoinName(relation) : KeyName(relation);
    }

    /// <summary>The field on the side of <see cref="PulledRelation.From"/>.</summary>
    public string FromField(PulledRelation relation) => relation.Previous?.From.Name ?? relation switch
    {
        { IsManyToMany: true } => names.Block(relation.To) + (IsAmbiguous(relation) ? relation.Table.Name.Name : "") + (relation.IsSelf ? "_A" : ""),
        _ when IsAmbiguous(relation) => $"{names.Block(relation.To)}_{LongName(relation)}",
        _ => names.Block(relation.To),
    };

    /// <summary>The field on the other side.</summary>
    public string ToField(PulledRelation relation) => relation.Previous?.To?.Name ?? relation switch
    {
        { IsManyToMany: true } => names.Block(relation.From) + (IsAmbiguous(relation) ? relation.Table.Name.Name : "") + (relation.IsSelf ? "_B" : ""),
        _ when IsAmbiguous(relation) => $"{SelfPrefix(relation)}{names.Block(relation.From)}_{LongName(relation)}",
        _ => SelfPrefix(relation) + names.Block(relation.From),
    };

    private static string SelfPrefix(PulledRelation relation) => relation.IsSelf ? "other_" : "";

    private string? JoinName(PulledRelation relation)
    {
        var name = relation.Table.Name.Name[1..];
        return name == $"{names.Block(relation.From)}To{names.Block(relation.To)}" && !relation.IsSelf && !IsAmbiguous(relation) ? null : name;
    }

    private string? KeyName(PulledRelation relation) => (IsAmbiguous(relation), relation.IsSelf) switch
    {
        (true, _) => LongName(relation),
        (false, true) => $"{names.Block(relation.From)}To{names.Block(relation.To)}",
        _ => null,
    };

    private string LongName(PulledRelation relation) =>
        $"{names.Block(relation.From)}_{string.Join('_', relation.Key.Columns.Select(c => names.Field(relation.From, c)))}To{names.Block(relation.To)}";

    private bool IsAmbiguous(PulledRelation relation) =>
        relations.Any(o => o != relation && o.Connects(relation.From, relation.To))
        || (!relation.IsManyToMany && relation.Key.Columns.Any(c => names.Field(relation.From, c) == names.Block(relation.To)));
}
