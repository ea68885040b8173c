using System.Text.RegularExpressions;
using Ashlar.Schema.Diagnostics;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Rules;

/// <summary><c>Unsupported("…")</c> is for types without a name in the language; one that has a native type is written with it.</summary>
internal sealed partial class UnsupportedTypeRule : IRule<ScalarFieldSymbol>
{
    public void Check(ScalarFieldSymbol field, RuleContext context)
    {
        if (context.Schema.Datasource is not { } datasource || field.Type is not UnsupportedTypeSymbol { DatabaseType: var databaseType }
            || Form().Match(databaseType) is not { Success: true } form)
        {
            return;
        }

        var arguments = form.Groups["arguments"] is { Success: true } written
            ? written.Value.Split(',', StringSplitOptions.TrimEntries)
            : [];
        if (context.Provider.FindNativeType(form.Groups["name"].Value.Trim()) is { } type && type.Reads(arguments))
        {
            context.Report(NativeTypeDiagnostics.NotUnsupported(field, type, type.Parameters.Count == 0 ? [] : arguments, datasource.Name));
        }
    }

    /// <summary>A name, and perhaps arguments; what stands behind them is the database's business.</summary>
    [GeneratedRegex(@"^(?<name>[^(]+)(\((?<arguments>.*?)\))?")]
    private static partial Regex Form();
}
