using Ashlar.Diagnostics;
using Ashlar.Psl.Syntax;
using Ashlar.Schema.Binding;
using Ashlar.Schema.Providers;

namespace Ashlar.Schema.Symbols;

internal enum KeyKind
{
    PrimaryKey,
    Unique,
    Index,
    Fulltext,
    ShardKey,
}

/// <summary>A primary key, a unique key or an index, on a field or on the block.</summary>
internal sealed class KeySymbol(KeyKind kind, ModelSymbol model, AttributeSyntax attribute)
{
    private string? _conventionalName;

    public KeyKind Kind { get; } = kind;

    public ModelSymbol Model { get; } = model;

    public AttributeSyntax Attribute { get; } = attribute;

    /// <summary>The field it is written on; <see langword="null"/> for one on the block.</summary>
    public ScalarFieldSymbol? SourceField { get; init; }

    public IReadOnlyList<KeyFieldSymbol> Fields { get; set; } = [];

    /// <summary><c>name:</c>, for the client only.</summary>
    public string? ClientName { get; init; }

    /// <summary><c>map:</c>.</summary>
    public string? MappedName { get; set; }

    /// <summary><c>type:</c> as written.</summary>
    public MappedName? Method { get; set; }

    public bool? IsClustered { get; init; }

    /// <summary><c>where:</c> of a partial index.</summary>
    public ConditionSymbol? Where { get; init; }

    public Location Location => Attribute.Location;

    /// <summary>The attribute with its signs: <c>@id</c>, <c>@@unique</c>.</summary>
    public string AttributeName => (Attribute.IsBlockLevel ? "@@" : "@") + Attribute.Name.Value;

    /// <summary>No column of it can be empty or unknown to the client: it names one row.</summary>
    public bool IsStrict => !Fields.Any(f => f.IsOptional || f.IsUnsupported);

    public bool HasExactly(IReadOnlyList<ScalarFieldSymbol> fields) =>
        Fields.Count == fields.Count && Fields.Zip(fields).All(p => p.First.IsPlain && p.First.Root == p.Second);

    public Location ArgumentLocation(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Attribute.Arguments.FirstOrDefault(a => a.Name?.Value == name) is { } argument)
            {
                return argument.Location;
            }
        }

        return Location;
    }

    /// <summary>The name in the database; <see langword="null"/> for a primary key where those have none.</summary>
    public string? ConstraintName(DatabaseProvider provider)
    {
        var hasNone = Kind == KeyKind.PrimaryKey && !provider.Capabilities.NamedPrimaryKeys;
        return hasNone ? null : MappedName ?? ConventionalName(provider);
    }

    /// <summary>Asked by several rules, after all that it is made of has been bound.</summary>
    public string ConventionalName(DatabaseProvider provider) => _conventionalName
        ??= ConstraintNames.Of(Kind, Model.DatabaseName, Fields.Select(f => f.DatabasePath), provider.MaxIdentifierLength);
}
