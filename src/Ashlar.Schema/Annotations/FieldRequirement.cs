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
        var types = string.Join(" or ", Types);
        return Arities switch
        {
            [FieldArity.Required] => $"{types}, not optional and no list",
            [FieldArity.Optional] => string.Join(" or ", Types.Select(t => $"{t}?")),
            _ when Arities.Contains(FieldArity.List) => types,
            _ => $"{types}, no list",
        };
    }
}
