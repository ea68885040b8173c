using System.Reflection;
using System.Runtime.InteropServices;
using Loader = System.Runtime.InteropServices.NativeLibrary;

namespace Ashlar.Database.Sqlite;

/// <summary>
/// Chooses the SQLite that the tools work with: the system's where there is one that is newer than the package's, so
/// that databases and migrations that use newer features can be read. See <c>docs/decisions/0011-tools-sqlite-library.md</c>.
/// </summary>
public static class NativeLibrary
{
    private static readonly string[] SystemNames = ["libsqlite3.so.0", "libsqlite3.dylib", "winsqlite3"];

    private static readonly Lazy<bool> Loaded = new(Load);

    private static bool s_isSystem;

    /// <summary>Which one is in use: <c>3.40.1, the system's library</c>.</summary>
    public static string Description
    {
        get
        {
            EnsureLoaded();
            var version = SQLitePCL.raw.sqlite3_libversion().utf8_to_string();
            return $"{version}, {(s_isSystem ? "the system's library" : "the library of the package")}";
        }
    }

    /// <summary>Must have run before the first connection.</summary>
    internal static void EnsureLoaded() => _ = Loaded.Value;

    private static bool Load()
    {
        try
        {
            Loader.SetDllImportResolver(typeof(SQLitePCL.SQLite3Provider_e_sqlite3).Assembly, Resolve);
        }
        catch (InvalidOperationException)
        {
            // Somebody else in the process has chosen already. The choice holds for all.
        }

        SQLitePCL.Batteries_V2.Init();
        return true;
    }

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? path)
    {
        var packaged = Loader.TryLoad(name, assembly, path, out var found) ? found : 0;
        foreach (var systemName in SystemNames)
        {
            if (Loader.TryLoad(systemName, out var system) && VersionOf(system) > VersionOf(packaged))
            {
                s_isSystem = true;
                return system;
            }
        }

        return packaged;
    }

    private static int VersionOf(nint library) => library != 0 && Loader.TryGetExport(library, "sqlite3_libversion_number", out var address)
        ? Marshal.GetDelegateForFunctionPointer<VersionNumber>(address)()
        : 0;

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate int VersionNumber();
}
