namespace Ashlar.Queries;

internal static class Count
{
    internal static int NotNegative(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return count;
    }
}
