namespace Ashlar.Schema.Providers;

/// <summary>What a database can do, as far as the language cares. Each is false by default; false means that using the feature is an error.</summary>
public sealed record ProviderCapabilities
{
    /// <summary><c>String[]</c> as a column.</summary>
    public bool ScalarLists { get; init; }

    /// <summary><c>Json[]</c> as a column; only asked where <see cref="ScalarLists"/> holds too.</summary>
    public bool JsonLists { get; init; }

    /// <summary><c>enum</c> blocks.</summary>
    public bool Enums { get; init; }

    /// <summary><c>Json</c> fields.</summary>
    public bool Json { get; init; }

    /// <summary><c>Decimal</c> fields.</summary>
    public bool Decimals { get; init; }

    /// <summary><c>type</c> blocks: a structure inside a row.</summary>
    public bool CompositeTypes { get; init; }

    /// <summary><c>schemas</c> in the datasource and <c>@@schema</c> on blocks.</summary>
    public bool MultipleSchemas { get; init; }

    /// <summary>The database itself can keep tenants apart: <c>@tenant(rls: true)</c>.</summary>
    public bool RowLevelSecurity { get; init; }

    /// <summary><c>autoincrement()</c> at all.</summary>
    public bool Autoincrement { get; init; }

    /// <summary>An <c>autoincrement()</c> field that is not the whole primary key.</summary>
    public bool AutoincrementOutsideId { get; init; }

    /// <summary>More than one <c>autoincrement()</c> field in a model.</summary>
    public bool SeveralAutoincrements { get; init; }

    /// <summary><c>auto()</c>: a key that the database makes in its own way.</summary>
    public bool AutoFunction { get; init; }

    /// <summary><c>sequence()</c>.</summary>
    public bool SequenceFunction { get; init; }

    /// <summary>Defaults are constraints with names: <c>map:</c> on <c>@default</c>.</summary>
    public bool NamedDefaults { get; init; }

    /// <summary>Primary keys have names: <c>map:</c> on <c>@id</c>.</summary>
    public bool NamedPrimaryKeys { get; init; }

    /// <summary>Foreign keys have names: <c>map:</c> on <c>@relation</c>.</summary>
    public bool NamedForeignKeys { get; init; }

    /// <summary><c>sort:</c> on a field of the primary key.</summary>
    public bool SortedPrimaryKeys { get; init; }

    /// <summary><c>length:</c>: an index on the beginning of a text.</summary>
    public bool IndexPrefixLengths { get; init; }

    /// <summary><c>where:</c>: an index on some of the rows.</summary>
    public bool PartialIndexes { get; init; }

    /// <summary><c>clustered:</c>: the table lies in the order of the index.</summary>
    public bool ClusteredKeys { get; init; }

    /// <summary><c>@@fulltext</c>.</summary>
    public bool FulltextIndexes { get; init; }

    /// <summary><c>@shardKey</c> and <c>@@shardKey</c>.</summary>
    public bool ShardKeys { get; init; }

    /// <summary>Many-to-many as two lists of keys, without a table between.</summary>
    public bool EmbeddedManyToMany { get; init; }

    /// <summary><c>references:</c> may list the columns of a composite key in another order than the key does.</summary>
    public bool ReferencesInAnyOrder { get; init; }

    /// <summary>
    /// A foreign key may say <c>SetNull</c> for a column that cannot be null. The database takes the table, and refuses
    /// the delete; so the finding is a warning there, and an error elsewhere.
    /// </summary>
    public bool SetNullOnRequiredFields { get; init; }

    /// <summary>The database refuses tables whose cascades form a circle or meet.</summary>
    public bool RefusesCascadeCycles { get; init; }
}
