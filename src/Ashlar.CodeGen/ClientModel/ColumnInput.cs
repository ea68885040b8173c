namespace Ashlar.CodeGen.ClientModel;

/// <summary>How a column gets its value when a row is made.</summary>
internal abstract record ColumnInput
{
    /// <summary>Not by the caller.</summary>
    public sealed record Absent : ColumnInput;

    /// <summary>Always this constant, and not by the caller.</summary>
    /// <param name="Value">The constant as a C# expression.</param>
    public sealed record Fixed(string Value) : ColumnInput;

    /// <summary>The caller must say it.</summary>
    public sealed record Required : ColumnInput;

    /// <summary>NULL unless the caller says it.</summary>
    public sealed record Optional : ColumnInput;

    /// <summary>A constant unless the caller says it.</summary>
    /// <param name="Value">The constant as a C# expression.</param>
    public sealed record Constant(string Value) : ColumnInput;

    /// <summary>Made at the write unless the caller says it.</summary>
    /// <param name="Source">What makes it, as the schema writes it: <c>uuid()</c>.</param>
    public sealed record Generated(string Source) : ColumnInput;
}
