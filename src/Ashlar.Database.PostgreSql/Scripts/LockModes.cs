using Ashlar.Database.Scripts.Effects;

namespace Ashlar.Database.PostgreSql.Scripts;

/// <summary>The modes in which a table can be locked: https://www.postgresql.org/docs/current/explicit-locking.html</summary>
internal static class LockModes
{
    public static readonly LockMode AccessShare = new("ACCESS SHARE", 1, "only what needs the table for itself");
    public static readonly LockMode RowShare = new("ROW SHARE", 2, "only what locks the whole table");
    public static readonly LockMode RowExclusive = new("ROW EXCLUSIVE", 3, "only what locks the whole table");
    public static readonly LockMode ShareUpdateExclusive = new("SHARE UPDATE EXCLUSIVE", 4, "other changes of the table's structure; reads and writes go on");
    public static readonly LockMode Share = new("SHARE", 5, "every write; reads go on");
    public static readonly LockMode ShareRowExclusive = new("SHARE ROW EXCLUSIVE", 6, "every write; reads go on");
    public static readonly LockMode Exclusive = new("EXCLUSIVE", 7, "every write; plain reads go on");
    public static readonly LockMode AccessExclusive = new("ACCESS EXCLUSIVE", 8, "every read and write");

    private static readonly LockMode[] All =
        [AccessShare, RowShare, RowExclusive, ShareUpdateExclusive, Share, ShareRowExclusive, Exclusive, AccessExclusive];

    /// <summary>The mode that LOCK TABLE names; without a name it is the strongest.</summary>
    public static LockMode Named(string? name) => Array.Find(All, m => m.Name == name) ?? AccessExclusive;

    /// <summary>The mode as <c>pg_locks</c> calls it: <c>AccessExclusiveLock</c>.</summary>
    public static LockMode FromCatalog(string name) =>
        Array.Find(All, m => string.Equals(m.Name.Replace(" ", "", StringComparison.Ordinal) + "Lock", name, StringComparison.OrdinalIgnoreCase)) ?? AccessExclusive;
}
