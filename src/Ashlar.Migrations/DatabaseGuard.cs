using System.Data.Common;
using Ashlar.Database.Dialects;
using Ashlar.Diagnostics;

namespace Ashlar.Migrations;

/// <summary>Turns what goes wrong with a database into findings.</summary>
public static class DatabaseGuard
{
    public static async Task RunAsync(ILiveDialect dialect, DiagnosticBag diagnostics, Func<Task> action)
    {
        try
        {
            await action();
        }
        catch (DatabaseException error)
        {
            diagnostics.Add(DatabaseDiagnostics.Unusable(error));
        }
        catch (DbException error)
        {
            var translator = dialect.ErrorTranslator;
            diagnostics.Add(DatabaseDiagnostics.Unusable(new DatabaseException(translator.Classify(error), translator.Describe(error), error)));
        }
    }
}
