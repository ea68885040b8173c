using Ashlar.Models;

namespace Ashlar;

/// <summary>A field marked <c>@json</c>: one value in C#, and JSON that queries look into (<see cref="JsonFunctions"/>).</summary>
public interface IJsonField;

/// <summary>A JSON column with a C# type.</summary>
/// <typeparam name="T">The C# type.</typeparam>
/// <param name="descriptor">The column.</param>
/// <param name="depth">How many queries enclose the one that reads the row.</param>
public sealed class JsonField<T>(ColumnDescriptor<T> descriptor, int depth) : Field<T>(descriptor, depth), IJsonField;

/// <summary>A JSON column with a C# type that may be NULL.</summary>
/// <typeparam name="T">The C# type, which allows null.</typeparam>
/// <param name="descriptor">The column.</param>
/// <param name="depth">How many queries enclose the one that reads the row.</param>
public sealed class NullableJsonField<T>(ColumnDescriptor<T> descriptor, int depth) : NullableField<T>(descriptor, depth), IJsonField;
