namespace Ashlar.Database.Dialects;

/// <summary>What is still to be asked about a session that was opened with <see cref="IConnector.OpenLazilyAsync"/>, so that the first query can ask it along.</summary>
/// <param name="Expression">SQL of one value.</param>
/// <param name="Check">Judges the value; throws a <see cref="DatabaseException"/> where the session cannot be used.</param>
public sealed record SessionProof(string Expression, Action<object> Check);
