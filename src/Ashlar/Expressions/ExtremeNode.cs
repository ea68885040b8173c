using Ashlar.Drivers;

namespace Ashlar;

/// <summary>A value in <c>MIN(…)</c> or <c>MAX(…)</c>, which not every type of a database has.</summary>
internal sealed class ExtremeNode(SqlNode value) : SqlNode
{
    public override bool IsHidden => value.IsHidden;

    internal override bool MayBeNull => value.MayBeNull;

    internal override void WriteTo(SqlWriter writer)
    {
        if (writer.Dialect.FormOf(value.Native, isList: false) is { HasExtremes: true })
        {
            value.WriteKey(writer);
        }
        else
        {
            value.WriteTo(writer);
        }
    }
}
