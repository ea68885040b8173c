namespace Ashlar;

/// <summary>Plain values that stand beside a hidden field are hidden too.</summary>
internal static class Masking
{
    /// <summary>Masks the plain values among nodes of which one is hidden.</summary>
    /// <returns>Whether one is.</returns>
    public static bool Spread(params ReadOnlySpan<SqlNode> nodes)
    {
        var isHidden = false;
        foreach (var node in nodes)
        {
            isHidden |= node.IsHidden;
        }

        foreach (var node in isHidden ? nodes : [])
        {
            node.Mask();
        }

        return isHidden;
    }
}
