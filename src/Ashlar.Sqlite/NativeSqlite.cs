using System.Runtime.InteropServices;
using SQLitePCL;

namespace Ashlar.Sqlite;

/// <summary>Picks the SQLite library: the system's where it is newer than the one of the bundle.</summary>
/// <remarks>
/// The choice is made for SQLitePCLRaw's provider, and so for every user of it in the process. Two copies of SQLite in one process
/// would break each other's locks on the same file (https://www.sqlite.org/howtocorrupt.html#multiple_copies_of_sqlite_linked_into_the_same_application).
/// </remarks>
internal static unsafe class NativeSqlite
{
    private static readonly string[] s_systemNames = ["libsqlite3.so.0", "libsqlite3.dylib"];
    private static readonly Lazy<bool> s_isLoaded = new(Load);

    public static void EnsureLoaded() => _ = s_isLoaded.Value;

    private static bool Load()
    {
        try
        {
            NativeLibrary.SetDllImportResolver(typeof(SQLite3Provider_e_sqlite3).Assembly, Resolve);
        }
        catch (InvalidOperationException)
        {
            // Somebody else in the process has chosen already. The choice holds for all.
        }

        Batteries_V2.Init();
        return true;
    }

    private static nint Resolve(string name, System.Reflection.Assembly assembly, DllImportSearchPath? path)
    {
        var bundled = NativeLibrary.TryLoad(name, assembly, path, out var bundle) ? bundle : 0;
        foreach (var systemName in s_systemNames)
        {
            if (NativeLibrary.TryLoad(systemName, out var system) && IsThreadSafe(system) && VersionOf(system) > VersionOf(bundled))
            {
                return system;
            }
        }

        return bundled;
    }

    private static int VersionOf(nint library) =>
        library == 0 ? 0 : ((delegate* unmanaged[Cdecl]<int>)NativeLibrary.GetExport(library, "sqlite3_libversion_number"))();

    private static bool IsThreadSafe(nint library) =>
        ((delegate* unmanaged[Cdecl]<int>)NativeLibrary.GetExport(library, "sqlite3_threadsafe"))() != 0;
}
