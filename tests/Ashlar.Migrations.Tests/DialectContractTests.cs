using Ashlar.Database;
using Ashlar.Database.Changes;
using Ashlar.Database.Dialects;

namespace Ashlar.Migrations.Tests;

/// <summary>Every dialect writes or refuses every kind of change: none is forgotten.</summary>
public class DialectContractTests
{
    private static readonly Column Id = new("id", new OtherColumnType("INTEGER"), ColumnArity.Required);
    private static readonly TableIndex Index = new("i", IsUnique: true, [new IndexColumn("id")]);
    private static readonly ForeignKey Key = new("k", ["id"], new ObjectName(null, "T"), ["id"], ForeignKeyAction.Cascade, ForeignKeyAction.NoAction);
    private static readonly PrimaryKey Primary = new("p", [new IndexColumn("id")]);
    private static readonly CheckConstraint Check = new("c_valid", "id > 0", IsManaged: true);
    private static readonly Table Table = new(new ObjectName(null, "T")) { Columns = [Id], PrimaryKey = Primary, Indexes = [Index], ForeignKeys = [Key], Checks = [Check] };
    private static readonly EnumDefinition Enum = new(new ObjectName(null, "E"), ["A"]);
    private static readonly Extension Extension = new("x", "s", "1");
    private static readonly View View = new(new ObjectName(null, "V"), "SELECT 1 AS a") { IsManaged = true };
    private static readonly Policy Policy = new(Policy.TenantName, "true");
    private static readonly FullTextIndex FullText = new("T_search", "english", [new FullTextColumn("id", 'A')]);
    private static readonly ColumnDifference Difference = new(Arity: true, Default: false, Autoincrement: false, Cast: TypeCast.Risky);

    private static readonly SchemaChange[] Samples =
    [
        new CreateNamespace("s"),
        new CreateExtension(Extension), new AlterExtension(Extension, Extension with { Version = "2" }), new DropExtension(Extension),
        new CreateEnum(Enum), new AlterEnum(Enum, Enum with { Values = ["A", "B"] }, ["B"], [], [], []), new DropEnum(Enum),
        new RenameTable(Table, Table with { Name = new ObjectName(null, "U") }), new RenameColumn(Table, Id, Id with { Name = "key" }),
        new RenameEnum(Enum, Enum with { Name = new ObjectName(null, "F") }), new RenameEnumValue(Enum.Name, "A", "B", [new EnumColumn(Table, Id)]),
        new CreateTable(Table), new DropTable(Table), new AlterTable(Table, Table, [new AddColumn(Table, Id)]),
        new AddColumn(Table, Id), new DropColumn(Table, Id),
        new AlterColumn(Table, Id, Id with { Arity = ColumnArity.Nullable }, Difference), new RecreateColumn(Table, Id, Id, Difference),
        new AddPrimaryKey(Table, Primary), new DropPrimaryKey(Table, Primary), new RenamePrimaryKey(Table, "p", "q"),
        new AddCheck(Table, Check), new DropCheck(Table, Check),
        new RebuildTables([new TableRebuild(Table, Table, [], [new ColumnCopy(Id, Id, FillsNulls: false)])]),
        new CreateIndex(Table, Index, IndexOrigin.NewTable), new DropIndex(Table, Index), new RenameIndex(Table, Index, Index), new RecreateIndex(Table, Index, Index),
        new CreateView(View), new AlterView(View, View), new DropView(View),
        new EnableRowSecurity(Table), new DisableRowSecurity(Table), new CreatePolicy(Table, Policy), new DropPolicy(Table, Policy),
        new CreateFullText(Table, FullText), new DropFullText(Table, FullText),
        new AddForeignKey(Table, Key), new DropForeignKey(Table, Key), new RenameForeignKey(Table, Key, Key),
    ];

    public static TheoryData<string> Kinds => [.. typeof(SchemaChange).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(SchemaChange)) && !t.IsAbstract).Select(t => t.Name)];

    [Theory, MemberData(nameof(Kinds))]
    public void Each_change_is_written_or_refused(string kind)
    {
        var sample = Assert.Single(Samples, s => s.GetType().Name == kind);
        var written = Project.Dialects.Where(d => IsWritten(d.SqlWriter, sample)).Select(d => d.Name).ToList();

        Assert.NotEmpty(written);
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Each_change_is_sealed(string kind) =>
        Assert.True(typeof(SchemaChange).Assembly.GetTypes().Single(t => t.Name == kind).IsSealed, $"{kind} is not sealed");

    private static bool IsWritten(ISqlWriter writer, SchemaChange change)
    {
        try
        {
            var statements = writer.Write(change);
            Assert.NotEmpty(statements);
            Assert.All(statements, s => Assert.False(string.IsNullOrWhiteSpace(s)));
            return true;
        }
        catch (UnsupportedChangeException refusal)
        {
            Assert.Contains(change.GetType().Name, refusal.Message, StringComparison.Ordinal);
            return false;
        }
    }
}
