using System.Text;
using Ashlar.Database.Queries;
using Ashlar.Diagnostics;
using Ashlar.Schema;

namespace Ashlar.Migrations.Files;

/// <summary>The folder <c>migrations</c>: a folder for each migration, and the lock file that names the database.</summary>
public sealed class MigrationDirectory
{
    private const string ScriptName = "migration.sql";
    private const string DownName = "down.sql";
    private readonly List<MigrationFile> _migrations;

    private MigrationDirectory(string path, List<MigrationFile> migrations)
    {
        Path = path;
        _migrations = migrations;
    }

    public string Path { get; }

    /// <summary>In the order of their names, which is the order in which they are applied.</summary>
    public IReadOnlyList<MigrationFile> Migrations => _migrations;

    /// <summary>
    /// Where the migrations of a schema are, beside it: in <c>migrations</c>, as with Prisma; those for a database that
    /// <c>@alsoOn</c> names in a folder of their own, <c>migrations.sqlite</c>. Those of a service with a database of its own are in
    /// <c>services/payments/</c>.
    /// </summary>
    public static string PathFor(Datasource? datasource, string schemaFolder, string? service = null) =>
        QueryHome.MigrationsIn(schemaFolder, service, datasource is { IsOther: true, Provider.Name: var provider } ? provider : null);

    public MigrationFile? Find(string name) => _migrations.Find(m => m.Name == name);

    /// <summary>A name that sorts behind the last migration, also when that was written within the same second.</summary>
    public string NewName(string title)
    {
        var last = _migrations.Count == 0 ? "" : _migrations[^1].Name;
        var names = Enumerable.Range(0, 60).Select(seconds => MigrationName.Create(title, DateTimeOffset.UtcNow.AddSeconds(seconds))).ToList();
        return names.Find(n => string.CompareOrdinal(n, last) > 0) ?? names[0];
    }

    /// <summary>The name would sort behind the last migration.</summary>
    public bool IsNew(string? name) => name is not null && (_migrations.Count == 0 || string.CompareOrdinal(name, _migrations[^1].Name) > 0);

    /// <summary>Reads the folder; one that is not there has no migrations.</summary>
    /// <param name="provider">The database that the schema file names, which the lock file must name too.</param>
    /// <returns><see langword="null"/>, and findings, where the folder cannot be used.</returns>
    public static MigrationDirectory? Read(string path, string provider, DiagnosticBag diagnostics)
    {
        try
        {
            var folders = Directory.Exists(path) ? Directory.GetDirectories(path).Order(StringComparer.Ordinal).ToArray() : [];
            if (LockFile.Read(path) is { } locked && locked != provider)
            {
                diagnostics.Add(DirectoryDiagnostics.OtherProvider(LockFile.PathIn(path), locked, provider));
            }

            foreach (var folder in folders.Where(f => !File.Exists(ScriptIn(f))))
            {
                diagnostics.Add(DirectoryDiagnostics.ScriptMissing(ScriptIn(folder)));
            }

            return diagnostics.HasErrors ? null : new MigrationDirectory(path, [.. folders.Select(ReadMigration)]);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(DirectoryDiagnostics.Unreadable(path, error.Message));
            return null;
        }
    }

    /// <summary>Writes a new migration, and the lock file where there is none.</summary>
    /// <param name="name">The name of its folder.</param>
    /// <param name="script">What it does.</param>
    /// <param name="down">What takes it back; <see langword="null"/> for no such file.</param>
    /// <param name="provider">The database that it is for.</param>
    /// <param name="diagnostics">Why it could not be written.</param>
    /// <returns><see langword="null"/>, and a finding, where it cannot be written.</returns>
    public MigrationFile? Add(string name, string script, string? down, string provider, DiagnosticBag diagnostics)
    {
        try
        {
            var folder = System.IO.Path.Combine(Path, name);
            Directory.CreateDirectory(folder);
            if (down is not null)
            {
                File.WriteAllText(System.IO.Path.Combine(folder, DownName), down);
            }

            File.WriteAllText(ScriptIn(folder), script);
            LockFile.Write(Path, provider);
            var migration = ReadMigration(folder);
            _migrations.Add(migration);
            return migration;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(DirectoryDiagnostics.Unwritable(Path, error.Message));
            return null;
        }
    }

    /// <summary>Writes the script that takes a migration back.</summary>
    /// <returns><see langword="null"/>, and a finding, where it cannot be written.</returns>
    internal MigrationFile? WriteDown(MigrationFile migration, string down, DiagnosticBag diagnostics)
    {
        try
        {
            var folder = System.IO.Path.Combine(Path, migration.Name);
            File.WriteAllText(System.IO.Path.Combine(folder, DownName), down);
            return _migrations[_migrations.IndexOf(migration)] = ReadMigration(folder);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(DirectoryDiagnostics.Unwritable(Path, error.Message));
            return null;
        }
    }

    /// <summary>Writes one migration in the place of the last of several, and removes the others.</summary>
    /// <returns><see langword="null"/>, and a finding, where it cannot be written.</returns>
    internal MigrationFile? Replace(IReadOnlyList<MigrationFile> many, string script, string down, DiagnosticBag diagnostics)
    {
        try
        {
            var folder = System.IO.Path.Combine(Path, many[^1].Name);
            File.WriteAllText(ScriptIn(folder) + ".new", script);
            File.WriteAllText(System.IO.Path.Combine(folder, DownName), down);
            File.Move(ScriptIn(folder) + ".new", ScriptIn(folder), overwrite: true);
            foreach (var old in many.SkipLast(1))
            {
                Directory.Delete(System.IO.Path.Combine(Path, old.Name), recursive: true);
            }

            var migration = ReadMigration(folder);
            _migrations.RemoveAll(many.Contains);
            _migrations.Insert(0, migration);
            return migration;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(DirectoryDiagnostics.Unwritable(Path, error.Message));
            return null;
        }
    }

    private static MigrationFile ReadMigration(string folder)
    {
        var script = ScriptIn(folder);
        var content = File.ReadAllBytes(script);
        var down = System.IO.Path.Combine(folder, DownName);
        return new MigrationFile(System.IO.Path.GetFileName(folder), new SourceFile(script, Encoding.UTF8.GetString(content)), content)
        {
            Down = File.Exists(down) ? new SourceFile(down, File.ReadAllText(down)) : null,
        };
    }

    private static string ScriptIn(string folder) => System.IO.Path.Combine(folder, ScriptName);
}
