#pragma warning disable CS1591

namespace Cases
{
    public readonly record struct Money(decimal Amount, string Currency);
}

namespace Shops
{
    public sealed record OpeningHours(int From, int To);
}

namespace Warehouses
{
    public sealed record OpeningHours(System.DayOfWeek Day, int Hour);
}
