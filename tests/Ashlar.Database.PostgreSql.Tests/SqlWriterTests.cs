using Ashlar.Database.Changes;

namespace Ashlar.Database.PostgreSql.Tests;

/// <summary>Statements that the golden cases do not reach.</summary>
public class SqlWriterTests
{
    private static readonly Column Id = new("id", new NativeColumnType(TypeFamily.Int, "Integer", []), ColumnArity.Required);
    private static readonly Table Table = new(new ObjectName("shop", "we\"ird")) { Columns = [Id] };

    [Fact]
    public void Quotes_in_names_are_doubled() => Assert.Equal(
        ["CREATE TABLE \"shop\".\"we\"\"ird\" (\n    \"id\" INTEGER NOT NULL\n)"], Write(new CreateTable(Table)));

    [Fact]
    public void An_extension_is_moved_and_updated_in_two_statements() => Assert.Equal(
        ["ALTER EXTENSION \"postgis\" UPDATE TO \"3\"", "ALTER EXTENSION \"postgis\" SET SCHEMA \"geo\""],
        Write(new AlterExtension(new Extension("postgis", "public", "2"), new Extension("postgis", "geo", "3"))));

    [Fact]
    public void A_constraint_is_renamed_apart_from_other_changes_and_behind_them() => Assert.Equal(
        ["ALTER TABLE \"T\" ADD COLUMN     \"id\" INTEGER NOT NULL", "ALTER TABLE \"T\" RENAME CONSTRAINT \"a\" TO \"b\""],
        Write(new AlterTable(Plain, Plain, [new RenamePrimaryKey(Plain, "a", "b"), new AddColumn(Plain, Id)])));

    [Fact]
    public void Checks_stand_in_the_table_and_are_added_and_dropped_by_name()
    {
        var check = new CheckConstraint("T_id_valid", "\"id\" >= 0", IsManaged: true);

        Assert.Equal(["CREATE TABLE \"T\" (\n    \"id\" INTEGER NOT NULL,\n    CONSTRAINT \"T_id_valid\" CHECK (\"id\" >= 0)\n)"], Write(new CreateTable(Plain with { Checks = [check] })));
        Assert.Equal(["ALTER TABLE \"T\" ADD CONSTRAINT \"T_id_valid\" CHECK (\"id\" >= 0)"], Write(new AddCheck(Plain, check)));
        Assert.Equal(["ALTER TABLE \"T\" DROP CONSTRAINT \"T_id_valid\""], Write(new DropCheck(Plain, check)));
    }

    [Theory]
    [InlineData("JsonbPathOps", null, "jsonb_path_ops", false)]
    [InlineData("Int4MinMaxMultiOps", "Brin", "int4_minmax_multi_ops", false)]
    [InlineData("TimestampTzMinMaxOps", "Brin", "timestamptz_minmax_ops", true)]
    [InlineData("InetOps", "SpGist", "inet_ops", true)]
    [InlineData("InetOps", "Gist", "inet_ops", false)]
    public void Operator_classes_have_the_databases_names(string name, string? method, string sql, bool isDefault) =>
        Assert.Equal(new OperatorClass(sql, isDefault), new TypeMap().OperatorClass(name, method));

    private static Table Plain => Table with { Name = new ObjectName(null, "T") };

    private static IReadOnlyList<string> Write(SchemaChange change) => new SqlWriter(new TypeMap()).Write(change);
}
