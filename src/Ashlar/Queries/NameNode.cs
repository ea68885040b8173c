using Ashlar.Drivers;

namespace Ashlar;

/// <summary>A value of a subquery, by its name.</summary>
internal sealed class NameNode(string name) : SqlNode
{
    // No column of a schema can have these names: they hold a character that PSL does not allow.
    public const string RowNumber = "row number";
    public const string Key = "key ";
    public const string Value = "value ";

    internal override void WriteTo(SqlWriter writer) => writer.AppendName(name);
}
