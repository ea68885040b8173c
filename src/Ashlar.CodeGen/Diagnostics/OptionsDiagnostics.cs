using Ashlar.Diagnostics;
using Ashlar.Schema;
using Ashlar.Schema.Binding;

namespace Ashlar.CodeGen.Diagnostics;

/// <summary>Findings about the generator block.</summary>
internal static class OptionsDiagnostics
{
    public static Diagnostic UnknownSetting(Generator block, string name, IReadOnlyList<string> known) => Diagnostic.Warning(
        "GEN0001",
        $"the generator \"{block.Name}\" has no setting \"{name}\"",
        block.Location,
        Spelling.Nearest(name, known) is { } nearest ? $"write {nearest}, or remove it" : $"remove it; the settings are {string.Join(", ", known)}");

    public static Diagnostic SecondBlock(Generator block) => Diagnostic.Error(
        "GEN0002",
        $"expected one generator with the provider \"ashlar\", but got \"{block.Name}\" too",
        block.Location,
        "remove one of them");

    public static Diagnostic NotANamespace(Generator block, string text) => Diagnostic.Error(
        "GEN0003",
        $"expected a namespace of C#, but got \"{text}\"",
        block.Location,
        "write names of letters, digits and underscores with a dot between, such as Shop.Data");

    public static Diagnostic NotAClassName(Generator block, string text) => Diagnostic.Error(
        "GEN0004",
        $"expected the name of a class for the client, but got \"{text}\"",
        block.Location,
        "write a name of letters, digits and underscores, such as ShopDb");

    public static Diagnostic NotAPlural(Generator block, string text) => Diagnostic.Error(
        "GEN0005",
        $"expected a model and the name of its table, but got \"{text}\"",
        block.Location,
        "write plurals = [\"Person=People\"]");

    public static Diagnostic NotAContext(Generator block, string text) => Diagnostic.Error(
        "GEN0007",
        $"expected the full name of a JsonSerializerContext, but got \"{text}\"",
        block.Location,
        "write its namespace and its name, such as Shop.ShopJsonContext, or remove the setting");

    public static Diagnostic PluralOfUnknownModel(Generator block, string name, IEnumerable<string> models) => Diagnostic.Error(
        "GEN0006",
        $"the setting \"plurals\" names the model \"{name}\", which does not exist",
        block.Location,
        Spelling.Nearest(name, models) is { } nearest ? $"write {nearest}, or remove the entry" : "remove the entry");
}
