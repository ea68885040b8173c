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

    /// <summary>The types behind <c>@db.</c> of which the run time must know: a database computes otherwise with them than with the field's own type.</summary>
    public static readonly FrozenSet<string> ComputedOtherwise =
        FrozenSet.Create("SmallInt", "Oid", "Real", "Money", "Date", "Time", "Timetz", "Uuid", "Inet", "Bit", "VarBit", "Xml", "Citext", "Char");
}
