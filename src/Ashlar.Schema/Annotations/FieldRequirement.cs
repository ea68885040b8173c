using Ashlar.Psl.Syntax;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Annotations;

/// <summary>The fields on which an annotation makes sense.</summary>
internal sealed record FieldRequirement(params IReadOnlyList<ScalarType> Types)
{
    public IReadOnlyList<FieldArity> Arities { get; init; } = [FieldArity.Required, FieldArity.Optional];

    public bool IsMetBy(FieldSymbol field) =>
        field is ScalarFieldSymbol { ScalarType: { } type } && Types.Contains(type) && Arities.Contains(field.Arity);

    public override string ToString()
    {
        var names = Types.Select(t => Arities is [FieldArity.Optional] ? $"{t}?" : t.ToString()).ToList();
        var types = names.Count == 1 ? names[0] : $"{string.Join(", ", names.SkipLast(1))} or {names[^1]}";
        return Arities switch
        {
            [FieldArity.Required] => $"{types} that is required",
            [FieldArity.Required, FieldArity.Optional] => $"{types} that is no list",
            _ => types,
        };
    }
}
