namespace Ashlar;

/// <summary>What the compiler says of calls that LINQ has and that stand elsewhere here, or have another name.</summary>
internal static class Refusals
{
    public const string Descending = "Write OrderBy(u => u.Name.Desc). One call takes several values.";
    public const string Then = "Write OrderBy(u => u.Name, u => u.Id.Desc): one call takes several values, and the values of later calls decide where earlier ones are equal.";
    public const string ByRow = "Behind Select, the lambda of OrderBy is given what that of Select was given: Select(u => (u.Id, u.Name)).OrderBy(u => u.Name.Desc).";
    public const string OfPage = "OrderBy stands before Skip and Take. To sort the rows of a page, write Skip and Take before Select, and OrderBy behind it.";
    public const string OfRelatedPage = "Where and OrderBy stand before Skip and Take: u.Payments.Where(p => p.Amount > 0).OrderBy(p => p.Id).Take(10).";
    public const string OfPageAsked = "Skip and Take choose what is included. A condition asks all related rows: u.Payments.Where(p => p.Amount > 0).Any().";
    public const string OfGroupedPage = "Where and OrderBy stand before Skip and Take. To sort the groups that are left, write OrderBy behind Select.";
    public const string DistinctPage = "Distinct stands before Skip and Take. To count equal rows of a page once, write Skip and Take before Select, and Distinct behind it.";
    public const string DistinctRows = "No two rows are equal. Write Select(u => u.Name).Distinct(), or DistinctBy(u => u.Name) for the first row of each.";
    public const string Filter = "Where stands before Select. Behind GroupBy it asks about groups.";
    public const string SelectOther = "Select gives a value, or a tuple of values: Select(u => (u.Id, u.Name)). Into makes something else of each row: Into((id, name) => new Line(id, name)).";
    public const string SelectAgain = "A query selects once. Into makes something else of each row that was read: Into((id, name) => new Line(id, name)).";
    public const string Made = "It stands before Into, which makes something of each row that was read.";
}
