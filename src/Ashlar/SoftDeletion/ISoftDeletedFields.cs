namespace Ashlar;

/// <summary>The fields of a model with <c>@softDelete</c>: a delete sets a time, and queries ignore rows that have one.</summary>
public interface ISoftDeletedFields;
