using System.Runtime.CompilerServices;
using Ashlar.Models;

namespace Ashlar;

/// <summary>A column that an update may set.</summary>
/// <typeparam name="T">The value's C# type.</typeparam>
/// <param name="descriptor">The column.</param>
/// <param name="depth">How many queries enclose the one that reads the row.</param>
public class Field<T>(ColumnDescriptor<T> descriptor, int depth) : Column<T>(descriptor, depth)
{
    /// <summary>Sets the column, to a plain value or to what the database computes from the row.</summary>
    /// <exception cref="RequiredFieldException">It is an <c>int?</c>, or the like, without a value.</exception>
    public Assignment Set(Expr<T> value) => new Assignment<T>(Descriptor, value ?? throw new RequiredFieldException(Descriptor.Model.Name, Descriptor.Name));

    /// <summary>Does not compile: the column always has a value.</summary>
    [OverloadResolutionPriority(1), Obsolete("A required field is not set to null.", error: true)]
    public Assignment Set(Null? nothing) => throw new NotSupportedException("A required field is not set to null.");
}
