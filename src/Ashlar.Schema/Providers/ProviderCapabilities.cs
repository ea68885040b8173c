namespace Ashlar.Schema.Providers;

/// <summary>What a database can do, as far as the language cares. Each is false by default; false means that using the feature is an error.</summary>
public sealed record ProviderCapabilities
{
    /// <summary><c>String[]</c> as a column.</summary>
    public bool ScalarLists { get; init; }

    /// <summary><c>enum</c> blocks.</summary>
    public bool Enums { get; init; }

    /// <summary>Json fields.</summary>
    public bool Json { get; init; }

    /// <summary>Defaults on lists: <c>@default([1, 2])</c>.</summary>
    public bool ListDefaults { get; init; }

    /// <summary><c>schemas</c> in the datasource and <c>@@schema</c> on blocks.</summary>
    public bool MultipleSchemas { get; init; }

    /// <summary><c>extensions</c> in the datasource.</summary>
    public bool Extensions { get; init; }

    /// <summary>An <c>autoincrement()</c> field that is not the primary key.</summary>
    public bool AutoincrementOutsideId { get; init; }

    /// <summary>More than one <c>autoincrement()</c> field in a model.</summary>
    public bool SeveralAutoincrements { get; init; }

    /// <summary><c>autoincrement()</c> inside a composite primary key.</summary>
    public bool AutoincrementInCompositeId { get; init; }

    /// <summary>Primary keys have names: <c>map:</c> on <c>@id</c>.</summary>
    public bool NamedPrimaryKeys { get; init; }

    /// <summary>Foreign keys have names: <c>map:</c> on <c>@relation</c>.</summary>
    public bool NamedForeignKeys { get; init; }
}
