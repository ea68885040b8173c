using Ashlar.Psl.Syntax;
using Ashlar.Schema.Diagnostics;

namespace Ashlar.Schema.Binding;

/// <summary>
/// The attributes of a field or a block. Binders take those they know; what is left over is unknown. Written without
/// LINQ: every field of a schema comes by here, and most have no attribute at all.
/// </summary>
internal readonly struct AttributeList(IEnumerable<AttributeSyntax> attributes, BindingContext context)
{
    private readonly List<AttributeSyntax>? _left = attributes is IReadOnlyCollection<AttributeSyntax> { Count: 0 } ? null : [.. attributes];

    /// <summary>Takes an attribute that may stand once; <see langword="null"/> when it is absent, repeated or unfinished.</summary>
    public AttributeArguments? TakeSingle(string name)
    {
        if (Remove(name) is not { } first)
        {
            return null;
        }

        if (Remove(name) is not { } second)
        {
            return AttributeArguments.Open(first, context);
        }

        context.Report(AttributeDiagnostics.Duplicate(first));
        for (var repeated = second; repeated is not null; repeated = Remove(name))
        {
            context.Report(AttributeDiagnostics.Duplicate(repeated));
        }

        return null;
    }

    /// <summary>Takes an attribute that may stand any number of times.</summary>
    public IEnumerable<AttributeArguments> TakeAll(string name)
    {
        while (Remove(name) is { } attribute)
        {
            if (AttributeArguments.Open(attribute, context) is { } arguments)
            {
                yield return arguments;
            }
        }
    }

    /// <summary>Takes the attribute with a dot in its name: <c>@db.VarChar(40)</c>. Of several the last counts.</summary>
    public AttributeSyntax? TakeNativeType()
    {
        AttributeSyntax? last = null;
        for (var i = 0; i < _left?.Count; i++)
        {
            var attribute = _left[i];
            if (attribute.Name.Value.Contains('.', StringComparison.Ordinal))
            {
                if (last is not null)
                {
                    context.Report(AttributeDiagnostics.Duplicate(attribute));
                }

                last = attribute;
                _left.RemoveAt(i--);
            }
        }

        return last;
    }

    /// <param name="known">What may stand here, for a hint.</param>
    public void ReportUnknown(params IReadOnlyList<string> known)
    {
        for (var i = 0; i < _left?.Count; i++)
        {
            context.Report(AttributeDiagnostics.Unknown(_left[i], known));
        }
    }

    private AttributeSyntax? Remove(string name)
    {
        for (var i = 0; i < _left?.Count; i++)
        {
            var attribute = _left[i];
            if (attribute.Name.Value == name)
            {
                _left.RemoveAt(i);
                return attribute;
            }
        }

        return null;
    }
}
