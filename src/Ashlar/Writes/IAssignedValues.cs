using Ashlar.Drivers;
using Ashlar.Models;

namespace Ashlar;

/// <summary>What a write gives the columns of a row.</summary>
internal interface IAssignedValues
{
    /// <summary>What is given to a column; <see langword="null"/> where it stays as it is, or gets no plain value.</summary>
    IParameter? ValueOf(ColumnDescriptor column);
}

/// <summary>The assignments of an update.</summary>
internal sealed class AssignedValues(Assignment[] assignments) : IAssignedValues
{
    public IParameter? ValueOf(ColumnDescriptor column) => assignments.FirstOrDefault(a => a.Column == column)?.Value as IParameter;
}
