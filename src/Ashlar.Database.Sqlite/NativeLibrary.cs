using System.Runtime.InteropServices;
using Loader = System.Runtime.InteropServices.NativeLibrary;

namespace Ashlar.Database.Sqlite;

/// <summary>
/// Chooses the SQLite that the tools work with: the system's where there is one that is newer than the package's, so
/// that databases and migrations that use newer features can be read. See <c>docs/decisions/0011-tools-sqlite-library.md</c>.
/// </summary>
internal static class NativeLibrary
{
    /// <summary>3.35.5, the version in the package.</summary>
    private const int PackagedVersion = 3_035_005;

    private static readonly string[] SystemNames = ["libsqlite3.so.0", "libsqlite3.dylib", "winsqlite3"];

    private static readonly Lazy<bool> Loaded = new(Load);

    /// <summary>Must have run before the first connection.</summary>
    public static void EnsureLoaded() => _ = Loaded.Value;

    private static bool Load()
    {
        if (FindSystemLibrary() is { } system)
        {
            var provider = typeof(SQLitePCL.SQLite3Provider_e_sqlite3).Assembly;
            Loader.SetDllImportResolver(provider, (name, _, _) => name == "e_sqlite3" ? system : nint.Zero);
        }

        SQLitePCL.Batteries_V2.Init();
        return true;
    }

    private static nint? FindSystemLibrary()
    {
        foreach (var name in SystemNames)
        {
            if (Loader.TryLoad(name, out var library))
            {
                if (Loader.TryGetExport(library, "sqlite3_libversion_number", out var address)
                    && Marshal.GetDelegateForFunctionPointer<VersionNumber>(address)() > PackagedVersion)
                {
                    return library;
                }

                Loader.Free(library);
            }
        }

        return null;
    }

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate int VersionNumber();
}
