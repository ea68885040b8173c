using Ashlar.CodeGen.Diagnostics;
using Ashlar.CodeGen.Naming;
using Ashlar.Diagnostics;
using Ashlar.Schema;

namespace Ashlar.CodeGen.Binding;

/// <summary>Reads our generator block. Other blocks belong to other tools.</summary>
internal sealed class OptionsBinder(DataModel model, string defaultNamespace, DiagnosticBag diagnostics)
{
    private const string Provider = "ashlar";

    private static readonly string[] Known = ["namespace", "client", "output", "plurals", "jsonContext"];

    public ClientOptions Bind()
    {
        var blocks = model.Generators.Where(g => g.Provider.Literal == Provider).ToArray();
        foreach (var block in blocks.Skip(1))
        {
            diagnostics.Add(OptionsDiagnostics.SecondBlock(block));
        }

        return Bind(blocks.FirstOrDefault());
    }

    private ClientOptions Bind(Generator? block)
    {
        foreach (var name in block?.Properties.Keys.Except(Known) ?? [])
        {
            diagnostics.Add(OptionsDiagnostics.UnknownSetting(block!, name, Known));
        }

        var space = Read(block, "namespace") ?? CSharpName.Namespace(defaultNamespace);
        if (!space.Split('.').All(CSharpName.IsIdentifier))
        {
            diagnostics.Add(OptionsDiagnostics.NotANamespace(block!, space));
        }

        var client = Read(block, "client") ?? space[(space.LastIndexOf('.') + 1)..] + "Db";
        if (!CSharpName.IsIdentifier(client))
        {
            diagnostics.Add(OptionsDiagnostics.NotAClassName(block!, client));
        }

        var context = Read(block, "jsonContext");
        if (context is not null && !context.Split('.').All(CSharpName.IsIdentifier))
        {
            diagnostics.Add(OptionsDiagnostics.NotAContext(block!, context));
        }

        return new ClientOptions(space, client, Read(block, "output"), context, BindPlurals(block));
    }

    // "Person=People": a text, or a list of them.
    private Dictionary<string, string> BindPlurals(Generator? block)
    {
        var plurals = new Dictionary<string, string>();
        foreach (var entry in Read(block, "plurals")?.Split(',', StringSplitOptions.TrimEntries) ?? [])
        {
            if (entry.Split('=', StringSplitOptions.TrimEntries) is not [var name, var plural] || !CSharpName.IsIdentifier(plural))
            {
                diagnostics.Add(OptionsDiagnostics.NotAPlural(block!, entry));
            }
            else if (model.Models.Concat(model.Views).All(m => m.Name != name))
            {
                diagnostics.Add(OptionsDiagnostics.PluralOfUnknownModel(block!, name, model.Models.Concat(model.Views).Select(m => m.Name)));
            }
            else
            {
                plurals[name] = plural;
            }
        }

        return plurals;
    }

    private static string? Read(Generator? block, string name) => block?.Properties.GetValueOrDefault(name);
}
