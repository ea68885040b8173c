namespace Ashlar.Database.Changes;

/// <summary>The words of the rows that are there already are taken in too.</summary>
public sealed record CreateFullText(Table Table, FullTextIndex FullText) : SchemaChange
{
    public override string Heading => "CreateFullTextIndex";
}

public sealed record DropFullText(Table Table, FullTextIndex FullText) : SchemaChange
{
    public override string Heading => "DropFullTextIndex";
}
