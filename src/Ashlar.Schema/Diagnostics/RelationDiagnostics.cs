using Ashlar.Diagnostics;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Diagnostics;

/// <summary>Relations: both sides, foreign keys, referential actions.</summary>
internal static class RelationDiagnostics
{
    public static Diagnostic NotARelation(string field, string type, Location location) => Diagnostic.Error(
        "PSL0230", $"@relation stands on \"{field}\", which is of type {type} and no relation", location, "move it to the field whose type is the other model");

    public static Diagnostic ColumnAttribute(string attribute, RelationFieldSymbol field, Location location)
    {
        var columns = field.ReferencingFields?.Select(f => f.Name).ToList() ?? [];
        return Diagnostic.Error("PSL0231", $"{attribute} cannot stand on the relation \"{field.Name}\", which is no column", location, columns.Count switch
        {
            0 => "remove it, or move it to the field of the foreign key",
            1 => $"move it to \"{columns[0]}\"",
            _ => $"write @{attribute}([{string.Join(", ", columns)}]) on the model",
        });
    }

    public static Diagnostic UnknownFields(string argument, string model, IEnumerable<string> fields, Location location) => Diagnostic.Error(
        "PSL0232", $"\"{argument}\" names {Listed(fields)}, but \"{model}\" has no such field", location, $"name fields of \"{model}\"");

    public static Diagnostic RelationsAsColumns(string argument, string model, IEnumerable<string> fields, Location location) => Diagnostic.Error(
        "PSL0233", $"\"{argument}\" names {Listed(fields)} of \"{model}\", which is no column", location, "name columns only");

    public static Diagnostic RepeatedField(string argument, string field, Location location) => Diagnostic.Error(
        "PSL0234", $"\"{argument}\" names the field \"{field}\" twice", location, "name each field once");

    public static Diagnostic Ambiguous(RelationFieldSymbol field, IEnumerable<string> fields) => Diagnostic.Error(
        "PSL0235", $"the fields {Listed(fields)} of \"{field.Model.Name}\" are all sides of one relation to \"{field.RelatedModel.Name}\"", field.NameLocation,
        field.IsSelfRelation
            ? "give both sides of a relation the same name with @relation(\"…\"), and other relations other names"
            : "give each relation a name of its own with @relation(\"…\"), the same on both sides");

    public static Diagnostic MissingOpposite(RelationFieldSymbol field) => Diagnostic.Error(
        "PSL0236", $"the relation \"{field}\" has no opposite field in \"{field.RelatedModel.Name}\"", field.NameLocation,
        $"add a field of type {field.Model.Name}{(field.IsList ? "" : "[]")} to \"{field.RelatedModel.Name}\", or run ashlar format");

    public static Diagnostic MissingFields(RelationFieldSymbol field) => Diagnostic.Error(
        "PSL0237", $"the relation \"{field}\" does not say which fields are its foreign key", field.NameLocation,
        "write @relation(fields: […], references: […])");

    public static Diagnostic MissingReferences(RelationFieldSymbol field) => Diagnostic.Error(
        "PSL0238", $"the relation \"{field}\" does not say which fields of \"{field.RelatedModel.Name}\" its foreign key points at", field.NameLocation,
        "write @relation(fields: […], references: […])");

    public static Diagnostic KeyOnWrongSide(RelationFieldSymbol field, RelationFieldSymbol other) => Diagnostic.Error(
        "PSL0239", $"the relation \"{field}\" cannot have \"fields\" or \"references\": the foreign key is on \"{other}\"", field.NameLocation,
        $"remove them here, and write them on \"{other}\"");

    public static Diagnostic KeyOnBothSides(string argument, RelationFieldSymbol field, RelationFieldSymbol other) => Diagnostic.Error(
        "PSL0240", $"both \"{field}\" and \"{other}\" have \"{argument}\"", field.NameLocation, "keep it on the side that has the foreign key");

    public static Diagnostic SplitKey(RelationFieldSymbol field, RelationFieldSymbol other) => Diagnostic.Error(
        "PSL0241", $"\"fields\" and \"references\" of a relation are apart, on \"{field}\" and \"{other}\"", field.NameLocation, "write both on the side that has the foreign key");

    public static Diagnostic ActionsOnWrongSide(RelationFieldSymbol field, RelationFieldSymbol other) => Diagnostic.Error(
        "PSL0242", $"the relation \"{field}\" cannot have \"onDelete\" or \"onUpdate\": the foreign key is on \"{other}\"", field.NameLocation,
        $"move them to \"{other}\"");

    public static Diagnostic ActionsOnManyToMany(RelationFieldSymbol field, Location location) => Diagnostic.Error(
        "PSL0243", $"the many-to-many relation \"{field}\" cannot have referential actions", location, "remove them, or write a model for the table between");

    public static Diagnostic UnknownAction(string action, string? nearest, Location location) => Diagnostic.Error(
        "PSL0244", $"there is no referential action \"{action}\"", location, nearest is null ? "write Cascade, Restrict, NoAction, SetNull or SetDefault" : $"write {nearest}");

    public static Diagnostic ActionNotAllowed(ReferentialAction action, IEnumerable<ReferentialAction> allowed, Location location) => Diagnostic.Error(
        "PSL0245", $"the referential action \"{action}\" is not possible here", location, $"write one of {string.Join(", ", allowed)}");

    public static Diagnostic DifferentLength(RelationFieldSymbol field, Location location) => Diagnostic.Error(
        "PSL0246", $"\"fields\" of \"{field}\" has {Counted.Of(field.ReferencingFields!.Count, "field")}, but \"references\" has {field.ReferencedFields!.Count}", location,
        "name as many fields in both");

    public static Diagnostic DifferentType(RelationFieldSymbol field, ScalarFieldSymbol from, ScalarFieldSymbol to) => Diagnostic.Error(
        "PSL0247", $"the foreign key \"{from}\" is of type {from.Type}, but it points at \"{to}\" of type {to.Type}", field.NameLocation, "give both the same type");

    public static Diagnostic NotUniqueReferences(RelationFieldSymbol field, IReadOnlyCollection<string> fields) => Diagnostic.Error(
        "PSL0248", $"the relation \"{field}\" points at {Listed(fields)} of \"{field.RelatedModel.Name}\", which is not unique", field.NameLocation,
        fields.Count == 1
            ? $"add @unique to \"{field.RelatedModel.Name}.{fields.First()}\""
            : $"add @@unique([{string.Join(", ", fields)}]) to \"{field.RelatedModel.Name}\"");

    public static Diagnostic ReferencesOrder(RelationFieldSymbol field) => Diagnostic.Error(
        "PSL0249", $"the relation \"{field}\" names the fields of a unique key in another order than the key does", field.NameLocation, "name them in the order of the key");

    public static Diagnostic OptionalKeyOfRequiredRelation(RelationFieldSymbol field, IEnumerable<string> optional) => Diagnostic.Error(
        "PSL0250", $"the relation \"{field}\" is required, but its foreign key can be empty: {Listed(optional)}", field.NameLocation,
        $"make the relation optional ({field.RelatedModel.Name}?), or the fields required");

    public static Diagnostic NotUniqueOneToOne(RelationFieldSymbol field, IReadOnlyCollection<string> fields) => Diagnostic.Error(
        "PSL0251", $"the one-to-one relation \"{field}\" has a foreign key that is not unique", field.NameLocation,
        (fields.Count == 1 ? $"add @unique to \"{fields.First()}\"" : $"add @@unique([{string.Join(", ", fields)}])") + ", or make the other side a list");

    public static Diagnostic BothSidesRequired(RelationFieldSymbol field) => Diagnostic.Error(
        "PSL0252", $"the relation \"{field}\" cannot be required: no foreign key can enforce it on this side", field.NameLocation, $"make it optional: {field.RelatedModel.Name}?");

    public static Diagnostic KeyOnOptionalSide(RelationFieldSymbol field, RelationFieldSymbol required) => Diagnostic.Error(
        "PSL0253", $"the foreign key is on \"{field}\", but the required side is \"{required}\"", field.NameLocation,
        $"move \"fields\" and \"references\" to \"{required}\", or make that side optional");

    public static Diagnostic SetNullOnRequired(string argument, RelationFieldSymbol field, bool isError) => new(
        isError ? "PSL0254" : "PSL0255", isError ? Severity.Error : Severity.Warning,
        $"\"{argument}\" of \"{field}\" is SetNull, but a field of its foreign key is required", field.ArgumentLocation(argument),
        "choose another action, or make the fields optional");

    public static Diagnostic ManyToManyWithoutId(RelationFieldSymbol field) => Diagnostic.Error(
        "PSL0256", $"the many-to-many relation \"{field}\" needs one @id field in \"{field.RelatedModel.Name}\"", field.NameLocation,
        "add an @id field there, or write a model for the table between");

    public static Diagnostic ManyToManyReferences(RelationFieldSymbol field) => Diagnostic.Error(
        "PSL0257", $"the many-to-many relation \"{field}\" cannot have \"references\"", field.NameLocation, "remove them: it always points at the @id field");

    public static Diagnostic ManyToManyView(RelationFieldSymbol field) => Diagnostic.Error(
        "PSL0258", $"the many-to-many relation \"{field}\" cannot have a view on one side", field.NameLocation, "write a model for the table between");

    public static Diagnostic IgnoredRelatedModel(RelationFieldSymbol field) => Diagnostic.Error(
        "PSL0259", $"the relation \"{field}\" leads to the ignored model \"{field.RelatedModel.Name}\"", field.NameLocation, "add @ignore to the field");

    public static Diagnostic EmptyName(Location location) => Diagnostic.Error(
        "PSL0260", "the name of the relation is empty", location, "write a name, or remove the argument");

    public static Diagnostic SelfCycle(RelationFieldSymbol field) => Diagnostic.Error(
        "PSL0261", $"the actions of the self-relation \"{field}\" would go round for ever", field.NameLocation, "write onDelete: NoAction, onUpdate: NoAction");

    public static Diagnostic Cycle(RelationFieldSymbol field, IEnumerable<string> path) => Diagnostic.Error(
        "PSL0262", $"the actions of \"{field}\" would go round in a circle: {string.Join(" → ", path)}", field.NameLocation,
        "write onDelete: NoAction, onUpdate: NoAction on one of these relations");

    public static Diagnostic MissingIndex(RelationFieldSymbol field) => Diagnostic.Warning(
        "PSL0263", $"the foreign key of \"{field}\" has no index, and without real foreign keys the database makes none", field.AttributeLocation,
        $"add @@index([{string.Join(", ", field.ReferencingFields!.Select(f => f.Name))}])");

    private static string Listed(IEnumerable<string> names) => string.Join(", ", names.Select(n => $"\"{n}\""));
}
