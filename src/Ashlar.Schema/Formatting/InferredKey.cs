using System.Text;
using Ashlar.Psl.Syntax;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Formatting;

/// <summary>
/// The foreign key that a relation would have if the author had written one: a column for each field of the first unique
/// key of the other model, named after both.
/// </summary>
internal sealed class InferredKey
{
    private readonly RelationSymbol _relation;
    private readonly IReadOnlyList<InferredColumn> _columns;

    public InferredKey(RelationSymbol relation)
    {
        _relation = relation;
        var key = relation.ReferencedModel.UniqueKeys.FirstOrDefault();
        _columns = key is null ? [] : [.. key.Fields.Where(f => f.IsPlain).Select(f => Infer(f.Root))];
    }

    /// <summary>The columns that the model does not have yet.</summary>
    public IEnumerable<InferredColumn> MissingColumns => _columns.Where(c => !c.Exists);

    public bool HasOptionalColumn => _columns.Any(c => c.Arity == FieldArity.Optional);

    /// <summary><c>fields: [userId]</c></summary>
    public string FieldsArgument => $"fields: [{string.Join(", ", _columns.Select(c => c.Name))}]";

    /// <summary><c>references: [id]</c>: what is written, else the first key of which no part can be empty.</summary>
    public string ReferencesArgument
    {
        get
        {
            var inferred = _relation.ReferencedModel.UniqueKeys.FirstOrDefault(k => k.IsStrict)?.Fields.Where(f => f.IsPlain).Select(f => f.Root);
            var referenced = _relation.Forward?.ReferencedFields ?? inferred ?? [];
            return $"references: [{string.Join(", ", referenced.Select(f => f.Name))}]";
        }
    }

    private InferredColumn Infer(ScalarFieldSymbol referenced)
    {
        var name = WithFirst(_relation.ReferencedModel.Name, Rune.ToLowerInvariant) + WithFirst(referenced.Name, Rune.ToUpperInvariant);
        var existing = _relation.ReferencingModel.ScalarFields.Find(f => f.Name == name);
        return new InferredColumn(name, existing?.Arity ?? _relation.Forward?.Arity ?? FieldArity.Optional, referenced, existing is not null);
    }

    private static string WithFirst(string name, Func<Rune, Rune> change)
    {
        var first = Rune.GetRuneAt(name, 0);
        return change(first) + name[first.Utf16SequenceLength..];
    }
}

/// <param name="Referenced">The field it would reference, whose type it has.</param>
/// <param name="Exists">The model has a column of that name.</param>
internal sealed record InferredColumn(string Name, FieldArity Arity, ScalarFieldSymbol Referenced, bool Exists);
