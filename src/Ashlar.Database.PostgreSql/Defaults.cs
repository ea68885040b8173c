using Ashlar.Database.Dialects;

namespace Ashlar.Database.PostgreSql;

/// <summary>What stands behind DEFAULT.</summary>
internal static class Defaults
{
    /// <returns>Empty where the column's type brings the default along.</returns>
    public static string ToSql(ColumnDefault value, string type) => value switch
    {
        ConstantDefault constant => Constant(constant),
        ListDefault list => $"ARRAY[{string.Join(", ", list.Values.Select(Constant))}]::{type}",
        CurrentTimestampDefault => "CURRENT_TIMESTAMP",
        ExpressionDefault { Sql: { } expression } => expression,
        _ => "",
    };

    private static string Constant(ConstantDefault constant) => constant.Kind switch
    {
        ConstantKind.Number or ConstantKind.Boolean => constant.Value,
        ConstantKind.Bytes => $"'\\x{constant.Value}'",
        _ => Sql.Text(constant.Value),
    };
}
