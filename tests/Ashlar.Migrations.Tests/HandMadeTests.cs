namespace Ashlar.Migrations.Tests;

/// <summary>What the schema language cannot say, and a hand has put into the database: it is no difference, and it is there after a rebuild.</summary>
public class HandMadeTests
{
    private const string Schema = "model Note {\n  id    Int    @id @default(autoincrement())\n  title String\n  size  Int    @default(0)\n}\n";

    private static readonly string Changed = Schema.Replace("size  Int    @default(0)", "size  BigInt @default(7)\n  body  String @default(\"\")", StringComparison.Ordinal);

    /// <summary>The database, the kind, how it is made, and a query that gives 1 while it is there.</summary>
    private static readonly (string Database, string Kind, string Sql, string Proof)[] Kinds =
    [
        ("sqlite", "named check", Table("CONSTRAINT \"mine\" CHECK (size < 100)"), Text("mine")),
        ("sqlite", "check without a name", Table("CHECK (length(title) < 100)"), Text("length(title) < 100")),
        ("sqlite", "check of a column", Table("", size: " CHECK (size >= 0)"), Text("size >= 0")),
        ("sqlite", "collation", Table("", title: " COLLATE NOCASE"), "SELECT COUNT(*) FROM sqlite_master WHERE name = 'Note' AND lower(sql) LIKE '%collate%nocase%'"),
        ("sqlite", "generated column", Table("\"upper\" TEXT GENERATED ALWAYS AS (upper(title)) VIRTUAL"), "SELECT COUNT(*) FROM pragma_table_xinfo('Note') WHERE name = 'upper' AND hidden = 2"),
        ("sqlite", "trigger", "CREATE TRIGGER \"t\" AFTER INSERT ON \"Note\" BEGIN SELECT 1; END", Object("t")),
        ("sqlite", "view", "CREATE VIEW \"v\" AS SELECT title FROM \"Note\"", Object("v")),
        ("sqlite", "trigger on a view", "CREATE VIEW \"v\" AS SELECT title FROM \"Note\"; CREATE TRIGGER \"t\" INSTEAD OF INSERT ON \"v\" BEGIN SELECT 1; END", Object("t")),
        ("sqlite", "partial index", "CREATE INDEX \"i\" ON \"Note\" (\"title\") WHERE size > 0", Object("i")),
        ("sqlite", "index on an expression", "CREATE INDEX \"i\" ON \"Note\" (lower(\"title\"))", Object("i")),
        ("sqlite", "virtual table", "CREATE VIRTUAL TABLE \"search\" USING fts5(title)", Object("search")),
        ("postgresql", "check", "ALTER TABLE \"Note\" ADD CONSTRAINT \"mine\" CHECK (size < 100)", "SELECT COUNT(*) FROM pg_constraint WHERE conname = 'mine'"),
        ("postgresql", "collation", "ALTER TABLE \"Note\" ALTER COLUMN \"title\" TYPE TEXT COLLATE \"C\"", "SELECT COUNT(*) FROM pg_attribute a JOIN pg_collation c ON c.oid = a.attcollation WHERE attrelid = '\"Note\"'::regclass AND collname = 'C'"),
        ("postgresql", "generated column", "ALTER TABLE \"Note\" ADD COLUMN \"upper\" TEXT GENERATED ALWAYS AS (upper(title)) STORED", "SELECT COUNT(*) FROM pg_attribute WHERE attrelid = '\"Note\"'::regclass AND attgenerated = 's'"),
        ("postgresql", "trigger and function", "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$; CREATE TRIGGER t BEFORE INSERT ON \"Note\" FOR EACH ROW EXECUTE FUNCTION f()", "SELECT COUNT(*) FROM pg_trigger WHERE tgname = 't'"),
        ("postgresql", "comment", "COMMENT ON COLUMN \"Note\".\"title\" IS 'for people'", "SELECT COUNT(*) FROM pg_description WHERE description = 'for people'"),
        ("postgresql", "view", "CREATE VIEW v AS SELECT title FROM \"Note\"", Relation("v")),
        ("postgresql", "materialized view", "CREATE MATERIALIZED VIEW v AS SELECT title FROM \"Note\"", Relation("v")),
        ("postgresql", "partial index", "CREATE INDEX i ON \"Note\" (\"title\") WHERE size > 0", Relation("i")),
        ("postgresql", "index on an expression", "CREATE INDEX i ON \"Note\" (lower(\"title\"))", Relation("i")),
        ("postgresql", "exclusion constraint", "ALTER TABLE \"Note\" ADD CONSTRAINT x EXCLUDE USING btree (\"title\" WITH =)", "SELECT COUNT(*) FROM pg_constraint WHERE conname = 'x'"),
        ("postgresql", "policy", "ALTER TABLE \"Note\" ENABLE ROW LEVEL SECURITY; CREATE POLICY mine ON \"Note\" USING (true)", "SELECT COUNT(*) FROM pg_policies WHERE policyname = 'mine'"),
        ("postgresql", "storage parameter", "ALTER TABLE \"Note\" SET (fillfactor = 70)", "SELECT COUNT(*) FROM pg_class WHERE relname = 'Note' AND reloptions = '{fillfactor=70}'"),
        ("postgresql", "partition", "CREATE TABLE part (LIKE \"Note\"); DROP TABLE \"Note\"; CREATE TABLE \"Note\" (\"id\" SERIAL NOT NULL, \"title\" TEXT NOT NULL, \"size\" INTEGER NOT NULL DEFAULT 0, CONSTRAINT \"Note_pkey\" PRIMARY KEY (\"id\")) PARTITION BY RANGE (\"id\"); DROP TABLE part; CREATE TABLE part PARTITION OF \"Note\" DEFAULT", Relation("part")),
    ];

    public static TheoryData<string, string> Data => [.. Kinds.Select(k => (k.Database, k.Kind))];

    [Theory, MemberData(nameof(Data))]
    public async Task It_is_no_difference_and_survives(string database, string kind)
    {
        var (_, _, sql, proof) = Kinds.Single(k => k.Database == database && k.Kind == kind);
        await using var project = await LiveProject.CreateAsync(database);
        await project.PushAsync(Schema);
        await project.ExecuteAsync(sql);
        await project.ExecuteAsync("INSERT INTO \"Note\" (\"title\") VALUES ('a')");

        Assert.Null(await project.PushAsync(Schema));
        Assert.NotNull(await project.PushAsync(Changed));

        Assert.Equal([], project.Diagnostics);
        Assert.Equal("1", await project.ScalarAsync(proof));
        Assert.Equal("1", await project.ScalarAsync("SELECT COUNT(*) FROM \"Note\""));
        Assert.Null(await project.PushAsync(Changed));
    }

    private static string Table(string constraint, string title = "", string size = "") =>
        $"DROP TABLE \"Note\"; CREATE TABLE \"Note\" (\"id\" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, \"title\" TEXT NOT NULL{title}, \"size\" INTEGER NOT NULL DEFAULT 0{size}{(constraint.Length > 0 ? $", {constraint}" : "")})";

    private static string Text(string part) => $"SELECT COUNT(*) FROM sqlite_master WHERE name = 'Note' AND sql LIKE '%{part}%'";

    private static string Object(string name) => $"SELECT COUNT(*) FROM sqlite_master WHERE name = '{name}'";

    private static string Relation(string name) => $"SELECT COUNT(*) FROM pg_class WHERE relname = '{name}'";
}
