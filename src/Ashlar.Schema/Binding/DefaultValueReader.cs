using System.Globalization;
using Ashlar.Psl.Syntax;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Binding;

/// <summary>Turns a checked <c>@default</c> into a <see cref="DefaultValue"/>.</summary>
internal static class DefaultValueReader
{
    public static DefaultValue Read(DefaultSymbol symbol, ScalarFieldSymbol field, IReadOnlyDictionary<EnumSymbol, EnumType> enums) =>
        Read(symbol.Value, (field.Type as EnumTypeSymbol)?.Enum is { } @enum ? enums[@enum] : null) with { DatabaseName = symbol.MappedName };

    private static DefaultValue Read(ExpressionSyntax value, EnumType? @enum) => value switch
    {
        ArraySyntax list => new ListDefault([.. list.Elements.Select(e => Read(e, @enum))]),
        FunctionCallSyntax call => ReadFunction(call),
        StringSyntax text => new LiteralDefault(text.Value),
        ConstantSyntax word when @enum is not null => new EnumDefault(@enum.Values.First(v => v.Name == word.Value)),
        _ => new LiteralDefault(value.Text),
    };

    private static DefaultValue ReadFunction(FunctionCallSyntax call) => call.Name.Value switch
    {
        "now" => new NowDefault(),
        DefaultFunctions.Autoincrement => new AutoincrementDefault(),
        DefaultFunctions.DatabaseGenerated => new DatabaseGeneratedDefault(call.Arguments is [{ Value: StringSyntax sql }] ? sql.Value : null),
        "uuid" => new GeneratedIdDefault(IdGenerator.Uuid, ReadNumber(call)),
        "cuid" => new GeneratedIdDefault(IdGenerator.Cuid, ReadNumber(call)),
        "ulid" => new GeneratedIdDefault(IdGenerator.Ulid, null),
        "nanoid" => new GeneratedIdDefault(IdGenerator.Nanoid, ReadNumber(call)),
        DefaultFunctions.Sequence => new SequenceDefault(call.Arguments.Where(a => a is { Name: not null, Value: not null }).ToDictionary(a => a.Name!.Value, a => a.Value!.Text)),
        var name => throw new InvalidOperationException($"No database of ours has the function {name}, though the schema has no errors."),
    };

    private static int? ReadNumber(FunctionCallSyntax call) =>
        call.Arguments is [{ Value: NumberSyntax number }] ? int.Parse(number.Text, CultureInfo.InvariantCulture) : null;
}
