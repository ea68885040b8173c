using Ashlar.Diagnostics;
using Ashlar.Schema.Annotations;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Diagnostics;

/// <summary>What the database must not read: <c>@encrypted</c>.</summary>
internal static class EncryptionDiagnostics
{
    public static Diagnostic InPrimaryKey(AnnotationUse use, ScalarFieldSymbol field) => Diagnostic.Error(
        "PSL0630", $"\"{field}\" is part of the primary key and cannot be encrypted", use.Location, "identify rows by another field");

    public static Diagnostic InRelation(AnnotationUse use, ScalarFieldSymbol field) => Diagnostic.Error(
        "PSL0631", $"\"{field}\" is a column of a relation and cannot be encrypted", use.Location, "relate the models by another field");

    public static Diagnostic Indexed(AnnotationUse use, ScalarFieldSymbol field, string attribute) => Diagnostic.Error(
        "PSL0632", $"\"{field}\" is encrypted differently each time, so \"{attribute}\" would never find it", use.Location,
        "write @encrypted(deterministic), or remove the field from the index");

    public static Diagnostic NativeType(AnnotationUse use, ScalarFieldSymbol field, string nativeType) => Diagnostic.Error(
        "PSL0633", $"what \"{field}\" holds once it is encrypted does not fit into \"{nativeType}\"", use.Location, "remove the native type");

    public static Diagnostic PlainDefault(AnnotationUse use, ScalarFieldSymbol field) => Diagnostic.Error(
        "PSL0634", $"the default of \"{field}\" would be stored without encryption", use.Location, "remove @default, and set the value when creating");

    public static Diagnostic Checked(AnnotationUse check, ScalarFieldSymbol field) => Diagnostic.Error(
        "PSL0635", $"the database sees \"{field}\" encrypted only and cannot check it", check.Location, "remove @check");
}
