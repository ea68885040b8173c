namespace Ashlar.CodeGen.ClientModel;

/// <summary>The client to write. Every name, type and expression in it is decided: an emitter only prints.</summary>
internal sealed record Client
{
    public required string Namespace { get; init; }

    public required string Name { get; init; }

    /// <summary>What the client is called in comments: the schema's file or folder.</summary>
    public required string SchemaName { get; init; }

    public required IReadOnlyList<Entity> Entities { get; init; }

    public required IReadOnlyList<Enumeration> Enumerations { get; init; }

    /// <summary>The full names of the driver types.</summary>
    public required IReadOnlyList<string> Drivers { get; init; }

    /// <summary>The context to write for the types that <c>@json</c> names; <see langword="null"/> where the user has one, or nothing needs it.</summary>
    public JsonContext? JsonContext { get; init; }

    /// <summary>The clients of the services; empty where the schema has none.</summary>
    public required IReadOnlyList<ServiceClient> Services { get; init; }

    /// <summary><see langword="null"/> where no model belongs to a tenant.</summary>
    public TenantScope? Tenant { get; init; }

    /// <summary>The statements of files, those of the whole database and those of a tenant; none where there are no such files.</summary>
    public IReadOnlyList<QueryClass> Queries { get; init; } = [];
}
