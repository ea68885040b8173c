using Ashlar.Drivers;
using Ashlar.Models;
using Ashlar.Rows;

namespace Ashlar;

/// <summary>The new values of a row.</summary>
internal abstract class RowUpdate : IAssignedValues
{
    /// <summary>Appends the assignments.</summary>
    /// <returns>The assigned columns; none where nothing changes.</returns>
    public abstract List<WrittenColumn> Write(SqlWriter statement);

    /// <summary>What is assigned to a column, once the assignments are written; <see langword="null"/> where it is no plain value.</summary>
    public abstract IParameter? ValueOf(ColumnDescriptor column);
}

/// <summary>The values of an update type.</summary>
internal sealed class UpdateOfValues(ModelDescriptor model, IRowValues update, DateTime now) : RowUpdate
{
    private readonly RowValues values = new(model, update, now);

    public override List<WrittenColumn> Write(SqlWriter statement) => UpdateStatement.WriteValues(statement, model, values, now);

    public override IParameter ValueOf(ColumnDescriptor column) => values.ValueOf(column);
}

/// <summary>Assignments.</summary>
internal sealed class UpdateByAssignments(ModelDescriptor model, Assignment[] assignments, DateTime now) : RowUpdate
{
    public override List<WrittenColumn> Write(SqlWriter statement) => UpdateStatement.WriteAssignments(statement, model, assignments, now);

    public override IParameter? ValueOf(ColumnDescriptor column) => new AssignedValues(assignments).ValueOf(column);
}
