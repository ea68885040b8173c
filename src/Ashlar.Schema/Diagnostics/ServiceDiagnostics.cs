using Ashlar.Diagnostics;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Diagnostics;

/// <summary>Which service owns a model, and what that asks of the schema: <c>@service</c>, <c>@outbox</c>.</summary>
internal static class ServiceDiagnostics
{
    private const string Columns = "id, service String, kind String, payload Json, createdAt DateTime, attempts Int, error String?";

    public static Diagnostic BadName(Location location, string name) => Diagnostic.Error(
        "PSL0670", $"\"{name}\" cannot name a service", location, "start with a letter, and use letters, digits, hyphens and underscores only");

    public static Diagnostic NoService(ModelSymbol model) => Diagnostic.Error(
        "PSL0671", $"\"{model.Name}\" belongs to no service, though other models do", model.NameLocation, "write /// @service(…) above it");

    public static Diagnostic ManyToMany(RelationFieldSymbol field) => Diagnostic.Error(
        "PSL0672",
        $"the table between \"{field.Model.Name}\" and \"{field.RelatedModel.Name}\" would belong to two services",
        field.Location,
        "write a model for it, with a relation to each of them, and give it to one of the services");

    public static Diagnostic NotTheId(RelationFieldSymbol field, ModelSymbol referenced) => Diagnostic.Error(
        "PSL0673",
        $"\"{field}\" refers to a row of another service by something else than its @id of one field",
        field.Location,
        $"refer to the @id of \"{referenced.Name}\", which never changes");

    public static Diagnostic Tenant(RelationFieldSymbol field) => Diagnostic.Error(
        "PSL0674",
        $"whose a \"{field.Model.Name}\" is would be known to another service only",
        field.Location,
        "keep the tenant in a field of the model: /// @tenant above it");

    public static Diagnostic OutboxMissing(Location location, string reason) => Diagnostic.Error(
        "PSL0675", $"the services need an outbox: {reason}", location, $"write a model with /// @outbox and the fields {Columns}");

    public static Diagnostic OutboxLacks(Location location, string column) => OutboxField(location, $"the outbox has no field \"{column}\"");

    public static Diagnostic OutboxHas(FieldSymbol field) => OutboxField(field.NameLocation, $"nobody fills \"{field}\" of the outbox");

    public static Diagnostic SecondOutbox(Location location) => OutboxPlace(location, "there is an outbox already", "keep @outbox on one model; every service has its table");

    public static Diagnostic OutboxOfOne(Location location) => OutboxPlace(location, "the outbox belongs to every service", "remove @service from it");

    private static Diagnostic OutboxField(Location location, string problem) => Diagnostic.Error(
        "PSL0676", problem, location, $"its fields are {Columns}; others have a default, or are optional");

    private static Diagnostic OutboxPlace(Location location, string problem, string help) => Diagnostic.Error("PSL0677", problem, location, help);

    public static Diagnostic LogKey(ModelSymbol log) => Diagnostic.Error(
        "PSL0678",
        $"the database makes the key of \"{log.Name}\", so a record that comes twice from another service would be two",
        log.NameLocation,
        "let the client make it: id String @id @default(uuid())");

    public static Diagnostic DeletedByCascade(RelationFieldSymbol field, ModelSymbol referenced, ModelSymbol by) => Diagnostic.Error(
        "PSL0679",
        $"the database deletes \"{referenced.Name}\" rows with their \"{by.Name}\", and \"{field}\" of another service would not hear of it",
        field.Location,
        $"let \"{field.Model.Name}\" refer to \"{by.Name}\" instead, or delete the rows of \"{referenced.Name}\" by the client (onDelete: Restrict)");
}
