namespace Ashlar.Benchmarks;

internal static class Quantile
{
    public static double At(double[] sorted, double quantile) => sorted[(int)((sorted.Length - 1) * quantile)];
}
