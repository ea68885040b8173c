using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Loader = System.Runtime.InteropServices.NativeLibrary;

namespace Ashlar.Database.Sqlite.Tests;

public class NativeLibraryTests
{
    /// <summary>A process has one library, chosen before its first connection; other tests of this one open connections by themselves.</summary>
    [ModuleInitializer]
    internal static void Choose() => NativeLibrary.EnsureLoaded();

    [Fact]
    public void The_library_in_use_is_the_newest_one_that_is_there()
    {
        NativeLibrary.EnsureLoaded();
        var used = SQLitePCL.raw.sqlite3_libversion_number();

        Assert.True(used >= 3_053_004, "The package brings SQLite 3.53.4.");
        if (Loader.TryLoad("libsqlite3.so.0", out var system))
        {
            var version = Marshal.GetDelegateForFunctionPointer<VersionNumber>(Loader.GetExport(system, "sqlite3_libversion_number"))();
            Assert.True(used >= version);
            Assert.StartsWith(SQLitePCL.raw.sqlite3_libversion().utf8_to_string(), NativeLibrary.Description, StringComparison.Ordinal);
        }
    }

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate int VersionNumber();
}
