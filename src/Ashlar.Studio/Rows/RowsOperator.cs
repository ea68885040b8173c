namespace Ashlar.Studio;

/// <summary>How a filter compares.</summary>
internal enum RowsOperator
{
    Equals,
    NotEquals,

    /// <summary>Somewhere in the text, in capitals or not.</summary>
    Contains,
    LessThan,
    GreaterThan,
    IsNull,
    IsNotNull,
}
