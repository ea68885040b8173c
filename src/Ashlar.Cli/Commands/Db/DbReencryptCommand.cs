using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Ashlar.Cli.Connections;
using Ashlar.Cli.Reencrypting;
using Ashlar.Database.Dialects;
using Ashlar.Encryption;

namespace Ashlar.Cli.Commands.Db;

/// <summary><c>ashlar db reencrypt</c>: writes encrypted fields anew with the newest key.</summary>
internal static class DbReencryptCommand
{
    private const int UsualBatch = 500;

    public static Command Create()
    {
        var dryRun = new Option<bool>("--dry-run") { Description = "Count what is to be written anew, and write nothing." };
        var plain = new Option<bool>("--encrypt-plain") { Description = "Encrypt values too that were written before their field was @encrypted." };
        var batch = new Option<int?>("--batch-size") { Description = $"How many rows a transaction writes; {UsualBatch} where nothing is said.", HelpName = "N", CustomParser = NumberParser.Nullable("--batch-size", 1, 10_000, "a number from 1 to 10000") };
        return new DbOptions().Verb(
            "reencrypt",
            $"Write encrypted fields anew with the first key of {EncryptionKeys.Variable}. It may be stopped and started again at any moment, beside a running application.",
            run => RunAsync(run, run.Get(dryRun), run.Get(plain), run.Get(batch) ?? UsualBatch),
            dryRun,
            plain,
            batch);
    }

    private static async Task RunAsync(DbRun run, bool isDryRun, bool encryptsPlain, int batch)
    {
        run.Set("dryRun", isDryRun);
        run.Set("fields", new JsonArray());
        if (run.LoadProject() is not { } project)
        {
            return;
        }

        var columns = StoredColumn.Find(project.Model, project.Dialect);
        if (columns is [])
        {
            run.Say("The schema has no encrypted fields.");
            return;
        }

        if (KeyRing.Read(project.Schema.Folder, run.Diagnostics) is not { } cipher)
        {
            return;
        }

        await run.WithDatabaseAsync(project.Dialect, project.Url, MissingDatabase.Refuse, async session =>
        {
            var rotation = new Rotation(session, project.Dialect, cipher, encryptsPlain, batch);
            await rotation.PrepareAsync(columns, run.CancellationToken);
            foreach (var column in columns)
            {
                await rotation.CheckAsync(column, run.Diagnostics, run.CancellationToken);
            }

            // A key that is missing is found before anything is written.
            if (run.Diagnostics.HasErrors)
            {
                return;
            }

            foreach (var column in columns)
            {
                Report(run, column, await RotateAsync(run, rotation, column, isDryRun), isDryRun);
            }
        });
    }

    private static async Task<RotationResult> RotateAsync(DbRun run, Rotation rotation, StoredColumn column, bool isDryRun)
    {
        var total = await rotation.CountAsync(column, run.CancellationToken);
        if (isDryRun)
        {
            return new RotationResult(total, 0, 0);
        }

        var shows = Output.Terminal.CanRewriteOnError && !run.IsJson;
        var result = await rotation.RunAsync(
            column,
            run.Diagnostics,
            done =>
            {
                if (shows)
                {
                    Console.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r\u001b[K{column.Field} {done} of {total}"));
                }
            },
            run.CancellationToken);
        if (shows)
        {
            Console.Error.Write("\r\u001b[K");
        }

        return result;
    }

    private static void Report(DbRun run, StoredColumn column, RotationResult result, bool isDryRun)
    {
        var rest = (result.Unreadable > 0 ? $", {result.Unreadable} unreadable" : "") + (result.Conflicts > 0 ? $", {result.Conflicts} in conflict" : "");
        run.Say(string.Create(CultureInfo.InvariantCulture, $"{column.Field}: {result.Written} {(isDryRun ? "to be written anew" : "written anew")}{rest}"));
        run.Append("fields", new JsonObject
        {
            ["field"] = column.Field.ToString(),
            ["rows"] = result.Written,
            ["unreadable"] = result.Unreadable,
            ["conflicts"] = result.Conflicts,
        });
    }
}
