using System.Globalization;
using Ashlar.Diagnostics;
using Ashlar.Psl.Syntax;
using Ashlar.Schema.Diagnostics;
using Ashlar.Schema.Providers;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Binding;

/// <summary>What the binders share: the schema in the making, the findings, and reading values of an expected kind.</summary>
internal sealed class BindingContext(SchemaSymbol schema, IReadOnlyList<DatabaseProvider> providers, DiagnosticBag diagnostics)
{
    public SchemaSymbol Schema { get; } = schema;

    /// <summary>Every provider there is; the one in force is <see cref="SchemaSymbol.Provider"/>.</summary>
    public IReadOnlyList<DatabaseProvider> Providers { get; } = providers;

    public DiagnosticBag Diagnostics { get; } = diagnostics;

    /// <summary>Those of every database: a name that one of them has is no slip, though the schema's own may lack it.</summary>
    public IEnumerable<IndexMethodDefinition> IndexMethods => Providers.SelectMany(p => p.IndexMethods);

    public bool IsIndexMethod(string name) => IndexMethods.Any(m => m.Name == name);

    public bool IsOperatorClass(string name) => IndexMethods.Any(m => m.OperatorClasses.Contains(name));

    public void Report(Diagnostic diagnostic) => Diagnostics.Add(diagnostic);

    /// <summary>The text; <see langword="null"/> for an absent value, and for another kind of value, which is reported.</summary>
    public string? ReadText(ExpressionSyntax? value) => Read(value, "a text in quotes", v => (v as StringSyntax)?.Value);

    /// <summary>The word, such as <c>Cascade</c>; as <see cref="ReadText"/>.</summary>
    public string? ReadWord(ExpressionSyntax? value) => Read(value, "a word without quotes", v => (v as ConstantSyntax)?.Value);

    public int? ReadInteger(ExpressionSyntax? value) => ReadValue<int>(value, "a whole number",
        v => v is NumberSyntax && long.TryParse(v.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? (int)Math.Clamp(number, int.MinValue, int.MaxValue)
            : null);

    public bool? ReadBoolean(ExpressionSyntax? value) => ReadValue<bool>(value, "true or false", v => v switch
    {
        ConstantSyntax { Value: "true" } => true,
        ConstantSyntax { Value: "false" } => false,
        _ => null,
    });

    /// <summary><c>Asc</c> or <c>Desc</c>.</summary>
    public SortOrder? ReadSort(ExpressionSyntax? value)
    {
        switch (ReadWord(value))
        {
            case null:
                return null;
            case "Asc":
                return SortOrder.Ascending;
            case "Desc":
                return SortOrder.Descending;
            case var other:
                Report(AttributeDiagnostics.NotOneOf("sort", other, ["Asc", "Desc"], value!.Location));
                return null;
        }
    }

    /// <summary>The elements of a list, or the value itself as the only one; <see langword="null"/> as soon as one cannot be read.</summary>
    public static List<T>? ReadList<T>(ExpressionSyntax value, Func<ExpressionSyntax, T?> read)
        where T : class
    {
        var items = (value as ArraySyntax)?.Elements ?? [value];
        var result = new List<T>(items.Count);
        foreach (var item in items)
        {
            if (read(item) is { } element)
            {
                result.Add(element);
            }
        }

        return result.Count == items.Count ? result : null;
    }

    private T? Read<T>(ExpressionSyntax? value, string expected, Func<ExpressionSyntax, T?> read)
        where T : class
    {
        if (value is null)
        {
            return null;
        }

        var result = read(value);
        if (result is null)
        {
            Report(AttributeDiagnostics.WrongValueType(expected, value));
        }

        return result;
    }

    private T? ReadValue<T>(ExpressionSyntax? value, string expected, Func<ExpressionSyntax, T?> read)
        where T : struct
    {
        if (value is null)
        {
            return null;
        }

        var result = read(value);
        if (result is null)
        {
            Report(AttributeDiagnostics.WrongValueType(expected, value));
        }

        return result;
    }
}
