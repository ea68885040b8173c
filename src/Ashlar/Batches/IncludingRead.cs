namespace Ashlar;

/// <summary>Reads what a step of a batch gives from several statements: rows, and what they include.</summary>
internal abstract class IncludingRead<T>
{
    /// <summary>Reads it from the batch that is being read. What that does not give is put off.</summary>
    public abstract ValueTask<T> ReadAsync(IncludeRun run);
}
