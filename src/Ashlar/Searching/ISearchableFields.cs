namespace Ashlar;

/// <summary>The fields of a model with <c>@fulltext</c>: its rows are found by the words in their texts.</summary>
public interface ISearchableFields
{
    /// <summary>Which row the fields are of.</summary>
    SearchedRow SearchedRow { get; }
}
