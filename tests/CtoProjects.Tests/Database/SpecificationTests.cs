using System.Text.RegularExpressions;
using Ashlar.Testing;

namespace CtoProjects.Tests.Database;

/// <summary>The specification docs/database/schema.md says what a migrated database has: tables, columns, types, keys, indexes.</summary>
public sealed partial class SpecificationTests : IAsyncLifetime
{
    private static readonly string s_specification = File.ReadAllText(Repository.PathOf("apps/CtoProjects/docs/database/schema.md"));

    private CtoDatabase _database = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await CtoDatabase.CreateAsync();
        var deployed = await _database.RunAsync("migrate", "deploy");
        Assert.True(deployed.ExitCode == 0, deployed.Error);
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task It_has_the_columns_of_the_database_with_their_types()
    {
        var specified = Sections().SelectMany(s => Column().Matches(s.Text).Select(m => $"{s.Table}.{m.Groups["name"].Value} {m.Groups["type"].Value} {m.Groups["null"].Value}"));

        // What the full-text index needs is no column of the specification.
        var actual = await _database.QueryAsync("""
            SELECT c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || ' ' || CASE WHEN a.attnotnull THEN 'no' ELSE 'yes' END
            FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
            WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> '_prisma_migrations' AND a.atttypid <> 'tsvector'::regtype
            """);
        Assert.Equal(actual.Order(StringComparer.Ordinal), specified.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task It_has_the_keys_and_indexes_of_the_database()
    {
        var specified = Sections().SelectMany(s => Index().Matches(s.Text.ReplaceLineEndings(" ")).Select(
            m => $"{s.Table} {(m.Groups["unique"].Value.StartsWith('U') ? "unique" : "index")} ({m.Groups["columns"].Value.Trim('(', ')')})"));

        var actual = await _database.QueryAsync("""
            SELECT c.relname || CASE WHEN i.indisunique THEN ' unique (' ELSE ' index (' END
                || (SELECT string_agg(a.attname, ', ' ORDER BY k.place) FROM unnest(i.indkey) WITH ORDINALITY k(column_number, place)
                    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.column_number) || ')'
            FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_class n ON n.oid = i.indexrelid JOIN pg_am m ON m.oid = n.relam
            WHERE c.relnamespace = 'public'::regnamespace AND c.relname <> '_prisma_migrations' AND NOT i.indisprimary AND m.amname = 'btree'
            """);
        Assert.Equal(actual.Order(StringComparer.Ordinal), specified.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_foreign_key_is_the_beginning_of_an_index() => Assert.Empty(await _database.QueryAsync("""
        SELECT conname FROM pg_constraint f
        WHERE f.contype = 'f' AND NOT EXISTS (SELECT 1 FROM pg_index i WHERE i.indrelid = f.conrelid AND i.indkey[0] = f.conkey[1])
        """));

    [Fact]
    public async Task It_has_the_enums_of_the_database()
    {
        var specified = Enumeration().Matches(s_specification).SelectMany(m => Value().Matches(m.Groups["values"].Value).Select(v => $"{m.Groups["type"].Value} {v.Groups[1].Value}"));

        Assert.Equal(await _database.QueryAsync("SELECT t.typname || ' ' || e.enumlabel FROM pg_enum e JOIN pg_type t ON t.oid = e.enumtypid ORDER BY t.typname, e.enumsortorder"), specified.OrderBy(v => v.Split(' ')[0], StringComparer.Ordinal));
    }

    private static IEnumerable<(string Table, string Text)> Sections() =>
        s_specification.Split("\n### ").Skip(1).Select(s => (s.Split('`')[1], s));

    [GeneratedRegex(@"^\| `(?<name>[a-z_]+)` \| `(?<type>[^`]+)` \| (?<null>yes|no) \|", RegexOptions.Multiline)]
    private static partial Regex Column();

    [GeneratedRegex(@"(?<unique>Unique:|Index) `(?<columns>\(?[a-z_, ]+\)?)`")]
    private static partial Regex Index();

    [GeneratedRegex(@"^\| `(?<type>[a-z_]+)` \| (?<values>(`[A-Z_]+`(, )?)+) \|", RegexOptions.Multiline)]
    private static partial Regex Enumeration();

    [GeneratedRegex("`([A-Z_]+)`")]
    private static partial Regex Value();
}
