using System.Globalization;
using Ashlar.Database;
using Ashlar.Database.Dialects;
using Ashlar.Schema;

namespace Ashlar.Migrations.Pulling;

/// <summary>What stands in <c>@default(…)</c>.</summary>
internal sealed class DefaultPuller(PulledNames names)
{
    /// <returns><see langword="null"/> where there is no default.</returns>
    public string? Pull(Column column, ScalarField? previous)
    {
        var family = (column.Type as NativeColumnType)?.Family;
        return column.Default switch
        {
            _ when column.IsAutoincrement && family is TypeFamily.Int or TypeFamily.BigInt => "autoincrement()",
            Database.SequenceDefault => "autoincrement()",
            CurrentTimestampDefault when family == TypeFamily.DateTime => "now()",
            CurrentTimestampDefault => Generated("CURRENT_TIMESTAMP"),
            ExpressionDefault expression => Generated(expression.Sql),
            // Where the database has no enums, the value is a text there.
            ConstantDefault { Kind: ConstantKind.Text } text when previous?.Type is EnumFieldType named => named.Enum.Values.FirstOrDefault(v => v.DatabaseName == text.Value)?.Name,
            ConstantDefault constant => Constant(constant, column),
            Database.ListDefault list => PslText.List(list.Values.Select(v => Constant(v, column))),
            null when previous?.Default is GeneratedIdDefault made && family == TypeFamily.String => Made(made),
            _ => null,
        };
    }

    private string Constant(ConstantDefault constant, Column column) => constant.Kind switch
    {
        ConstantKind.Number or ConstantKind.Boolean => constant.Value,
        ConstantKind.EnumValue when column.Type is EnumColumnType type => names.Value(type.Enum, constant.Value) is { Length: > 0 } name ? name : Generated(Sql.Text(constant.Value)),
        // The language has moments in one form only, and a database writes them in its own.
        ConstantKind.DateTime => Generated(Sql.Text(constant.Value)),
        ConstantKind.Bytes => PslText.Quoted(Convert.ToBase64String(Convert.FromHexString(constant.Value))),
        _ => PslText.Quoted(constant.Value),
    };

    private static string Generated(string? sql) => $"dbgenerated({(sql is null ? "" : PslText.Quoted(sql))})";

    private static string Made(GeneratedIdDefault made) =>
        $"{made.Generator.ToString().ToLowerInvariant()}({made.Argument?.ToString(CultureInfo.InvariantCulture)})";
}
