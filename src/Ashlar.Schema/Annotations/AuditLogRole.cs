using Ashlar.Psl.Syntax;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Annotations;

/// <summary>What a field of the audit log holds.</summary>
public enum AuditLogRole
{
    Actor,
    Action,
    Model,
    RowId,
    Before,
    After,
    Details,
    At,
    Address,
    UserAgent,
}

/// <summary>A field of the audit log, which is known by its name. Texts and not references: a record outlives the user and the row that it is about.</summary>
/// <param name="Names">The names that it may have, in any case and with or without underscores; the first is ours.</param>
/// <param name="Arities">The first is the one to recommend.</param>
internal sealed record AuditLogColumn(AuditLogRole Role, IReadOnlyList<string> Names, ScalarType Type, params IReadOnlyList<FieldArity> Arities)
{
    /// <summary>Every field that means something, with the names that such logs usually give it.</summary>
    public static IReadOnlyList<AuditLogColumn> All { get; } =
    [
        new(AuditLogRole.Actor, ["actor", "actorId", "userId"], ScalarType.String, FieldArity.Optional),
        new(AuditLogRole.Action, ["action"], ScalarType.String, FieldArity.Required),
        new(AuditLogRole.Model, ["model", "entity", "entityType", "resource", "resourceType"], ScalarType.String, FieldArity.Required, FieldArity.Optional),
        new(AuditLogRole.RowId, ["rowId", "entityId", "resourceId", "recordId"], ScalarType.String, FieldArity.Required, FieldArity.Optional),
        new(AuditLogRole.Before, ["before", "oldValues"], ScalarType.Json, FieldArity.Optional),
        new(AuditLogRole.After, ["after", "newValues"], ScalarType.Json, FieldArity.Optional),
        new(AuditLogRole.Details, ["details", "changes", "metadata"], ScalarType.Json, FieldArity.Optional),
        new(AuditLogRole.At, ["at", "createdAt", "timestamp"], ScalarType.DateTime, FieldArity.Required),
        new(AuditLogRole.Address, ["ipAddress", "ip"], ScalarType.String, FieldArity.Optional),
        new(AuditLogRole.UserAgent, ["userAgent"], ScalarType.String, FieldArity.Optional),
    ];

    public bool IsNamed(string field) => Names.Any(n => string.Equals(n, field.Replace("_", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase));

    public bool IsMetBy(FieldSymbol field) => field is ScalarFieldSymbol { ScalarType: { } type } && type == Type && Arities.Contains(field.Arity);

    /// <summary>The field as it would be written under a name.</summary>
    public string As(string name) => $"{name} {Type}{(Arities[0] == FieldArity.Optional ? "?" : "")}";

    public override string ToString() => As(Names[0]);
}
