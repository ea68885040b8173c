namespace Ashlar.NativeAot.Data;

/// <summary>JSON of a note, described without reflection.</summary>
public sealed record NoteDetails(string Source, int Page);
