using System.Collections.Frozen;
using Ashlar.CodeGen.ClientModel;
using Ashlar.Schema;

namespace Ashlar.CodeGen.Binding;

/// <summary>The C# types of the schema's types.</summary>
internal static class ScalarTypes
{
    public static readonly FrozenDictionary<ScalarType, (string Name, bool IsReference)> CSharp = new Dictionary<ScalarType, (string, bool)>
    {
        [ScalarType.String] = ("string", true),
        [ScalarType.Boolean] = ("bool", false),
        [ScalarType.Int] = ("int", false),
        [ScalarType.BigInt] = ("long", false),
        [ScalarType.Float] = ("double", false),
        [ScalarType.Decimal] = ("decimal", false),
        [ScalarType.DateTime] = (RuntimeTypes.DateTime, false),
        [ScalarType.Json] = (RuntimeTypes.JsonElement, false),
        [ScalarType.Bytes] = ("byte[]", true),
    }.ToFrozenDictionary();
}
