using Ashlar.Diagnostics;
using Ashlar.Schema.Providers;

namespace Ashlar.Schema;

public enum RelationMode
{
    /// <summary>The database keeps relations with foreign keys.</summary>
    ForeignKeys,

    /// <summary><c>relationMode = "prisma"</c>: no foreign keys; the client keeps relations.</summary>
    Prisma,
}

/// <summary>The <c>datasource</c> block.</summary>
public sealed class Datasource
{
    public required string Name { get; init; }

    /// <summary>The database that this model of the schema is for.</summary>
    public required DatabaseProvider Provider { get; init; }

    /// <summary>The block names another provider; this one comes from <c>@alsoOn</c>.</summary>
    public bool IsOther { get; init; }

    /// <summary>Where the URL comes from; <see langword="null"/> in Prisma 7's form, where it is <c>DATABASE_URL</c>.</summary>
    public ConfigValue? Url { get; init; }

    public ConfigValue? DirectUrl { get; init; }

    public ConfigValue? ShadowDatabaseUrl { get; init; }

    public RelationMode RelationMode { get; init; }

    /// <summary>The database schemas named by <c>schemas = […]</c>; empty when the property is absent.</summary>
    public IReadOnlyList<string> Schemas { get; init; } = [];

    public IReadOnlyList<DatabaseExtension> Extensions { get; init; } = [];

    public required Location Location { get; init; }
}

/// <summary>An entry of <c>extensions = [name(map: "…", schema: "…", version: "…")]</c>.</summary>
public sealed record DatabaseExtension(string Name, string? DatabaseName, string? Schema, string? Version);

/// <summary>A text given in place, or the name of the environment variable in <c>env("…")</c> that holds it. Exactly one is set.</summary>
public sealed record ConfigValue(string? Literal, string? EnvironmentVariable);
