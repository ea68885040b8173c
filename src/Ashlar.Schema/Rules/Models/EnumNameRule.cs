using Ashlar.Schema.Diagnostics;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Rules;

/// <summary>Two enums are not one type in the database.</summary>
internal sealed class EnumNameRule : IRule<SchemaSymbol>
{
    public void Check(SchemaSymbol schema, RuleContext context)
    {
        var names = new HashSet<DatabaseName>();
        foreach (var @enum in schema.Enums.Where(e => !names.Add(DatabaseName.Of(e))))
        {
            context.Report(NameDiagnostics.DuplicateDatabaseEnum(@enum.DatabaseName, @enum.NameLocation));
        }
    }
}
