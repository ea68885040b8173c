using Ashlar.Psl.Syntax;
using Ashlar.Schema.Diagnostics;

namespace Ashlar.Schema.Binding;

/// <summary>The attributes of a field or a block. Binders take those they know; what is left over is unknown.</summary>
internal sealed class AttributeList(IEnumerable<AttributeSyntax> attributes, BindingContext context)
{
    private readonly List<AttributeSyntax> _left = [.. attributes];
    private readonly List<string> _asked = [];

    /// <summary>Takes an attribute that may stand once; <see langword="null"/> when it is absent, repeated or unfinished.</summary>
    public AttributeArguments? TakeSingle(string name)
    {
        _asked.Add(name);
        var found = _left.FindAll(a => a.Name.Value == name);
        if (found.Count == 0)
        {
            return null;
        }

        _left.RemoveAll(a => a.Name.Value == name);
        if (found.Count == 1)
        {
            return AttributeArguments.Open(found[0], context);
        }

        found.ForEach(a => context.Report(AttributeDiagnostics.Duplicate(a)));
        return null;
    }

    /// <summary>Takes an attribute that may stand any number of times.</summary>
    public IEnumerable<AttributeArguments> TakeAll(string name)
    {
        _asked.Add(name);
        var found = _left.FindAll(a => a.Name.Value == name);
        _left.RemoveAll(a => a.Name.Value == name);
        return found.Select(a => AttributeArguments.Open(a, context)).OfType<AttributeArguments>();
    }

    /// <summary>Takes the attribute with a dot in its name: <c>@db.VarChar(40)</c>. Of several the last counts.</summary>
    public AttributeSyntax? TakeNativeType()
    {
        var found = _left.FindAll(a => a.Name.Value.Contains('.', StringComparison.Ordinal));
        _left.RemoveAll(a => a.Name.Value.Contains('.', StringComparison.Ordinal));
        foreach (var repeated in found.Skip(1))
        {
            context.Report(AttributeDiagnostics.Duplicate(repeated));
        }

        return found.Count > 0 ? found[^1] : null;
    }

    public void ReportUnknown() => _left.ForEach(a => context.Report(AttributeDiagnostics.Unknown(a, _asked)));
}
