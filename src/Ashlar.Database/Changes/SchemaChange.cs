namespace Ashlar.Database.Changes;

/// <summary>
/// One difference between two databases, as a value: what a planner orders and a SQL writer writes. Each carries all
/// that is needed to write it, so that a writer looks nothing up.
/// </summary>
public abstract record SchemaChange
{
    /// <summary>The comment above its statements in a script: <c>-- CreateTable</c>.</summary>
    public virtual string Heading => GetType().Name;
}
