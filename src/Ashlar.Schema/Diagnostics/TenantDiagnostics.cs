using Ashlar.Diagnostics;
using Ashlar.Schema.Annotations;
using Ashlar.Schema.Binding;
using Ashlar.Schema.Providers;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Diagnostics;

/// <summary>Whose a row is: <c>@tenant</c>.</summary>
internal static class TenantDiagnostics
{
    public static Diagnostic UnknownRelation(AnnotationUse use, ModelSymbol model)
    {
        var name = use.Text("relation")!;
        var nearest = Spelling.Nearest(name, model.RelationFields.Select(f => f.Name));
        return Diagnostic.Error("PSL0610", $"the model \"{model.Name}\" has no relation \"{name}\"", use.LocationOf("relation"),
            nearest is null ? "name the relation field that leads to the tenant" : $"write @tenant({nearest})");
    }

    public static Diagnostic WrongSide(AnnotationUse use, RelationFieldSymbol relation) => Diagnostic.Error(
        "PSL0611", $"\"{relation}\" does not hold the foreign key, so it leads to no single tenant", use.LocationOf("relation"),
        "name a relation that has fields: and references:");

    public static Diagnostic OptionalRelation(AnnotationUse use, RelationFieldSymbol relation) => Diagnostic.Error(
        "PSL0612", $"\"{relation}\" is optional, so some rows would belong to nobody", use.LocationOf("relation"),
        "make the relation and its columns required");

    public static Diagnostic WithoutTenant(AnnotationUse use, RelationFieldSymbol relation) => Diagnostic.Error(
        "PSL0613", $"\"{relation}\" leads to \"{relation.RelatedModel.Name}\", which has no tenant", use.LocationOf("relation"),
        $"put @tenant on a field of \"{relation.RelatedModel.Name}\", or @tenant(…) on the model");

    public static Diagnostic Cycle(AnnotationUse use, ModelSymbol model) => Diagnostic.Error(
        "PSL0614", $"the tenant of \"{model.Name}\" leads back to itself", use.Location, "put @tenant on a field of one of the models in the circle");

    public static Diagnostic DifferentTypes(AnnotationUse use, ScalarFieldSymbol field, ScalarFieldSymbol first) => Diagnostic.Error(
        "PSL0615", $"expected the tenant field \"{field}\" to be {first.ScalarType} as \"{first}\" is, but got {field.ScalarType}", use.Location,
        "give all tenant fields one type");

    public static Diagnostic NoRowLevelSecurity(AnnotationUse use, DatabaseProvider provider) => Diagnostic.Warning(
        "PSL0616", $"row-level security is not to be had in {provider.DisplayName}, so only the client keeps tenants apart", use.LocationOf("rls"),
        "remove rls, or move to a database that has it");
}
