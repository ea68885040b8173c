namespace Ashlar.Database.Changes;

public sealed record CreateNamespace(string Name) : SchemaChange
{
    public override string Heading => "CreateSchema";
}

public sealed record CreateExtension(Extension Extension) : SchemaChange;

public sealed record AlterExtension(Extension Previous, Extension Next) : SchemaChange;

public sealed record DropExtension(Extension Extension) : SchemaChange;
