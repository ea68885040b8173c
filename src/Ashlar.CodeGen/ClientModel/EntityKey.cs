namespace Ashlar.CodeGen.ClientModel;

/// <summary>A key of one or more columns.</summary>
/// <param name="Type">The C# type: a tuple where there are several.</param>
/// <param name="Columns">The columns' properties.</param>
/// <param name="Descriptor">Makes the key's descriptor, as an expression.</param>
internal sealed record EntityKey(string Type, IReadOnlyList<string> Columns, string Descriptor)
{
    /// <summary>The key of a row, from a variable <c>row</c>.</summary>
    public string OfRow => Columns is [var only] ? $"row.{only}" : $"({string.Join(", ", Columns.Select(c => $"row.{c}"))})";
}

/// <summary>A unique key of several columns, as an upsert names it.</summary>
/// <param name="Name">The property in the fields.</param>
/// <param name="Columns">The columns' properties.</param>
internal sealed record UniqueKeyProperty(string Name, IReadOnlyList<string> Columns);
