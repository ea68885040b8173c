using System.Globalization;
using Ashlar.Benchmarks.Language;
using Ashlar.Database;
using Ashlar.Database.PostgreSql;
using Ashlar.Migrations.Diffing;
using Ashlar.Migrations.Scripts;

namespace Ashlar.Benchmarks.Migrations;

/// <summary>A schema with its history: one migration makes the tables, and each of the others adds a column to one of them.</summary>
internal sealed class MigratedProject : IDisposable
{
    public const int MigrationCount = 200;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ashlar-benchmarks-");

    private readonly DirectoryInfo _states = Directory.CreateTempSubdirectory("ashlar-benchmarks-states-");

    public MigratedProject(int tables)
    {
        Tables = tables;
        Before = GeneratedSchema.Of(tables);
        After = GeneratedSchema.Of(tables, _ => "  note String?\n");
        Now = GeneratedSchema.Of(tables, AddedFields);
        Next = GeneratedSchema.Of(tables, i => AddedFields(i) + (i == 0 ? "  note String?\n" : ""));
        var first = new MigrationPlanner(new Dialect()).Plan(DatabaseSchema.Empty, AshlarMigrations.Lower(Before));
        Add(0, ScriptWriter.Write(first, new Dialect().SqlWriter));
        for (var i = 1; i < MigrationCount; i++)
        {
            Add(i, $"-- AlterTable\nALTER TABLE \"entity_{i % tables}\" ADD COLUMN     \"extra{i}\" TEXT;\n");
        }

        File.WriteAllText(Path.Combine(Folder, "migration_lock.toml"), "provider = \"postgresql\"\n");
    }

    public int Tables { get; }

    /// <summary>What is remembered of them.</summary>
    public string States => _states.FullName;

    /// <summary>The folder of migrations.</summary>
    public string Folder => _folder.FullName;

    /// <summary>The schema that the first migration makes.</summary>
    public string Before { get; }

    /// <summary>The same with a column more in every table.</summary>
    public string After { get; }

    /// <summary>What all migrations make.</summary>
    public string Now { get; }

    /// <summary>What all migrations make, and one column more.</summary>
    public string Next { get; }

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        _states.Delete(recursive: true);
    }

    private string AddedFields(int table) =>
        string.Concat(Enumerable.Range(1, MigrationCount - 1).Where(i => i % Tables == table).Select(i => $"  extra{i} String?\n"));

    private void Add(int number, string script)
    {
        var moment = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddHours(number);
        var migration = _folder.CreateSubdirectory(moment.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture) + "_step");
        File.WriteAllText(Path.Combine(migration.FullName, "migration.sql"), script);
    }
}
